import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from '../../lib/platform/browser.ts';
import { type TabOverview, totalsOf, watchOverview } from '../../lib/platform/overview.ts';
import type { FakeExtension } from './fake-extension.ts';

vi.mock('../../lib/platform/browser.ts', async () => ({
  browser: (await import('./fake-extension.ts')).createFakeExtension(),
}));

const { runtime, tabs } = browser as unknown as FakeExtension;
const TAB = 7;
const frame = (url: string, ...kinds: string[]) => ({
  metadata: { url },
  items: kinds.map(kind => ({ kind })),
});
const from = (frameId: number, tabId = TAB) => ({ id: runtime.id, tab: { id: tabId }, frameId });

let latest: TabOverview | undefined;
let stop: AbortController;

beforeEach(() => {
  vi.clearAllMocks();
  tabs.sendMessage.mockResolvedValue(undefined);
  latest = undefined;
  stop?.abort();
  stop = new AbortController();
  watchOverview(
    TAB,
    overview => {
      latest = overview;
    },
    stop.signal,
  );
});

const report = (ask: object, sender: object) => runtime.onMessage.emit({ type: 'overview', ask }, sender);

describe('what the frames of a tab report', () => {
  it('is asked for at once', () => {
    expect(tabs.sendMessage).toHaveBeenCalledWith(TAB, { type: 'report-overview', ask: {} }, {});
  });
  it('adds up, whichever frame is first', () => {
    report(frame('https://b.example/', 'agree'), from(4));
    report(frame('https://a.example/', 'differ', 'entity'), from(0));
    expect(latest && totalsOf(latest)).toEqual({ differ: 1, changed: 0, agree: 1, entity: 1 });
  });
  it('replaces what the same frame said before', () => {
    report(frame('https://a.example/', 'differ'), from(0));
    report(frame('https://a.example/', 'changed'), from(0));
    expect(latest && totalsOf(latest)).toMatchObject({ differ: 0, changed: 1 });
  });
  it('goes with the page when the top frame has moved on', () => {
    report(frame('https://a.example/1'), from(0));
    report(frame('https://b.example/', 'agree'), from(4));
    report(frame('https://a.example/2', 'differ'), from(0));
    expect([...(latest?.frames.keys() ?? [])]).toEqual([0]);
  });
  it('is asked for again, from that frame alone, when its marks have changed', () => {
    tabs.sendMessage.mockClear();
    runtime.onMessage.emit({ type: 'marks-changed', ask: {} }, from(4));
    expect(tabs.sendMessage.mock.calls).toEqual([
      [TAB, { type: 'report-overview', ask: {} }, { frameId: 4 }],
    ]);
  });
});

describe('what is not listened to', () => {
  it.each([
    ['another tab', from(0, 8)],
    ['another extension', { ...from(0), id: 'somebody-else' }],
    ['a page of ours', { id: runtime.id }],
  ])('%s', (_name, sender) => {
    report(frame('https://a.example/', 'differ'), sender);
    expect(latest).toBeUndefined();
  });
  it('anything after the end', () => {
    stop.abort();
    report(frame('https://a.example/', 'differ'), from(0));
    expect(latest).toBeUndefined();
  });
});
