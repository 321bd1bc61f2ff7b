/**
 * What changed on the page, gathered: the smallest set of roots whose text must be read again. One observer for all roots; none while the tab is
 * hidden. Our own host is outside body and is never seen.
 */
import { INLINE, kindOfName } from './element-kinds.ts';
import { blockAround, isElement, kindOf } from './element-queries.ts';
import { parentOf } from './forms.ts';

export interface Changes {
  /** Elements and shadow roots to read again; none lies within another. Null: so much that reading everything is cheaper. */
  roots: (Element | ShadowRoot)[] | null;
}

export interface PageObserver {
  observe(root: Element | ShadowRoot): void;
  /** Has a root read again although no mutation said so. */
  touch(root: Element | ShadowRoot): void;
  /** Sees nothing more, until it is told to observe again. */
  stop(): void;
  /** What changed since the last call. */
  take(): Changes;
  readonly pending: boolean;
}

/** What a change has broken at once, before anything is read again: blocks whose own text changed, and trees that are gone. */
export interface Broken {
  blocks: Element[];
  trees: Element[];
}

/** More roots than this are not worth telling apart. */
const HUGE = 2000;

/**
 * `onChange` is called in the microtask of a change, so that marks over what it broke can go before the next frame. When the tab has been hidden and
 * is shown again, `onShown` is: it is to observe anew, and to find out itself what has changed.
 */
export function observeText(
  onChange: (broken: Broken) => void,
  signal: AbortSignal,
  onShown: () => void,
): PageObserver {
  const dirty = new Set<Element | ShadowRoot>();
  let huge = false;

  const observer = new MutationObserver(records => {
    const broken: Broken = { blocks: [], trees: [] };
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === 'characterData' || hasText(addedNodes) || hasText(removedNodes))
        touchBlock(target, broken);
      for (const node of addedNodes) if (isElement(node)) touchAdded(node, broken);
      for (const node of removedNodes) if (isElement(node)) touchRemoved(node, target, broken);
    }
    if (dirty.size > HUGE) huge = true;
    if (huge) dirty.clear();
    if (huge || dirty.size || broken.trees.length) onChange(broken);
  });
  signal.addEventListener('abort', () => observer.disconnect());
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'hidden') observer.disconnect();
      else onShown();
    },
    { signal },
  );

  function touchBlock(node: Node, broken: Broken): void {
    const block = blockAround(node);
    if (!block) return;
    dirty.add(block);
    if (isElement(block)) broken.blocks.push(block);
  }

  /** A block stands for itself; a part of a line belongs to the block around it. */
  function touchAdded(node: Element, broken: Broken): void {
    if (kindOf(node) === INLINE) touchBlock(node, broken);
    else dirty.add(node);
  }

  function touchRemoved(node: Element, parent: Node, broken: Broken): void {
    broken.trees.push(node);
    if (kindOfName(node.localName) === INLINE) touchBlock(parent, broken);
  }

  return {
    stop() {
      observer.disconnect();
      dirty.clear();
      huge = false;
    },
    observe(root) {
      if (document.visibilityState !== 'hidden')
        observer.observe(root, { childList: true, characterData: true, subtree: true });
    },
    touch(root) {
      dirty.add(root);
      onChange({ blocks: [], trees: [] });
    },
    take() {
      const roots = huge ? null : outermost(dirty);
      dirty.clear();
      huge = false;
      return { roots };
    },
    get pending() {
      return huge || dirty.size > 0;
    },
  };
}

/** White space alone, as frameworks leave it everywhere, changes no text. */
const hasText = (nodes: NodeList): boolean => {
  for (const node of nodes) if (node.nodeType === TEXT_NODE && (node as Text).data.trim() !== '') return true;
  return false;
};
const TEXT_NODE = 3;

/** Drops what is detached or lies within another. */
function outermost(dirty: ReadonlySet<Element | ShadowRoot>): (Element | ShadowRoot)[] {
  return [...dirty].filter(root => {
    if (!root.isConnected) return false;
    for (let at = parentOrHost(root); at; at = parentOrHost(at)) if (dirty.has(at as Element)) return false;
    return true;
  });
}

const parentOrHost = (node: Node): Node | null =>
  parentOf(node) ?? (node instanceof ShadowRoot ? node.host : null);
