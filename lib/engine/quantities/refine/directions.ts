import type { Direction } from '../../../model/quantity.ts';
import type { Language } from '../../../model/text.ts';
import { readWord } from '../numerals/english-words.ts';
import { skipBlanks } from '../numerals/numeral.ts';
import type { Draft } from '../source.ts';
import { isWordCode, TermTrie } from '../terms/term-trie.ts';

/** What this stage uses of a row of data/cues/directions.json. */
export interface DirectionEntry {
  axis: string;
  positive: { en: string[][]; ja: string[]; zh: string[] };
  negative: { en: string[][]; ja: string[]; zh: string[] };
}

interface Move {
  direction: Direction;
  /** Says that a level moved. The others ("raised", "added", "cut") say so of a change only, or with "to" and "by". */
  plain: boolean;
}

export interface DirectionLexicon {
  before: TermTrie<Move>;
  after: TermTrie<Move>;
}

const PLAIN = new Set(['level', 'level-strong']);
const ALSO = new Set(['gap', 'decision', 'scale']);
const NOT_PLAIN = new Set(['gain-lose']);
const EXTRA: Record<'en' | 'ja' | 'zh', Record<Direction, string[]>> = {
  en: {
    up: [
      'grow',
      'grew',
      'grows',
      'growing',
      'grown',
      'growth',
      'gain',
      'gains',
      'increases',
      'upside',
      'rises',
      'uptick',
      'leap',
      'leapt',
      'upward',
      'improved',
      'improvement',
      'appreciation',
      'bounced',
      'rebounded',
      'swelled',
      'ballooned',
      'expanded',
      'greater',
      'premium',
    ],
    down: [
      'shrank',
      'shrink',
      'contraction',
      'contracted',
      'reduction',
      'drops',
      'declines',
      'losses',
      'downside',
      'downward',
      'discount',
      'decreases',
      'slid',
      'sliding',
      'eased',
      'retreated',
      'depreciation',
      'dived',
      'dropping',
      'falls',
      'cuts',
      'sagged',
      'skidded',
      'tanked',
      'trimmed',
      'dipped',
      'weaker',
    ],
  },
  ja: {
    up: [
      '増収',
      '増益',
      '上乗せ',
      '超過',
      '上方修正',
      '積み増',
      '高まり',
      '高まった',
      '伸びる',
      '膨らんだ',
      '上げた',
      '増やした',
      '拡大した',
      '拡大する',
      'アップ',
      '増しの',
      '増し',
      '高い',
      '多い',
    ],
    down: [
      '減収',
      '減益',
      '下がり',
      '落ちた',
      '下落した',
      '割り引',
      '値引',
      '縮小した',
      'ダウン',
      '低い',
      '少ない',
      '減らした',
      '下げた',
      '落ち込んだ',
      '目減り',
    ],
  },
  zh: {
    up: [
      '升',
      '涨幅',
      '漲幅',
      '增幅',
      '升幅',
      '增至',
      '升至',
      '涨至',
      '漲至',
      '年增',
      '月增',
      '季增',
      '同比增',
      '大增',
      '上升',
      '高出',
      '扩大',
      '成長',
      '擴大',
      '攀升',
    ],
    down: [
      '跌幅',
      '降幅',
      '减幅',
      '減幅',
      '降至',
      '跌至',
      '减至',
      '減至',
      '年减',
      '年減',
      '月减',
      '月減',
      '衰退',
      '缩水',
      '下挫',
      '下探',
      '蒸发',
      '挫',
      '缩小',
      '大减',
      '大減',
      '收窄',
    ],
  },
};

/** Compiles the rows that say a value went up or down. */
export function compileDirections(
  entries: (DirectionEntry & { id?: string })[],
  language: Language,
): DirectionLexicon {
  const tongue = language === 'other' ? 'en' : language;
  const lexicon = { before: new TermTrie<Move>({ backward: true }), after: new TermTrie<Move>() };
  const add = (term: string, direction: Direction, plain: boolean) => {
    lexicon.before.add(term, { direction, plain });
    lexicon.after.add(term, { direction, plain });
  };
  for (const entry of entries) {
    if (!PLAIN.has(entry.axis) && !ALSO.has(entry.axis)) continue;
    const plain = PLAIN.has(entry.axis) && !NOT_PLAIN.has(entry.id ?? '');
    for (const term of entry.positive[tongue].flat()) add(term, 'up', plain);
    for (const term of entry.negative[tongue].flat()) add(term, 'down', plain);
  }
  for (const direction of ['up', 'down'] as const)
    for (const term of EXTRA[tongue][direction]) add(term, direction, true);
  return lexicon;
}

const WORDS_BACK = 7;
/** A clause ends here, or the figure is what something was before. */
const BREAKS = new Set([
  'and',
  'but',
  'while',
  'that',
  'which',
  'after',
  'from',
  'than',
  'versus',
  'vs',
  'against',
  'with',
  'where',
  'when',
  'because',
  'or',
  'for',
  'at',
  'between',
  'worth',
  'said',
  'of',
  'compared',
  'totaling',
  'including',
  'if',
  'who',
]);
const FIRST_ADJECTIVE =
  /^(?:year-on-year|year-over-year|quarter-on-quarter|annual|annualised|annualized|quarterly|daily|weekly|monthly|sharp|further|intraday|premarket|pre-market|y\/y|yoy|one-day|single-day|pay|price|share-price|stock-price|overall|net) /i;

/** Offset of the word that ends before `at`, and whether a break lies between. */
function previousWord(text: string, at: number): { text: string; start: number; end: number } | null {
  let end = at;
  while (end > 0 && text.charCodeAt(end - 1) === 32) end--;
  let start = end;
  while (
    start > 0 &&
    (isWordCode(text.charCodeAt(start - 1)) || text.charCodeAt(start - 1) === 45) &&
    end - start < 20
  )
    start--;
  return start === end ? null : { text: text.slice(start, end).toLowerCase(), start, end };
}

const isChange = (draft: Draft) =>
  draft.kind === 'percent' || draft.kind === 'points' || draft.kind === 'multiple';

function englishBefore(
  text: string,
  draft: Draft,
  from: number,
  lexicon: DirectionLexicon,
): Direction | null {
  let at = draft.start;
  let linked = false;
  for (let i = 0; i < WORDS_BACK; i++) {
    const word = previousWord(text, at);
    if (!word || word.start < from || BREAKS.has(word.text)) return null;
    if (word.text === 'to' || word.text === 'by') linked = true;
    const found = lexicon.before.match(text, word.end);
    if (found && (found.value.plain ? i < 4 || linked : (linked || isChange(draft)) && i < WORDS_BACK))
      return found.value.direction;
    at = word.start;
  }
  return null;
}

function englishAfter(text: string, draft: Draft, lexicon: DirectionLexicon): Direction | null {
  let at = skipBlanks(text, draft.end);
  if (at === draft.end && text.charCodeAt(at) !== 45) return null;
  if (text.charCodeAt(at) === 45) at++;
  const adjective = FIRST_ADJECTIVE.exec(text.slice(at, at + 22));
  if (adjective) at += adjective[0].length;
  const found = lexicon.after.match(text, at);
  if (!found) return null;
  const noun = readWord(text, at);
  const verb = noun !== null && /(?:ed|rose|fell|grew|sank|slid)$/.test(noun.text);
  return verb || (!found.value.plain && !isChange(draft)) ? null : found.value.direction;
}

/** "rose 5% to $2.4 billion": the verb before another figure also moves this one. */
function throughPrevious(text: string, draft: Draft, previous: Draft | undefined): Direction | null {
  if (!previous?.direction) return null;
  const between = text.slice(previous.end, draft.start);
  return /^(?: (?:in|on|over|during|for) (?:the )?[\w ]{1,24})?,? ?(?:to|to about|to around|to nearly|to almost|to a record|to roughly)(?: a)? $/.test(
    between,
  )
    ? previous.direction
    : null;
}

const JA_LINK = /(?:近く|前後|程度|ほど|余り|以上|強|弱|超|の|も|を|まで|に|へ|へと|と|ずつ|、前年比で| )?/y;
const ZH_LINK = /(?:以上|左右|的|之|多| )?/y;
const ZH_BEFORE = /(?:了|约|約|近|逾|超|超过|超過|至|到|为|為|逾越|达|達|幅度?|率|将近| )+$/;

function cjkDirection(
  text: string,
  draft: Draft,
  language: Language,
  lexicon: DirectionLexicon,
): Direction | null {
  const link = language === 'ja' ? JA_LINK : ZH_LINK;
  link.lastIndex = draft.end;
  const linked = link.exec(text)?.[0].length ?? 0;
  const after = lexicon.after.match(text, draft.end + linked) ?? lexicon.after.match(text, draft.end);
  if (language === 'ja') return after?.value.direction ?? null;
  const head = text.slice(Math.max(0, draft.start - 6), draft.start);
  const skipped = ZH_BEFORE.exec(head)?.[0].length ?? 0;
  const before = lexicon.before.match(text, draft.start) ?? lexicon.before.match(text, draft.start - skipped);
  if (before) return before.value.direction;
  return isChange(draft) ? (after?.value.direction ?? null) : null;
}

const MOVES = new Set([
  'money',
  'percent',
  'points',
  'number',
  'count',
  'measure',
  'multiple',
  'ratio',
  'temperature',
]);

/** Adds up or down where the words around the figure say so. `previous`: the figure before it in the sentence. */
export function addDirection(
  text: string,
  draft: Draft,
  previous: Draft | undefined,
  language: Language,
  lexicon: DirectionLexicon,
): void {
  if (draft.direction || !MOVES.has(draft.kind)) return;
  const from = previous && previous.end <= draft.start ? previous.end : 0;
  draft.direction =
    language === 'en'
      ? (englishBefore(text, draft, from, lexicon) ??
        englishAfter(text, draft, lexicon) ??
        throughPrevious(text, draft, previous))
      : cjkDirection(text, draft, language, lexicon);
}
