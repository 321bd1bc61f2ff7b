/** A page with thousands of claims is listed piece by piece. */
import { parseHTML } from 'linkedom';
import { h, render } from 'preact';
import { expect, it, vi } from 'vitest';
import { Panel, type PanelProps } from '../../../components/panel/panel.tsx';
import type { OverviewItem } from '../../../lib/model/protocol.ts';
import type { Words } from '../../../locales/words.ts';

const words = Object.assign((key: string) => key, {
  locale: 'en',
  maybe: (key: string) => key,
  date: (iso: string) => iso,
}) as Words;

const item = (i: number): OverviewItem => ({
  id: String(i),
  kind: 'agree',
  printed: `claim ${i}`,
  subject: { type: 'entity', entityId: 'e' },
  passage: '',
});

const PROPS: PanelProps = {
  words,
  panel: {
    state: 'read',
    page: null,
    items: Array.from({ length: 250 }, (_, i) => ({ frameId: 0, item: item(i) })),
    totals: { agree: 250, differ: 0, changed: 0, entity: 0 },
    unlisted: [],
  },
  opened: null,
  onOpen: () => {},
  onClose: () => {},
  clips: [],
  save: { saving: { state: 'idle' }, onSave: () => {}, onUndo: () => {} },
  nextKey: 'Alt+N',
  onOpenName: () => undefined,
  names: { added: new Set(), problem: null, onAdd: () => {}, onNames: () => {} },
};

it('a hundred rows at once, the next when the end comes near, and then no more', async () => {
  const { document } = parseHTML('<main id="app"></main>');
  let near: (entries: { isIntersecting: boolean }[]) => void = () => {};
  vi.stubGlobal('document', document);
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: typeof near) {
        near = callback;
      }
      observe() {}
      disconnect() {}
    },
  );
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run));
  const root = document.getElementById('app') as unknown as Element;
  const rows = () => root.querySelectorAll('.rows > li').length;
  const settle = () => new Promise(resolve => setTimeout(resolve, 60));
  render(h(Panel, PROPS), root);
  await settle();
  expect(rows()).toBe(100);
  near([{ isIntersecting: false }]);
  await settle();
  expect(rows()).toBe(100);
  for (const expected of [200, 250]) {
    near([{ isIntersecting: true }]);
    await settle();
    expect(rows()).toBe(expected);
  }
  vi.unstubAllGlobals();
});
