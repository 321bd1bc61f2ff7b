/** "Check this figure" in the context menu and `ss ` in the address bar: their events are dispatched, for no test can press them headless. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ChromiumSession, launchChromium } from '../../scripts/browsers/chromium.ts';
import { BUILT } from '../../scripts/build.ts';

let session: ChromiumSession;
beforeAll(async () => {
  session = await launchChromium({ extension: BUILT.chromium });
});
afterAll(() => session?.close());

interface Dispatching {
  dispatch(...args: unknown[]): void;
}
interface ChromeEvents {
  chrome: {
    contextMenus: { onClicked: Dispatching };
    omnibox: { onInputEntered: Dispatching };
    runtime: { getContexts(filter: object): Promise<unknown[]> };
    storage: { session: { get(key: string): Promise<object> } };
  };
}

const SELECTED = 'SoftBank Group owns about 11% of OpenAI.';

it('a selection is checked', async () => {
  const worker = await session.worker();
  await worker.evaluate(selectionText => {
    const { chrome } = globalThis as unknown as ChromeEvents;
    chrome.contextMenus.onClicked.dispatch({ menuItemId: 'check-selection', selectionText }, { id: 1 });
  }, SELECTED);
  const [popups, waiting] = await worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as ChromeEvents;
    let found: unknown[] = [];
    for (let tries = 0; tries < 50 && !found.length; tries++) {
      await new Promise(done => setTimeout(done, 100));
      found = await chrome.runtime.getContexts({ contextTypes: ['POPUP'] });
    }
    await new Promise(done => setTimeout(done, 500));
    return [found.length, await chrome.storage.session.get('pending-check')];
  });
  expect(popups, 'the popup is open').toBe(1);
  expect(waiting, 'and has taken the text').toEqual({});
});

it('what was typed in the address bar is checked in a tab', async () => {
  const worker = await session.worker();
  const opening = session.context.waitForEvent('page', page => page.url().includes('q='));
  await worker.evaluate(text => {
    const { chrome } = globalThis as unknown as ChromeEvents;
    chrome.omnibox.onInputEntered.dispatch(text, 'currentTab');
  }, SELECTED);
  const page = await opening;
  await page.waitForSelector('[data-check=answered]');
  expect(await page.textContent('[data-check]')).toContain('agree');
});
