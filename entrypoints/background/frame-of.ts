import { Failure, type Sender } from '../../lib/platform/requests.ts';

/** The frame a question comes from. */
export function frameOf({ tabId, frameId }: Sender): { tabId: number; frameId: number } {
  if (tabId === null) throw new Failure('unreadable-page');
  return { tabId, frameId };
}
