import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_NAMES, type OwnName } from '../../lib/model/own-names.ts';
import { browser } from '../../lib/platform/browser.ts';
import {
  changeNames,
  onNamesChanged,
  readNames,
  withBackup,
  withMuted,
  withName,
  withoutName,
  withWatched,
} from '../../lib/platform/own-names.ts';
import type { FakeExtension } from './fake-extension.ts';

vi.mock('../../lib/platform/browser.ts', async () => ({
  browser: (await import('./fake-extension.ts')).createFakeExtension(),
}));

const { local } = browser as unknown as FakeExtension;
beforeEach(() => local.clear());

const name = (id: string, ...forms: string[]): OwnName => ({
  id,
  label: forms[0] ?? id,
  type: 'company',
  forms: forms.map(text => ({ text, lang: 'other' })),
});

describe("the reader's names", () => {
  it('changed at once all hold', async () => {
    const ids = ['own:1', 'own:2', 'own:3'];
    await Promise.all(ids.map(id => changeNames(now => withName(now, name(id, id)))));
    expect((await readNames()).names.map(({ id }) => id)).toEqual(ids);
  });
  it.each([null, { version: 9 }, { ...NO_NAMES, names: [{ id: 'own:1' }] }])(
    '%j is kept, and there are none',
    async odd => {
      local.set('names', odd);
      expect(await readNames()).toEqual(NO_NAMES);
      expect(local.get('names-unreadable')).toEqual(odd);
    },
  );
  it('tell listeners, and whether texts are read otherwise', async () => {
    const heard = vi.fn();
    onNamesChanged(heard);
    await changeNames(now => withName(now, name('own:1', 'Quantrel')));
    await changeNames(now => now);
    expect(heard.mock.calls).toEqual([[true]]);
  });
});

describe('documents are to be read again for every spelling that came or went', () => {
  const added = withName(NO_NAMES, name('own:1', 'Quantrel', 'QTR'));
  it.each([
    ['added', added, ['Quantrel', 'QTR']],
    [
      'edited',
      withName({ ...added, unread: [] }, name('own:1', 'Quantrel', 'Quant')),
      ['Quantrel', 'QTR', 'Quant'],
    ],
    ['deleted', withoutName({ ...added, unread: [] }, 'own:1'), ['Quantrel', 'QTR']],
    ['muted', withMuted(NO_NAMES, 'acme', true, ['Acme']), []],
    [
      'no longer muted',
      withMuted(withMuted(NO_NAMES, 'acme', true, ['Acme']), 'acme', false, ['Acme']),
      ['Acme'],
    ],
    ['watched', withWatched(NO_NAMES, 'acme', true), []],
  ])('%s', (_what, names, unread) => {
    expect(names.unread).toEqual(unread);
    expect(names.revision).toBeGreaterThan(0);
  });
});

describe('a backup', () => {
  const now = withWatched(withName(NO_NAMES, name('own:1', 'Quantrel')), 'nvidia', true);
  it('brings names that are not there yet, and changes none that is', () => {
    const backup = {
      names: [name('own:1', 'Other label'), name('own:9', 'Quantrel'), name('own:2', 'Blue Harbour')],
      muted: ['acme'],
      watched: ['nvidia', 'own:2'],
    };
    const after = withBackup(now, backup);
    expect(after.names.map(({ id, label }) => [id, label])).toEqual([
      ['own:1', 'Quantrel'],
      ['own:2', 'Blue Harbour'],
    ]);
    expect([after.muted, after.watched]).toEqual([['acme'], ['nvidia', 'own:2']]);
    expect(after.unread).toContain('Blue Harbour');
  });
});
