/** Names and corrections of every version, as they were stored: frozen, so that an update can always read them. Settings and database have tests of their own. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NOTHING_CORRECTED } from '../../lib/model/corrections.ts';
import { NO_NAMES } from '../../lib/model/own-names.ts';
import { browser } from '../../lib/platform/browser.ts';
import { readCorrections } from '../../lib/platform/corrections.ts';
import { readNames } from '../../lib/platform/own-names.ts';
import type { FakeExtension } from './fake-extension.ts';

vi.mock('../../lib/platform/browser.ts', async () => ({
  browser: (await import('./fake-extension.ts')).createFakeExtension(),
}));

const { local } = browser as unknown as FakeExtension;
beforeEach(() => local.clear());

const ITEMS = {
  names: { current: NO_NAMES.version, read: readNames },
  corrections: { current: NOTHING_CORRECTED.version, read: readCorrections },
};

describe.each(Object.entries(ITEMS))('%s', (key, { current, read }) => {
  const folder = fileURLToPath(new URL(`../fixtures/${key}`, import.meta.url));
  const versions = Array.from({ length: current }, (_, i) => `version-${i + 1}.json`);
  it('there is one of each version', () => expect(readdirSync(folder).sort()).toEqual(versions));
  it.each(versions)('%s is read whole', async file => {
    const stored = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
    local.set(key, stored);
    expect(await read()).toEqual({ ...stored, version: current });
    expect(local.has(`${key}-unreadable`)).toBe(false);
  });
});
