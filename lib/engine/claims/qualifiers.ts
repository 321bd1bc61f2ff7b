/** What qualifies a claim: modality and polarity. Read from the clause of the figure or event. */
import type { Modality, Polarity } from '../../model/claim.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Span } from '../../model/text.ts';
import { clauseOf, type Figure, inside, type Sentence } from './sentence.ts';
import type { TermHit } from './term-matcher.ts';

const MODALITY_OF_STATUS: Record<string, Modality> = {
  denied: 'denied',
  'ruled-out': 'denied',
  unconfirmed: 'unconfirmed',
  expected: 'expected',
  possible: 'considered',
};
const MODALITY_OF_STAGE: Record<string, Modality> = {
  rumoured: 'unconfirmed',
  considering: 'considered',
  exploring: 'considered',
  'in-talks': 'considered',
  'advanced-talks': 'considered',
  planned: 'planned',
  mou: 'planned',
};
const STRENGTH: Modality[] = ['denied', 'unconfirmed', 'considered', 'planned', 'expected'];

/** "$500 bn ... is planned": the cue may follow in the passive. */
const PASSIVE = /\b(?:is|are|was|were|being|been) $/u;

/** "denied | that it would invest": what stands before "that" governs what it introduces. */
function governingClause(sentence: Sentence, head: Span): Span {
  const clause = clauseOf(sentence, head);
  const before = sentence.clauses[sentence.clauses.indexOf(clause) - 1];
  return before && /^that\b/iu.test(sentence.text.slice(clause.start))
    ? { start: before.start, end: clause.end }
    : clause;
}

/** A figure with at most so many words before it is the subject itself: "30 firms plan to ...". */
const LEAD = 1;
const words = (text: string) => text.match(/\S+/g)?.length ?? 0;

/** Cues that govern `head`: before it in its clause; in Japanese the verbs that close the sentence. */
function governing<T>(sentence: Sentence, hits: TermHit<T>[], head: Span): TermHit<T>[] {
  if (sentence.language === 'ja') return hits.filter(h => h.start >= head.start);
  const clause = governingClause(sentence, head);
  const leads = words(sentence.text.slice(clause.start, head.start)) <= LEAD;
  const passive = (h: TermHit<T>) =>
    h.start >= head.end && PASSIVE.test(sentence.text.slice(head.end, h.start));
  return hits.filter(h => inside(h, clause) && (leads || h.start < head.start || passive(h)));
}

/** The month of May, "weighed down by", "hit by a forecast": words of other senses. */
function isNoCue({ text }: Sentence, hit: TermHit<unknown>): boolean {
  if (hit.text === 'May') return true;
  if (/^weigh/iu.test(hit.text)) return /^ (?:down|on)\b/u.test(text.slice(hit.end));
  return /^forecast$/iu.test(hit.text) && /\b(?:a|an|the|its) $/iu.test(text.slice(0, hit.start));
}

/** "agreed in March to buy": what is agreed is still to come. */
const YET_TO = /\bagreed\b.*\bto (?:\w+ly )?\w+/u;

/** A Japanese sentence that ends in an action not yet past tells what is to come: 「1200人を採用する。」「600億円を投じる。」 */
const FUTURE_JA =
  /(?:(?<!有|達|位置|相当|存在|予想|意味|要|関|対)する|(?:投じ|設け|始め|進め|建て|閉め|充て|下げ|上げ|広げ|定め|受け入れ|乗り入れ|引き受け|切り替え|振り向け)る|(?:行|買|支払|担)う|(?:増や|減ら|動か|出|移|手放|売り出)す|(?:開|引|敷)く|(?:売|作|造|送|取|入|募|に切り替わ)る|になる)(?:[。」]|(?:こと)?(?:と|を)(?:[^、。]{0,12}が)?(?:発表|公表|明らか|述べ|いう|報じ|伝え|話し|決)|$)/u;
/** 「採用計画は3100人」: what is said to be planned before the figure. */
const PLAN_JA = /(?:計画|予定|目標|構想|方針|予想|見通し|見込み)(?:数|額|値)?(?:では|は)[^、。]*$/u;
/** "is buying", "is being acquired": a deal under way is not done. */
const PROGRESSIVE =
  /\b(?:is|are) (?:(?:being )?(?:buying|bought|acquiring|acquired|selling|sold|recalling|recalled|taking over|taken over|paying|hiring|hired|recruiting|recruited|investing|invested|cutting|laying off|shedding|seeking|raising|spending)|going to|about to)\b/iu;
/** "Aeon to close 140 stores": a headline without a verb before "to". */
const HEADLINE_TO =
  /^(?!(?:Thanks|Due|Owing|According|Up|Next|Close|Prior|Subject|Contrary|In|On|At)\b)(?:\p{Lu}[\p{L}&'’.-]*,? (?:and )?){1,5}to \p{Ll}{3,}/u;

/** "in return spends $100 bn on cloud services within ten years": what takes years is still to come. */
const PRESENT =
  /\b(?:invests?|spends?|pays?|puts?|builds?|hires?|buys?|pours?|commits?|leases?)\b[^.;]{0,40}$/u;
const HORIZON =
  /\b(?:within|over the (?:next|coming)|in the (?:next|coming)|during the (?:next|coming)) (?:\S+ )?years?\b/u;

function saysFuture(sentence: Sentence, head: Span): boolean {
  const { language, text } = sentence;
  if (language === 'ja')
    return (
      FUTURE_JA.test(text.slice(head.end, sentence.end).replace(/^.*(?:で|が|し)、.*$/u, '')) ||
      PLAN_JA.test(text.slice(sentence.start, head.start))
    );
  const clause = clauseOf(sentence, head);
  const lead = text.slice(clause.start, head.end);
  if (language === 'en' && PRESENT.test(lead) && HORIZON.test(text.slice(head.end, clause.end))) return true;
  return language === 'en' && (PROGRESSIVE.test(lead) || (lead.includes(' to ') && HEADLINE_TO.test(lead)));
}

export function modalityOf(sentence: Sentence, head: Span): Modality {
  const clause = clauseOf(sentence, head);
  if (sentence.language === 'en' && YET_TO.test(sentence.text.slice(clause.start, head.end)))
    return 'planned';
  const found = [
    ...governing(sentence, sentence.statuses, head)
      .filter(h => !isNoCue(sentence, h))
      .map(h => MODALITY_OF_STATUS[h.value]),
    ...governing(sentence, sentence.stages, head)
      .filter(h => !isNoCue(sentence, h))
      .map(h => MODALITY_OF_STAGE[h.value.id]),
  ];
  const cued = STRENGTH.find(m => found.includes(m));
  return cued ?? (saysFuture(sentence, head) ? 'planned' : 'actual');
}

const NEGATED = {
  en: /\b(?:not|no|never|neither|nor|without|no longer|failed to|n't)(?: [^\s,;]+){0,3} $/iu,
  ja: /^[^。、]{0,12}(?:ない|なかった|せず|否定)/u,
  zh: /(?:不(?!断|斷|仅|僅|少|同|久)|没有|沒有|未(?!来|來|必|成年)|并未|並未|否认|否認)[^，。；]{0,4}$/u,
};

/** Said behind the figure: "is unlikely to happen", "will probably not be repeated". */
const OFF =
  /\b(?:(?:is|are|was|were) unlikely|will (?:probably )?not|off the table|fell through|(?:has|have) been (?:called off|cancelled|scrapped))\b/iu;

/** A denial is a modality; only what the text itself negates is negative. */
export function polarityOf(sentence: Sentence, head: Span): Polarity {
  const { language, text } = sentence;
  if (modalityOf(sentence, head) === 'denied') return 'positive';
  const clause = clauseOf(sentence, head);
  const window =
    language === 'ja' ? text.slice(head.end, sentence.end) : text.slice(clause.start, head.start);
  const off = language === 'en' && OFF.test(text.slice(head.end, clause.end));
  return off || NEGATED[language].test(window) ? 'negative' : 'positive';
}

const SILENT = new Set(['declined-comment', 'no-response', 'not-disclosed']);

/** "declined to comment on the talks": nothing is asserted. */
export function isUncommented(sentence: Sentence, head: Span): boolean {
  const clause = clauseOf(sentence, head);
  return sentence.statuses.some(
    h => SILENT.has(h.value) && (sentence.language !== 'en' || (inside(h, clause) && h.start < head.start)),
  );
}

const DEADLINE = new Set(['by', 'before']);

export const isDeadline = (figure: Figure) => DEADLINE.has(figure.quantity.hedge ?? '');

/** "From 2027 on" is when it starts. */
export const startOf = (time: Quantity): Quantity =>
  time.hedge === 'from' ? { ...time, hedge: null } : time;
