import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Corrected, Correction } from '../../lib/model/corrections.ts';
import { NOTHING_CORRECTED } from '../../lib/model/corrections.ts';
import { browser } from '../../lib/platform/browser.ts';
import {
  changeCorrections,
  onCorrectionsChanged,
  readCorrections,
  withBackup,
  withCorrection,
  withoutCorrection,
} from '../../lib/platform/corrections.ts';
import type { FakeExtension } from './fake-extension.ts';

vi.mock('../../lib/platform/browser.ts', async () => ({
  browser: (await import('./fake-extension.ts')).createFakeExtension(),
}));

const { local } = browser as unknown as FakeExtension;
beforeEach(() => local.clear());

const made = (id: string, what: Corrected): Correction => ({
  ...{ id, what, madeAt: '2026-11-21T00:00:00.000Z', said: 'Shares: fell 5%', found: 'Market brief' },
});
const notSame = (id: string, documentId: string) =>
  made(id, { kind: 'not-same', key: 'acme|revenue', documentId, start: 3, end: 7 });
const split = (id: string, documentId: string) => made(id, { kind: 'split-origin', documentId });
const joined = (id: string, ...documentIds: [string, string]) =>
  made(id, { kind: 'joined-origins', documentIds });
const ids = (list: readonly Correction[]) => list.map(({ id }) => id);

describe("the reader's corrections", () => {
  it('made at once all hold', async () => {
    const three = ['a', 'b', 'c'].map(id => notSame(id, id));
    await Promise.all(three.map(one => changeCorrections(now => withCorrection(now, one))));
    expect((await readCorrections()).made).toEqual(three);
  });
  it.each([null, { version: 9 }, { version: 1, made: [{ id: 'a' }] }])(
    '%j is kept, and nothing is corrected',
    async odd => {
      local.set('corrections', odd);
      expect(await readCorrections()).toEqual(NOTHING_CORRECTED);
      expect(local.get('corrections-unreadable')).toEqual(odd);
    },
  );
  it('tell listeners', async () => {
    const heard = vi.fn();
    onCorrectionsChanged(heard);
    await changeCorrections(now => withCorrection(now, notSame('a', 'd1')));
    expect(heard).toHaveBeenCalledTimes(1);
  });
});

describe('one correction after another', () => {
  it.each<[string, Correction[], Correction, string[]]>([
    ['the same again', [notSame('a', 'd1')], notSame('b', 'd1'), ['b']],
    ['of another document', [notSame('a', 'd1')], notSame('b', 'd2'), ['a', 'b']],
    ['joined the other way round', [joined('a', 'd1', 'd2')], joined('b', 'd2', 'd1'), ['b']],
    ['split off, once joined', [joined('a', 'd1', 'd2')], split('b', 'd2'), ['b']],
    ['joined, once split off', [split('a', 'd1'), split('b', 'd3')], joined('c', 'd1', 'd2'), ['b', 'c']],
  ])('%s', (_, before, next, left) => expect(ids(withCorrection(before, next))).toEqual(left));
  it('is taken back', () =>
    expect(ids(withoutCorrection([split('a', 'd1'), split('b', 'd2')], 'a'))).toEqual(['b']));
  it('a backup adds what is not decided here', () => {
    const backup = [split('a', 'd9'), notSame('x', 'd1'), joined('y', 'd2', 'd3'), notSame('z', 'd4')];
    expect(ids(withBackup([split('a', 'd2'), notSame('b', 'd1')], backup))).toEqual(['a', 'b', 'z']);
  });
});
