/** What a page itself can notice of anybody else in it: its markup to the byte, styles, boxes, mutations, events, globals. */
import type { BrowserPage } from '../../../scripts/browsers/reader.ts';

export interface Frame {
  url(): string;
  evaluate<A, R>(fn: (argument: A) => R | Promise<R>, argument: A): Promise<R>;
}

/** All frames of a tab, of other origins too, the top one first. Playwright and Puppeteer agree here. */
export const framesOf = (tab: BrowserPage): Frame[] => (tab as unknown as { frames(): Frame[] }).frames();

/** First script of a page: it writes down every mutation and event from then on, and keeps hold of closed shadow roots. */
export const WITNESS = `<script>
{
  const roots = new Map();
  const seen = [];
  const options = { subtree: true, childList: true, attributes: true, characterData: true };
  const observer = new MutationObserver(records => {
    for (const { type, target, attributeName, addedNodes, removedNodes } of records)
      seen.push([type, target.nodeName, attributeName, addedNodes.length, removedNodes.length].join(' '));
  });
  observer.observe(document, options);
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    roots.set(this, root);
    observer.observe(root, options);
    return root;
  };
  const events = [];
  let size = '';
  /** A frame is laid out once more when it likes while it loads; only a size that changes afterwards is an event. */
  const isLayout = type => {
    if (type !== 'resize') return false;
    const [before, loading] = [size, document.readyState !== 'complete'];
    size = innerWidth + ' ' + innerHeight;
    return loading || before === '' || before === size;
  };
  for (const name of 'keydown keyup click pointerdown focusin focusout selectionchange scroll resize copy input beforeinput toggle'.split(' '))
    addEventListener(name, ({ type, target, isTrusted, defaultPrevented }) => isLayout(type) || events.push([type, target.nodeName, isTrusted, defaultPrevented].join(' ')), true);
  const errors = [];
  addEventListener('error', event => errors.push(event.message));
  addEventListener('unhandledrejection', event => errors.push(String(event.reason)));
  addEventListener('securitypolicyviolation', event => errors.push(event.violatedDirective + ' ' + event.sourceFile));
  Object.defineProperty(window, 'witness', { value: { roots, seen, events, errors } });
}
</script>`;

export interface Testimony {
  markup: string;
  /** Computed styles (hashed) and boxes of the first elements. */
  looks: string[];
  mutations: string[];
  events: string[];
  errors: string[];
  globals: string[];
  sheets: number;
  selected: string;
}

interface Witness {
  roots: Map<Element, ShadowRoot>;
  seen: string[];
  events: string[];
  errors: string[];
}

/** What the page in one frame can say at this moment. Runs in the page's own world. */
export const hear = (frame: Frame): Promise<Testimony> =>
  frame.evaluate(elementsLookedAt => {
    const { witness } = window as unknown as { witness?: Witness };
    const rootOf = (element: Element) => element.shadowRoot ?? witness?.roots.get(element);
    /** Our own element, which is there once a card was shown; the mutations tell of it. */
    const isOurs = (node: Node) => node instanceof HTMLElement && node.dataset.ss !== undefined;
    const write = (node: Node): string => {
      if (isOurs(node)) return '';
      const inside = [...node.childNodes].map(write).join('');
      if (!(node instanceof Element))
        return node.nodeType === 3 ? JSON.stringify((node as Text).data) : inside;
      const attributes = [...node.attributes]
        .map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`)
        .join('');
      const root = rootOf(node);
      const content = node instanceof HTMLTemplateElement ? write(node.content) : '';
      return `<${node.localName}${attributes}>${root ? `#shadow(${write(root)})` : ''}${content}${inside}</>`;
    };
    const hash = (text: string) => {
      let sum = 0;
      for (let i = 0; i < text.length; i++) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) | 0;
      return sum;
    };
    const looks: string[] = [];
    // What closed details hide Chromium lays out only when something asks for it.
    const isFolded = (element: Element) =>
      element.parentElement?.closest('details:not([open])') && !element.checkVisibility();
    const elements = [...document.querySelectorAll('*')].filter(
      element => !isOurs(element) && !isFolded(element),
    );
    for (const element of elements.slice(0, elementsLookedAt)) {
      const declared = getComputedStyle(element);
      const { x, y, width, height } = element.getBoundingClientRect();
      const style = [...declared].map(name => declared.getPropertyValue(name)).join();
      looks.push([element.localName, hash(style), x, y, width, height].join(' '));
    }
    const before = getSelection()?.rangeCount ? getSelection()?.getRangeAt(0) : null;
    const isSmall = elements.length < 2000;
    if (!before && isSmall) getSelection()?.selectAllChildren(document.documentElement);
    const selected = getSelection()?.toString() ?? '';
    if (!before) getSelection()?.removeAllRanges();
    const markup = write(document);
    return {
      markup: markup.length > 1_000_000 ? `${markup.length} ${hash(markup)}` : markup,
      looks,
      mutations: witness?.seen ?? [],
      events: (witness?.events ?? []).filter(event => !event.startsWith('selectionchange')),
      errors: witness?.errors ?? [],
      globals: Object.getOwnPropertyNames(window).sort(),
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
      selected,
    };
  }, 120);
