import type { BrowserPage } from '../../../scripts/browsers/reader.ts';

/** The page's own markup: everything but our host, which hangs beside body. */
export const markup = (tab: BrowserPage): Promise<string> =>
  tab.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    for (const child of [...copy.children]) if (!['HEAD', 'BODY'].includes(child.tagName)) child.remove();
    return copy.outerHTML;
  }, null);

/** Text of the element around each painted mark. */
export const textsAround = (tab: BrowserPage): Promise<string[]> =>
  tab.evaluate(
    () =>
      ['ss-1', 'ss-2', 'ss-3', 'ss-4'].flatMap(name =>
        [...(CSS.highlights.get(name) ?? [])].map(
          range => (range.startContainer.parentElement ?? range.startContainer).textContent ?? '',
        ),
      ),
    null,
  );

/** Waits until so many marks are painted and `isRight` holds for the texts around them; returns those texts, after 8 seconds in any case. */
export async function untilMarks(
  tab: BrowserPage,
  count: number,
  isRight: (texts: string[]) => boolean = () => true,
): Promise<string[]> {
  for (let waited = 0; waited < 8000; waited += 200) {
    const texts = await textsAround(tab);
    if (texts.length >= count && isRight(texts)) return texts;
    await new Promise(resolve => setTimeout(resolve, 200));
  }
  return isRight(await textsAround(tab)) ? textsAround(tab) : [];
}
