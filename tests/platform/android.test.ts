/** Firefox for Android has no side bar, address-bar keyword, commands, menus, windows or badge: nothing fails there, the panel is a page in a tab. */
import { describe, expect, it, vi } from 'vitest';
import { showBadge } from '../../lib/platform/badge.ts';
import { readShortcuts, watchCommands } from '../../lib/platform/commands.ts';
import { watchContextMenu } from '../../lib/platform/context-menu.ts';
import { watchOmnibox } from '../../lib/platform/omnibox.ts';
import { openQuickCheck } from '../../lib/platform/popup-start.ts';
import { panelOpener } from '../../lib/platform/tabs.ts';

const opened = vi.hoisted(() => ({ pages: [] as string[] }));
vi.mock('../../lib/platform/browser.ts', () => ({
  browser: {
    action: {},
    runtime: {
      getURL: (path: string) => `moz-extension://id/${path}`,
      onInstalled: { addListener: () => {} },
    },
    storage: { session: { set: async () => {}, remove: async () => {} } },
    tabs: { create: async ({ url }: { url: string }) => void opened.pages.push(url) },
  },
}));

describe('in Firefox for Android', () => {
  it('what does not exist is not asked for', async () => {
    const actions = { check: vi.fn(), save: vi.fn(), summarise: vi.fn() };
    watchContextMenu(actions);
    watchOmnibox(actions);
    watchCommands();
    expect(await readShortcuts()).toEqual([]);
    await expect(showBadge(1, { agree: 1, differ: 0, changed: 0, entities: 0 })).resolves.toBeUndefined();
  });
  it('the panel and the quick check open as pages', async () => {
    await panelOpener({ id: 7, windowId: 0, url: 'https://news.example/' })();
    await openQuickCheck('11%');
    expect(opened.pages).toEqual([
      'moz-extension://id/sidepanel.html?tab=7',
      'moz-extension://id/popup.html?q=11%25',
    ]);
  });
});
