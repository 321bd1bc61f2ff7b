import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from '../../lib/platform/browser.ts';
import { storeItem } from '../../lib/platform/store-item.ts';

vi.mock('../../lib/platform/browser.ts', () => ({ browser: { storage: { local: { set: vi.fn() } } } }));

const set = vi.mocked(browser.storage.local.set);
const failWith = (message: string) => set.mockRejectedValueOnce(new Error(message));

beforeEach(() => set.mockReset().mockResolvedValue());

it('an item that fits is written once', async () => {
  await storeItem('names', [1]);
  expect(set.mock.calls).toEqual([[{ names: [1] }]]);
});
it('one refused for the write before it is written', async () => {
  failWith('An unexpected error occurred');
  await storeItem('names', [1]);
  expect(set.mock.calls).toEqual([[{ names: [1] }], [{ names: [1] }]]);
});
it.each([
  ['the first time', []],
  ['the second time', ['An unexpected error occurred']],
])('one that does not fit is refused with the reason, told %s', async (_when, before) => {
  for (const message of before) failWith(message);
  failWith('QuotaExceededError: storage.local API call exceeded its quota limitations.');
  await expect(storeItem('names', [1])).rejects.toThrow('QuotaExceededError');
  expect(set).toHaveBeenCalledTimes(before.length + 1);
});
