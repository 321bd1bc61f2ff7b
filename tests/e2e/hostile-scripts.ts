/** What a hostile page does before and after we come, as scripts of the page itself. */

/** Before anything of ours runs: built-ins that lie or throw, prototypes with more on them, a document whose names are taken. */
export const SABOTAGE = `<script>
  window.__seen = { pollution: 0, throws: 0 };
  Object.prototype.type = 'save-quote';
  Object.prototype.ask = { quote: 'planted' };
  Object.prototype.enabled = true;
  const bad = name => function () { window.__seen.throws++; throw new Error('sabotaged ' + name); };
  for (const name of ['map', 'filter', 'flatMap', 'find', 'push', 'sort']) Array.prototype[name] = bad(name);
  JSON.parse = JSON.stringify = bad('JSON');
  Map.prototype.get = Map.prototype.set = bad('Map');
  Document.prototype.createTreeWalker = Document.prototype.createRange = bad('Document');
  Element.prototype.attachShadow = Element.prototype.append = bad('Element');
  window.MutationObserver = window.IntersectionObserver = window.Highlight = function () { throw new Error('no'); };
  String.prototype.slice = String.prototype.match = bad('String');
  Promise.prototype.then = bad('then');
</script>`;

/** Elements whose names stand in for properties of the document and its nodes. */
export const CLOBBERS = `<form name="body"></form><img name="createTreeWalker" alt=""><img name="documentElement" alt="">
<form id="f"><input name="childNodes"><input name="parentNode"><input name="nodeType"><input name="attributes">
<input name="parentElement"><input name="checkVisibility"><input name="localName"><input name="contains"><p>A text in a form.</p></form>
<a id="CSS"></a><a id="chrome"></a><form id="browser"><input name="runtime" id="runtime"></form>`;

/** Everything a page can send or click, run in the page; returns what it could see of the extension. */
export function attack(): { runtime: boolean; hosts: number; heard: number } {
  const scope = window as unknown as { chrome?: { runtime?: unknown }; browser?: unknown };
  let heard = 0;
  const messages = [
    'save-quote',
    'annotate',
    'undo-save',
    'set-density',
    'check',
    'corpus-changed',
    'command',
  ];
  addEventListener('message', event => {
    if (!(event.data as { forged?: boolean } | null)?.forged) heard++;
  });
  for (const type of messages) {
    postMessage({ forged: true, type, ask: { quote: 'planted', url: location.href, density: 'off' } }, '*');
    document.dispatchEvent(new CustomEvent(type, { detail: { quote: 'planted' } }));
  }
  const places: [number, number][] = [];
  for (const highlight of ['ss-1', 'ss-2', 'ss-3', 'ss-4']) {
    for (const range of CSS.highlights.get(highlight) ?? []) {
      const element = (range as Range).startContainer.parentElement;
      const box = element?.getBoundingClientRect();
      if (box) places.push([box.x + 5, box.y + 5]);
      for (const type of [
        'pointerover',
        'pointermove',
        'mousemove',
        'pointerdown',
        'mousedown',
        'pointerup',
        'click',
        'contextmenu',
      ])
        element?.dispatchEvent(
          new PointerEvent(type, { bubbles: true, composed: true, clientX: box?.x, clientY: box?.y }),
        );
    }
  }
  for (const key of ['Enter', 'Escape', 'n', 'j', 's'])
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key, altKey: true, bubbles: true, composed: true }),
    );
  const known = new Set(['HEAD', 'BODY']);
  const hosts = [...document.documentElement.children].filter(child => !known.has(child.tagName)).length;
  return { runtime: Boolean(scope.chrome?.runtime ?? null), hosts, heard };
}
