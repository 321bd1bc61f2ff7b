import type { Page } from 'playwright';
import type { BrowserPage, Reader } from '../../../scripts/browsers/reader.ts';

/** A finger taps. Chromium's goes through the debugging protocol, which needs no device with a touch screen. */
export async function tap({ chromium }: Reader, tab: BrowserPage, x: number, y: number): Promise<void> {
  if (!chromium) {
    await (tab as unknown as { touchscreen: { tap(x: number, y: number): Promise<void> } }).touchscreen.tap(
      x,
      y,
    );
    return;
  }
  const client = await chromium.context.newCDPSession(tab as unknown as Page);
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await client.detach();
}
