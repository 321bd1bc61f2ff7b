import { sendToPage } from '../../lib/platform/messaging.ts';
import { isPrivate } from '../../lib/platform/private-window.ts';
import { Failure, type RequestHandlers } from '../../lib/platform/requests.ts';
import { hostOf } from '../../lib/platform/site-settings.ts';
import { changeSettings } from '../../lib/platform/storage.ts';
import type { ResidentEngine } from './resident-engine.ts';

/** Remembers how much is marked on a site, and tells the tab. A private window is obeyed and not remembered. */
export const setDensity: RequestHandlers['set-density'] = async ({ url, density, tabId: asked }, sender) => {
  const tabId = asked ?? sender.tabId;
  const host = hostOf(url);
  if (!host) throw new Failure('unreadable-page');
  const forgets = sender.incognito || (tabId !== null && (await isPrivate(tabId)));
  if (!forgets) await changeSettings(s => ({ ...s, sites: { ...s.sites, [host]: density } }));
  if (tabId !== null) await sendToPage(tabId, 'set-density', { density });
  return { density };
};

/** The next page is greeted by it, also by the resident engine. */
export const answerDensity = (resident: ResidentEngine): Pick<RequestHandlers, 'set-density'> => ({
  async 'set-density'(ask, sender) {
    const answer = await setDensity(ask, sender);
    await resident.renew();
    return answer;
  },
});
