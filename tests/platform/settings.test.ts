import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, SettingsSchema } from '../../lib/model/settings.ts';
import { browser } from '../../lib/platform/browser.ts';
import { migrate } from '../../lib/platform/migrations/migrate.ts';
import { densityFor, hostOf, hostsOff } from '../../lib/platform/site-settings.ts';
import { changeSettings, onSettingsChanged, readSettings } from '../../lib/platform/storage.ts';
import type { FakeExtension } from './fake-extension.ts';

vi.mock('../../lib/platform/browser.ts', async () => ({
  browser: (await import('./fake-extension.ts')).createFakeExtension(),
}));

const { local } = browser as unknown as FakeExtension;
const fixtures = fileURLToPath(new URL('../fixtures/settings', import.meta.url));

beforeEach(() => local.clear());

describe('every version there ever was becomes the current one', () => {
  const files = readdirSync(fixtures);
  it('from 1 to the current, each with a fixture', () => {
    const versions = Array.from({ length: DEFAULT_SETTINGS.version }, (_, i) => `version-${i + 1}.json`);
    expect(files.sort()).toEqual(versions);
  });
  it.each(files)('%s', async file => {
    const stored = JSON.parse(readFileSync(`${fixtures}/${file}`, 'utf8'));
    expect(SettingsSchema.parse(migrate(stored))).toMatchObject({ version: DEFAULT_SETTINGS.version });
    local.set('settings', stored);
    expect((await readSettings()).sites).toEqual({ 'news.example': 'off', 'paper.example': 'claims' });
  });
});

describe('what cannot be read', () => {
  it.each([null, 'text', {}, { version: 99 }, { ...DEFAULT_SETTINGS, density: 'loud' }])(
    '%j is kept, and the defaults hold',
    async stored => {
      local.set('settings', stored);
      expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
      expect(local.get('settings-unreadable')).toEqual(stored);
    },
  );
  it('nothing stored is no accident', async () => {
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    expect(local.has('settings-unreadable')).toBe(false);
  });
});

describe('changes', () => {
  it('made at once all hold', async () => {
    const hosts = ['a.example', 'b.example', 'c.example'];
    await Promise.all(
      hosts.map(host => changeSettings(s => ({ ...s, sites: { ...s.sites, [host]: 'off' as const } }))),
    );
    expect(hostsOff(await readSettings())).toEqual(hosts);
  });
  it('that fail do not block the next', async () => {
    const failing = changeSettings(() => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect((await changeSettings(s => ({ ...s, appearance: 'dark' }))).appearance).toBe('dark');
  });
  it('are told to listeners until they stop listening', async () => {
    const stop = new AbortController();
    const heard = vi.fn();
    onSettingsChanged(heard, stop.signal);
    await changeSettings(s => s);
    stop.abort();
    await changeSettings(s => s);
    expect(heard).toHaveBeenCalledOnce();
  });
});

describe('the density of a page', () => {
  const settings = { ...DEFAULT_SETTINGS, density: 'claims', sites: { 'news.example': 'off' } } as const;
  it.each([
    ['https://news.example/a', 'off'],
    ['https://www.news.example/a', 'claims'],
    ['about:blank', 'claims'],
  ])('%s is %s', (url, density) => expect(densityFor(settings, url)).toBe(density));
  it('belongs to http and https only', () => expect(hostOf('ftp://news.example/')).toBeNull());
});
