/**
 * The first text a background reads costs several times the second: patterns are compiled and all code runs for the first time. While a page
 * still loads nobody waits for that, so one sentence is answered as soon as a tab opens, a link is pressed or a frame has said hello, unless a page has asked by then.
 */
import { localeFor } from '../../lib/platform/load-words.ts';
import { readSiteAccess } from '../../lib/platform/site-access.ts';
import { readSettings } from '../../lib/platform/storage.ts';
import type { Locale } from '../../locales/words.ts';
import { annotate, hasBeenAsked } from './answer-page.ts';
import type { Engine } from './open-engine.ts';

/** In the language the reader has chosen, which most of what is read is in. Each has a name, a figure of money, a share and a day. */
const SENTENCES: Record<Locale, string> = {
  en: 'Sony Group’s shares fell 5% on Friday after the company said it plans to invest about $2 billion in Texas.',
  ja: 'ソニーグループは8日、2025年度の営業利益が前年比5%増の1兆4000億円になる見通しだと発表した。',
  'zh-CN': '索尼集团周五表示，计划投资约20亿美元，其股价下跌5%，第二季度营收同比增长3%。',
};

export async function warmUp(engine: () => Promise<Engine>, locale: Locale): Promise<void> {
  if (hasBeenAsked()) return;
  await engine();
  // Questions that came meanwhile are told first.
  await new Promise(resolve => setTimeout(resolve));
  if (hasBeenAsked()) return;
  const metadata = { url: '', title: '', date: '2026-01-02' };
  await annotate(engine, {
    ...{ documentKey: '', metadata, text: SENTENCES[locale] },
    ...{ context: null, last: true },
  });
}

/** A tab has opened or a link has been pressed: what its first marks need is got ready where there may be any. */
export async function expectPage(engine: () => Promise<Engine>): Promise<void> {
  if (hasBeenAsked()) return;
  const [{ level }, { locale, density }] = await Promise.all([readSiteAccess(), readSettings()]);
  if (level !== 'click' && density !== 'off') await warmUp(engine, localeFor(locale));
}
