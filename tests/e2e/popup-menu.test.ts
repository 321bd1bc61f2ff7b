/** "Check this figure" in the context menu and `ss ` in the address bar: their events are dispatched, for no test can press them headless. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ChromiumSession, grantAllSites, launchChromium } from '../../scripts/browsers/chromium.ts';
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

interface MessagingApi {
  chrome: {
    runtime: { sendMessage(message: object): Promise<{ value: { clips: { kind: string }[] } }> };
  };
}

const ARTICLE = `<!doctype html><html lang="en"><title>Boards</title><article><h1>Boards</h1>
${'<p>SoftBank Group owns about 11% of OpenAI, and the plant will open in the spring of next year, the company said on Friday.</p>'.repeat(8)}</article></html>`;
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
    return [found.length, await chrome.storage.session.get('pending-start')];
  });
  expect(popups, 'the popup is open').toBe(1);
  expect(waiting, 'and has taken the text').toEqual({});
});

it('what is selected, and an article, are saved from the menu with a confirmation and an undo', async () => {
  const page = await session.context.newPage();
  await session.context.route('https://news.example/**', route =>
    route.fulfill({ contentType: 'text/html', body: ARTICLE }),
  );
  await grantAllSites(session);
  const own = await session.context.newPage();
  await own.goto(`chrome-extension://${session.extensionId}/welcome.html`);
  const clips = () =>
    own.evaluate(async () => {
      const { chrome } = globalThis as unknown as MessagingApi;
      const ask = { url: 'https://news.example/a' };
      const { value } = await chrome.runtime.sendMessage({ type: 'page-clips', ask });
      return value.clips.map(({ kind }) => kind);
    });
  await page.goto('https://news.example/a');
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('p') as Element));
  await page.bringToFront();
  const worker = await session.worker();
  for (const kind of ['selection', 'article']) {
    await worker.evaluate(id => {
      const { chrome } = globalThis as unknown as ChromeEvents;
      chrome.contextMenus.onClicked.dispatch({ menuItemId: id }, { id: 1 });
    }, `save-${kind}`);
    await expect.poll(clips, { timeout: 10_000 }).toContain(kind);
    await page.mouse.click(5, 5);
  }
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
