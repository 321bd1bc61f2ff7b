/**
 * Firefox stops its background, a page, half a minute after the last event, and has no document that would stay in its stead. Every call of the
 * extension API puts that off: so, once a page was read where a site is granted, one is made now and then, and the engine stays in memory as long as the
 * resident one does in Chromium. Not on phones.
 */
import { browser } from '../../lib/platform/browser.ts';
import { readSiteAccess } from '../../lib/platform/site-access.ts';
import { NO_RESIDENT, type ResidentEngine } from './resident-engine.ts';

/** Milliseconds without a question after which it is stopped as any other. */
const KEPT = 30 * 60 * 1000;
/** Milliseconds between two calls. */
const CALL = 20_000;

export function stayAwake(): ResidentEngine {
  let usedAt = Number.NEGATIVE_INFINITY;
  let calls: ReturnType<typeof setInterval> | undefined;

  const isWanted = async (): Promise<boolean> => {
    if (performance.now() - usedAt > KEPT || (await readSiteAccess()).level === 'click') return false;
    return (await browser.runtime.getPlatformInfo()).os !== 'android';
  };

  /** To ask whether it is wanted is the call. */
  async function call(): Promise<void> {
    if (await isWanted().catch(() => false)) return;
    clearInterval(calls);
    calls = undefined;
  }

  return {
    ...NO_RESIDENT,
    keep() {
      usedAt = performance.now();
      if (calls) return;
      calls = setInterval(() => void call(), CALL);
      void call();
    },
  };
}
