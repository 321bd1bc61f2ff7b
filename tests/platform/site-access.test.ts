import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from '../../lib/platform/browser.ts';
import {
  injectOpenTabs,
  readSiteAccess,
  reconcileScripts,
  sitePattern,
  typedSitePattern,
} from '../../lib/platform/site-access.ts';
import type { FakeExtension } from './fake-extension.ts';

vi.mock('../../lib/platform/browser.ts', async () => ({
  browser: (await import('./fake-extension.ts')).createFakeExtension(),
}));

const { granted, scripts, scripting, tabs } = browser as unknown as FakeExtension;
const grant = (...origins: string[]) => {
  granted.clear();
  for (const origin of origins) granted.add(origin);
};

beforeEach(() => {
  grant();
  scripts.clear();
});

describe('the level of access', () => {
  it.each([
    [[], 'click'],
    [['*://news.example/*'], 'chosen'],
    [['https://*/*', 'http://*/*'], 'all'],
    [['<all_urls>'], 'all'],
    [['*://*/*', '*://news.example/*'], 'all'],
    [['*://*.example/*'], 'chosen'],
    [['chrome://favicon/*'], 'click'],
  ])('%j is %s', async (origins, level) => {
    grant(...origins);
    expect((await readSiteAccess()).level).toBe(level);
  });
});

describe('registered scripts follow what is granted', () => {
  const registered = () => [...scripts.values()];

  it('none where nothing is granted', async () => {
    await reconcileScripts([]);
    expect(registered()).toEqual([]);
  });
  it('come back after an update dropped them, and twice is once', async () => {
    grant('*://news.example/*');
    await reconcileScripts([]);
    scripts.clear();
    await reconcileScripts([]);
    await reconcileScripts([]);
    const everywhere = { matches: ['*://news.example/*'], allFrames: true };
    expect(registered()).toMatchObject([
      { js: ['greet.js'], runAt: 'document_start', ...everywhere },
      { js: ['page.js'], runAt: 'document_end', ...everywhere },
    ]);
  });
  it('take the place of a script that an earlier version registered alone', async () => {
    grant('*://news.example/*');
    const before = { id: 'page', js: ['page.js'], runAt: 'document_idle', matches: ['*://news.example/*'] };
    await scripting.registerContentScripts([before]);
    await reconcileScripts([]);
    expect(registered().map(({ runAt }) => runAt)).toEqual(['document_start', 'document_end']);
  });
  it('lose a site that was revoked, and go with the last', async () => {
    grant('*://a.example/*', '*://b.example/*');
    await reconcileScripts([]);
    grant('*://b.example/*');
    await reconcileScripts([]);
    expect(registered().map(({ matches }) => matches)).toEqual([['*://b.example/*'], ['*://b.example/*']]);
    grant();
    await reconcileScripts([]);
    expect(registered()).toEqual([]);
  });
  it('leave out sites that are switched off', async () => {
    grant('https://*/*');
    await reconcileScripts(['a.example']);
    expect(registered()[0]?.excludeMatches).toEqual(['*://a.example/*']);
    await reconcileScripts([]);
    expect(registered()[0]?.excludeMatches).toBeUndefined();
  });
  it('once, when several events ask at the same moment', async () => {
    grant('https://*/*');
    await Promise.all([reconcileScripts([]), reconcileScripts([]), reconcileScripts([])]);
    expect(registered()).toHaveLength(2);
  });
});

describe('open tabs when a site is granted', () => {
  const tab = (id: number, url: string, active = false) => ({ id, url, active });
  beforeEach(() => {
    scripting.executeScript.mockReset().mockResolvedValue([]);
  });

  it('get the script, those in front first, less the sites that are switched off', async () => {
    grant('https://*/*');
    tabs.query.mockResolvedValue([
      tab(1, 'https://a.example/'),
      tab(2, 'https://b.example/', true),
      tab(3, 'https://c.example/', true),
    ]);
    await injectOpenTabs(['b.example']);
    expect(tabs.query).toHaveBeenCalledWith({ discarded: false, url: ['https://*/*'] });
    expect(scripting.executeScript.mock.calls.map(([{ target }]) => target.tabId)).toEqual([3, 1]);
  });
  it('are left alone where nothing is granted, and one that cannot be read is no error', async () => {
    await injectOpenTabs([]);
    expect(scripting.executeScript).not.toHaveBeenCalled();
    grant('https://*/*');
    tabs.query.mockResolvedValue([tab(3, 'https://store.example/')]);
    scripting.executeScript.mockRejectedValue(new Error('The extensions gallery cannot be scripted.'));
    await expect(injectOpenTabs([])).resolves.toBeUndefined();
  });
});

describe('the pattern of a page', () => {
  it.each([
    ['https://news.example:8443/a?b', '*://news.example/*'],
    ['http://127.0.0.1:3000/', '*://127.0.0.1/*'],
    ['https://日経.example/', '*://xn--wgvw43c.example/*'],
    ['chrome://settings/', null],
    ['about:reader?url=https://news.example', null],
    ['file:///tmp/a.html', null],
    ['', null],
  ])('%s is %s', (url, pattern) => expect(sitePattern(url)).toBe(pattern));
});

describe('what a reader types', () => {
  it.each([
    ['news.example', '*://news.example/*'],
    ['https://news.example/section/a.html', '*://news.example/*'],
    ['NEWS.example:8080', '*://news.example/*'],
    ['*.news.example', '*://*.news.example/*'],
    ['日経.example', '*://xn--wgvw43c.example/*'],
    ['news', null],
    ['*', null],
    ['*.', null],
    ['my favourite paper', null],
    ['javascript:alert(1)', null],
    ['file:///etc', null],
    ['', null],
  ])('%s is %s', (typed, pattern) => expect(typedSitePattern(typed)).toBe(pattern));
});
