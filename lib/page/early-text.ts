/** The beginning of a page's text, told from its markup alone: nothing is laid out or styled for it, and no other part of the reader is needed. */

/** Characters that are asked about before all others. */
const MOST = 700;
/** Characters that are worth a question while more is on its way. */
const WORTH_ASKING = 100;

/** Texts of the first paragraphs and headings, as `readText` would read them if they are shown and plain; none until there is enough of them. */
export function earlyTexts(): string[] {
  const isLoading = document.readyState === 'loading';
  const root = document.querySelector('main,article') ?? document.body;
  const texts: string[] = [];
  let length = 0;
  // The parser may stand in the midst of the last one.
  const last = isLoading ? 1 : 0;
  const elements = root?.querySelectorAll('h1,h2,p') ?? [];
  for (let i = 0; i < elements.length - last && length < MOST; i++) {
    const text = elements[i]?.textContent?.replace(/[ \t\n\r\f]+/g, ' ').trim();
    if (!text) continue;
    texts.push(text);
    length += text.length;
  }
  return length < (isLoading ? WORTH_ASKING : 1) ? [] : texts;
}

/**
 * Calls `then` once: in the frame that first shows text, when its layout is done, or when the page has been parsed, even without text. At once where
 * it has been. The root's size tells of text and costs no frame of its own. `isPainting`: called within a frame.
 */
export function whenTextComes(then: (texts: string[], isPainting: boolean) => void): void {
  const { readyState, documentElement: root } = document;
  if (readyState !== 'loading' || !root) {
    then(earlyTexts(), false);
    return;
  }
  const look = (isPainting: boolean) => {
    const texts = earlyTexts();
    if (!texts.length && document.readyState === 'loading') return;
    sizes.disconnect();
    document.removeEventListener('readystatechange', onParsed, true);
    then(texts, isPainting);
  };
  const onParsed = () => look(false);
  const sizes = new ResizeObserver(() => look(true));
  sizes.observe(root);
  document.addEventListener('readystatechange', onParsed, true);
}

/** Milliseconds between looks whether a page is to be read as far as it has come. */
const SLOW = 200;

/** Calls `then` if text is on the screen while the rest of the page takes long to arrive. */
export function whenRestIsSlow(then: () => void): void {
  if (document.readyState !== 'loading') return;
  const timer = setInterval(() => {
    const isPainted = performance.getEntriesByName('first-contentful-paint').length > 0;
    if (!isPainted || document.visibilityState !== 'visible' || !earlyTexts().length) return;
    clearInterval(timer);
    then();
  }, SLOW);
  document.addEventListener('readystatechange', () => clearInterval(timer), { once: true, capture: true });
}
