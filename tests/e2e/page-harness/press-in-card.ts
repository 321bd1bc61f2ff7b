import type { BrowserPage } from '../../../scripts/browsers/reader.ts';

/** Clicks a button of the card with the mouse; its shadow root must be open (`?open`). */
export async function pressInCard(tab: BrowserPage, label: string): Promise<void> {
  const place = await tab.evaluate(wanted => {
    const buttons = document.querySelector('html > div')?.shadowRoot?.querySelectorAll('button') ?? [];
    const button = [...buttons].find(({ textContent }) => textContent?.trim() === wanted);
    if (!button) throw new Error(`no button ${wanted}`);
    const { x, y, width, height } = button.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, label);
  await tab.mouse.click(place.x, place.y);
}
