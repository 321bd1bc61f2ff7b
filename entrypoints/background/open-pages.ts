/** The reader asks from a card for one of the extension's own pages. */
import { Failure, type RequestHandlers } from '../../lib/platform/requests.ts';
import { openNameInLibrary, openPanelOf } from '../../lib/platform/tabs.ts';

export const answerOpenPages: Pick<RequestHandlers, 'open-panel' | 'open-name'> = {
  async 'open-panel'(_ask, { tabId }) {
    if (tabId === null) throw new Failure('unreadable-page');
    await openPanelOf(tabId);
    return { opened: true };
  },
  async 'open-name'({ entityId }) {
    await openNameInLibrary(entityId);
    return { opened: true };
  },
};
