/**
 * The first text a background reads costs several times the second: patterns are compiled and all code runs for the first time. While a page
 * still loads nobody waits for that, so one sentence is read as soon as a frame has said hello, unless the page has asked by then.
 */
import type { Locale } from '../../locales/words.ts';
import type { Engine } from './open-engine.ts';

/** In the language the reader has chosen, which most of what is read is in. Each has a name, a figure of money, a share and a day. */
const SENTENCES: Record<Locale, string> = {
  en: 'Sony Group’s shares fell 5% on Friday after the company said it plans to invest about $2 billion in Texas.',
  ja: 'ソニーグループは8日、2025年度の営業利益が前年比5%増の1兆4000億円になる見通しだと発表した。',
  'zh-CN': '索尼集团周五表示，计划投资约20亿美元，其股价下跌5%，第二季度营收同比增长3%。',
};

let isWarm = false;

/** A text has been asked about: there is nothing left to do before. */
export function beginReading(): void {
  isWarm = true;
}

export async function warmUp(engine: () => Promise<Engine>, locale: Locale): Promise<void> {
  if (isWarm) return;
  const { pipeline } = await engine();
  // Questions that came meanwhile are told first.
  await new Promise(resolve => setTimeout(resolve));
  if (isWarm) return;
  isWarm = true;
  pipeline.read(SENTENCES[locale], { date: '2026-01-02' });
}
