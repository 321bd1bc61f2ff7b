/** From a private window nothing is kept: no clip, no article, no name, no setting of a site. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerClips } from '../../entrypoints/background/clips.ts';
import { answerNames } from '../../entrypoints/background/names.ts';
import { NO_RESIDENT } from '../../entrypoints/background/resident-engine.ts';
import { setDensity } from '../../entrypoints/background/set-density.ts';
import { browser } from '../../lib/platform/browser.ts';
import type { Sender } from '../../lib/platform/requests.ts';
import { readSettings } from '../../lib/platform/storage.ts';
import type { FakeExtension } from './fake-extension.ts';

vi.mock('../../lib/platform/browser.ts', async () => {
  const fake = (await import('./fake-extension.ts')).createFakeExtension();
  const get = async (id: number) => ({ id, incognito: id === 7 });
  return { browser: { ...fake, tabs: { ...fake.tabs, sendMessage: async () => undefined, get } } };
});

const { local } = browser as unknown as FakeExtension;
beforeEach(() => local.clear());

const url = 'https://news.example/a';
const inPrivate: Sender = { from: 'page', tabId: 7, frameId: 0, url, incognito: true };
/** The popup and the panel lie in an ordinary window and name the tab. */
const fromPanel: Sender = { from: 'panel', tabId: null, frameId: 0, url: '', incognito: false };
const unused = () => Promise.reject(new Error('the engine is not asked'));

describe('a private window', () => {
  it.each([
    ['a passage', () => answerClips(unused, NO_RESIDENT)['save-quote']({ quote: 'text' }, inPrivate)],
    [
      'an article',
      () => answerClips(unused, NO_RESIDENT)['save-page']({ tabId: 7, kind: 'article' }, fromPanel),
    ],
    ['a name', () => answerNames(unused)['add-name']({ name: 'Quantrel' }, inPrivate)],
  ])('%s is not kept, and the reader is told', async (_what, ask) => {
    await expect(ask()).rejects.toMatchObject({ report: { code: 'private-window' } });
    expect([...local]).toEqual([]);
  });
  it.each([
    ['its own page', inPrivate, undefined],
    ['the popup', fromPanel, 7],
  ])('a density asked by %s holds and is forgotten', async (_who, sender, tabId) => {
    expect(await setDensity({ url, density: 'off', tabId }, sender)).toEqual({ density: 'off' });
    expect((await readSettings()).sites).toEqual({});
  });
  it('an ordinary one is remembered', async () => {
    await setDensity({ url, density: 'off' }, { ...inPrivate, tabId: 8, incognito: false });
    expect((await readSettings()).sites).toEqual({ 'news.example': 'off' });
  });
});
