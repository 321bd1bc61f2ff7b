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
  /** Null: the clause ends here. */
  direction: Direction | null;
  /** Says that a level moved. The others ("raised", "added", "cut") say so of a change only, or with "to" and "by". */
  plain: boolean;
  /** Of the pace of a change: "growth slowed to 3%" is still growth, "logging slowed by 3%" is less of it. */
  byOnly?: boolean;
}

export interface DirectionLexicon {
  before: TermTrie<Move>;
  after: TermTrie<Move>;
}

const PLAIN = new Set(['level', 'level-strong']);
const ALSO = new Set(['gap', 'decision', 'scale']);
const NOT_PLAIN = new Set(['gain-lose']);
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
    if (entry.axis === 'pace') addPace(lexicon, entry, tongue);
    if (!PLAIN.has(entry.axis) && !ALSO.has(entry.axis)) continue;
    const plain = PLAIN.has(entry.axis) && !NOT_PLAIN.has(entry.id ?? '');
    for (const term of entry.positive[tongue].flat()) add(term, 'up', plain);
    for (const term of entry.negative[tongue].flat()) add(term, 'down', plain);
  }
  for (const word of NO_MOVES) lexicon.before.add(word, { direction: null, plain: false });
  if (tongue !== 'en') return lexicon;
  for (const word of BREAKS) lexicon.before.add(word, { direction: null, plain: false });
  for (const word of ['more', 'above']) lexicon.after.add(word, { direction: 'up', plain: false });
  for (const word of ['fewer', 'less', 'below']) lexicon.after.add(word, { direction: 'down', plain: false });
  return lexicon;
}

function addPace({ before }: DirectionLexicon, entry: DirectionEntry, tongue: 'en' | 'ja' | 'zh'): void {
  const add = (term: string, direction: Direction) =>
    before.add(term, { direction, plain: false, byOnly: true });
  for (const term of entry.positive[tongue].flat()) add(term, 'up');
  for (const term of entry.negative[tongue].flat()) add(term, 'down');
}

/** Take-offs and landings, lifts. */
const NO_MOVES = ['起降', '升降'];

const WORDS_BACK = 7;
/** A clause ends here, or the figure is what something was before. */
const BREAKS = [
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
  'made up',
  'make up',
  'makes up',
  'making up',
  'set up',
  'sum up',
  'ends up',
  'ended up',
];
const FIRST_ADJECTIVE =
  /(?:year-on-year|year-over-year|quarter-on-quarter|annual|annualised|annualized|quarterly|daily|weekly|monthly|sharp|further|intraday|premarket|pre-market|y\/y|yoy|one-day|single-day|pay|price|share-price|stock-price|overall|net) /iy;

const HYPHEN = 45;

/** Where the word that ends at `end` begins; `end` itself if none does. */
function wordStart(text: string, end: number): number {
  let start = end;
  for (
    let code = text.charCodeAt(start - 1);
    isWordCode(code) || code === HYPHEN;
    code = text.charCodeAt(start - 1)
  ) {
    start--;
    if (end - start > 20) break;
  }
  return start;
}

/** "to" or "by" between `start` and `end`. */
function isLink(text: string, start: number, end: number): boolean {
  return end - start === 2 && /to|by/i.test(text.slice(start, end));
}

const isChange = (draft: Draft) =>
  draft.kind === 'percent' || draft.kind === 'points' || draft.kind === 'multiple';

function englishBefore(
  text: string,
  draft: Draft,
  from: number,
  lexicon: DirectionLexicon,
): Direction | null {
  let end = draft.hedgeStart;
  let linked = false;
  let by = false;
  let noun = false;
  for (let i = 0; i < WORDS_BACK; i++) {
    while (text.charCodeAt(end - 1) === 32) end--;
    const start = wordStart(text, end);
    if (start === end || start < from) return null;
    const move = lexicon.before.match(text, end)?.value;
    if (noun) return move?.direction ?? null;
    if (i === 0 && end - start === 2 && /of/i.test(text.slice(start, end))) {
      noun = true;
      end = start;
      continue;
    }
    if (move && move.direction === null) return null;
    linked ||= isLink(text, start, end);
    by ||= linked && /by/i.test(text.slice(start, end));
    if (move?.byOnly && !by) return null;
    const near = move?.plain ? i < 4 || linked : linked || isChange(draft);
    if (move && near) return move.direction;
    end = start;
  }
  return null;
}

const COUNTED = new Set(['number', 'count']);
/** "5,200 fewer applications": of a count, how far it moved. */
const MORE_OF = /^(more|fewer) (?!than\b|or\b|and\b)\p{L}/u;

function englishAfter(text: string, draft: Draft, lexicon: DirectionLexicon): Direction | null {
  let at = skipBlanks(text, draft.end);
  if (at === draft.end && text.charCodeAt(at) !== 45) return null;
  if (text.charCodeAt(at) === 45) at++;
  FIRST_ADJECTIVE.lastIndex = at;
  const adjective = FIRST_ADJECTIVE.exec(text);
  if (adjective) at += adjective[0].length;
  const found = lexicon.after.match(text, at);
  if (!found) return null;
  if (COUNTED.has(draft.kind)) {
    const compared = MORE_OF.exec(text.slice(at, at + 16));
    return compared ? (compared[1] === 'more' ? 'up' : 'down') : null;
  }
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

const FROM_TO =
  /(?:^|[ ,])from (?:about |around |nearly |roughly )?[^;\n]{1,60}?,? to (?:about |around |nearly |just |only |a record )?$/i;

/** "fell from 78.4% a year ago to 60.5%", "fell 17 percent, from $142 to $118": the verb before "from" moves the second. */
function fromTo(
  text: string,
  draft: Draft,
  previous: Draft | undefined,
  lexicon: DirectionLexicon,
): Direction | null {
  if (text.charCodeAt(draft.hedgeStart - 2) !== 111) return null;
  const head = text.slice(Math.max(0, draft.hedgeStart - 90), draft.hedgeStart);
  const found = FROM_TO.exec(head);
  if (!found) return null;
  let end = draft.hedgeStart - head.length + found.index;
  while (end > 0 && /[ ,]/.test(text[end - 1] ?? '')) end--;
  const move = lexicon.before.match(text, end)?.value.direction ?? null;
  return move ?? (previous && previous.end === end ? previous.direction : null);
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
  const says = (move: Move | undefined) => (move && (move.plain || isChange(draft)) ? move.direction : null);
  if (language === 'ja') return says(after?.value);
  const head = text.slice(Math.max(0, draft.start - 6), draft.start);
  const skipped = ZH_BEFORE.exec(head)?.[0].length ?? 0;
  const before = lexicon.before.match(text, draft.start) ?? lexicon.before.match(text, draft.start - skipped);
  return says(before?.value) ?? (isChange(draft) ? says(after?.value) : null);
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
        throughPrevious(text, draft, previous) ??
        fromTo(text, draft, previous, lexicon))
      : cjkDirection(text, draft, language, lexicon);
}
