/** A question whose answer needs what the first page of a session needs: it has a name, a figure of money, a share and a day. */
import type { PageQuestion } from '../../lib/model/protocol.ts';
import type { Locale } from '../../locales/words.ts';

const SENTENCES: Record<Locale, string> = {
  en: 'Sony Group’s shares fell 5% on Friday after the company said it plans to invest about $2 billion in Texas.',
  ja: 'ソニーグループは8日、2025年度の営業利益が前年比5%増の1兆4000億円になる見通しだと発表した。',
  'zh-CN': '索尼集团周五表示，计划投资约20亿美元，其股价下跌5%，第二季度营收同比增长3%。',
};

/** In the language the reader has chosen, which most of what is read is in. */
export const firstSentence = (locale: Locale): PageQuestion => ({
  documentKey: '',
  metadata: { url: '', title: '', date: '2026-01-02' },
  text: SENTENCES[locale],
  context: null,
  last: true,
});
