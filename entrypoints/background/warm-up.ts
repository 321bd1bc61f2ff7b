/**
 * The first text a background reads costs several times the second: patterns are compiled and all code runs for the first time. While a page
 * still loads nobody waits for that, so one sentence is answered as soon as a tab opens, a link is pressed or a frame has said hello, unless a page
 * has asked by then or the resident engine will answer it.
 */
import { localeFor } from '../../lib/platform/load-words.ts';
import { readSiteAccess } from '../../lib/platform/site-access.ts';
import { readSettings } from '../../lib/platform/storage.ts';
import type { Locale } from '../../locales/words.ts';
import { annotate, hasBeenAsked } from './answer-page.ts';
import { firstSentence } from './first-sentence.ts';
import type { Engine } from './open-engine.ts';
import type { ResidentEngine } from './resident-engine.ts';

let isWarm = false;

const isNeedless = async (resident: ResidentEngine): Promise<boolean> =>
  isWarm || hasBeenAsked() || (await resident.isThere());

export async function warmUp(
  engine: () => Promise<Engine>,
  resident: ResidentEngine,
  locale: Locale,
): Promise<void> {
  if (await isNeedless(resident)) return;
  await engine();
  // Questions that came meanwhile are told first.
  await new Promise(resolve => setTimeout(resolve));
  if (isWarm || hasBeenAsked()) return;
  isWarm = true;
  await annotate(engine, firstSentence(locale));
}

/** A tab has opened or a link has been pressed: what its first marks need is got ready where there may be any. */
export async function expectPage(engine: () => Promise<Engine>, resident: ResidentEngine): Promise<void> {
  if (await isNeedless(resident)) return;
  const [{ level }, { locale, density }] = await Promise.all([readSiteAccess(), readSettings()]);
  if (level !== 'click' && density !== 'off') await warmUp(engine, resident, localeFor(locale));
}

/** A link was pressed on a page that is read: the engine's code need not wait for the settings. */
export async function expectNextPage(engine: () => Promise<Engine>, resident: ResidentEngine): Promise<void> {
  if (await resident.isThere()) return;
  void engine().catch(() => undefined);
  await expectPage(engine, resident);
}
