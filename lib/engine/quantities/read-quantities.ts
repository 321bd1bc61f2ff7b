import type { Knowledge } from '../../model/knowledge.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Language, ReadText, Span } from '../../model/text.ts';
import { type Candidate, nextCandidate } from './candidates.ts';
import { type Day, parseDay } from './dates/calendar.ts';
import { readDate } from './dates/read-date.ts';
import { type DayParser, hasRelativeDate, readRelativeDates } from './dates/relative-dates.ts';
import { prefixAt } from './kinds/affixes.ts';
import { readWordMultiple } from './kinds/multiples.ts';
import { compileNotFigures, type NotFigureEntries, notFigureEnd } from './kinds/not-figures.ts';
import { readWordRank } from './kinds/ranks.ts';
import { readFigure } from './kinds/read-figure.ts';
import { readOfHundred } from './kinds/tenths.ts';
import { compileVague, type VagueEntry } from './numerals/vague.ts';
import { joinCompounds } from './refine/compounds.ts';
import { settleCurrencies } from './refine/currency-context.ts';
import { moveDeadline } from './refine/deadlines.ts';
import {
  addDirection,
  compileDirections,
  type DirectionEntry,
  type DirectionLexicon,
} from './refine/directions.ts';
import { addEquivalents } from './refine/equivalents.ts';
import { addHedge, compileHedges, type HedgeEntry, type HedgeLexicon } from './refine/hedges.ts';
import { sharpenSmallCounts } from './refine/precision.ts';
import { joinRanges } from './refine/ranges.ts';
import { joinShares } from './refine/shares-of-some.ts';
import { asSpan } from './refine/spans.ts';
import type { Draft, Source } from './source.ts';
import { type FoldedText, foldText } from './terms/fold-text.ts';
import { compileUnits, type UnitEntry } from './terms/unit-lexicon.ts';

/** `date`: ISO day against which relative dates resolve. */
export type QuantityReader = (read: ReadText, date?: string) => Quantity[];

interface Refiners {
  figureHedges: HedgeLexicon;
  timeHedges: HedgeLexicon;
  directions: DirectionLexicon;
}

/** A figure at the candidate: words that are figures by themselves before numbers. */
function readFigureAt(source: Source, { at, sort }: Candidate, from: number): Draft | null {
  if (sort === 'multiple') return readWordMultiple(source, at) ?? readWordRank(source, at);
  if (sort !== 'digit' && sort !== 'number') return null;
  return (source.language === 'en' ? null : readOfHundred(source, at)) ?? readFigure(source, at, from);
}

/** 十分 alone means enough. */
const TENTHS = /^十分(?:之|の[\d一二三四五六七八九])/;

/** Where to go on if what begins at the candidate is a word or a code and no figure; else its own place. */
function skipNoFigure(
  source: Source,
  { at, end, sort }: Candidate,
  lastEnd: number,
  priced: boolean,
): number {
  if (sort === 'address') return end;
  const word = source.language === 'en' ? null : source.notFigures.words.match(source.text, at);
  if (word && !TENTHS.test(source.text.slice(at, at + 4))) return word.at;
  return notFigureEnd(source.text, at, priced || at === lastEnd + 1);
}

/** Where digits with their points and commas end, so that nothing is read from the middle of what was refused. */
function plainEnd(text: string, at: number): number {
  DIGITS.lastIndex = at;
  return at + (DIGITS.exec(text)?.[0].length ?? 0);
}

const DIGITS = /\d+(?:[.,]\d+)?/y;

/** One pass over the text: dates before codes, codes before figures. */
function scan(source: Source, base: Day | null): Draft[] {
  const { text, language } = source;
  const drafts: Draft[] = [];
  let lastEnd = -2;
  let pos = 0;
  for (let c = nextCandidate(text, pos, language); c; c = nextCandidate(text, pos, language)) {
    pos = c.end;
    const priced = c.sort === 'digit' && prefixAt(source, c.at, lastEnd) !== null;
    const date = priced ? null : readDate(source, c, base);
    const skipped = date ? c.at : skipNoFigure(source, c, lastEnd, priced);
    if (skipped > c.at) {
      pos = Math.max(pos, skipped);
      continue;
    }
    const draft = date ?? readFigureAt(source, c, lastEnd);
    if (!draft) {
      if (c.sort === 'digit') pos = Math.max(pos, plainEnd(text, c.at));
      continue;
    }
    while ((drafts.at(-1)?.end ?? 0) > draft.start) drafts.pop();
    drafts.push(draft);
    lastEnd = draft.end;
    pos = Math.max(pos, draft.end);
  }
  return drafts;
}

/** The first draft that ends after `at`; they are in order of position. */
function firstEndingAfter(drafts: Draft[], at: number): Draft | undefined {
  let low = 0;
  let high = drafts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((drafts[middle]?.end ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return drafts[low];
}

function addRelativeDates(
  source: Source,
  base: Day | null,
  sentences: Span[],
  drafts: Draft[],
  dayParser: () => DayParser,
): Draft[] {
  if (!base || source.language !== 'en' || !hasRelativeDate(source.text)) return drafts;
  const taken = (start: number, end: number) => {
    const next = firstEndingAfter(drafts, start);
    return next !== undefined && next.start < end;
  };
  const parse = dayParser();
  const found = sentences.flatMap(span => readRelativeDates(source, span, base, taken, parse));
  return found.length === 0 ? drafts : [...drafts, ...found].sort((a, b) => a.start - b.start);
}

/** The refiners in order: joined figures first, so that words around them are read for the whole. */
function refine(source: Source, scanned: Draft[], refiners: Refiners): Draft[] {
  const drafts = joinRanges(source.text, joinShares(source, joinCompounds(source.text, scanned)));
  drafts.forEach((draft, i) => {
    const timed = draft.kind === 'date' || draft.kind === 'period';
    sharpenSmallCounts(draft);
    addHedge(source.text, draft, drafts[i - 1], timed ? refiners.timeHedges : refiners.figureHedges);
    if (source.language === 'en')
      moveDeadline(draft, source.date, source.text.slice(Math.max(0, draft.start - 90), draft.start));
    asSpan(source.text, draft, source.language);
    addDirection(source.text, draft, drafts[i - 1], source.language, refiners.directions);
  });
  settleCurrencies(source.text, drafts, source.language);
  addEquivalents(source.text, drafts);
  return drafts;
}

/** A draft as others see it, its spans in the original text. */
function finish(draft: Draft, folded: FoldedText): Quantity {
  const { original } = folded;
  const { kind, value, unit, hedge, direction, precision, implied, rule, equivalent } = draft;
  return {
    start: original(draft.start),
    end: original(draft.end),
    kind,
    value,
    unit,
    hedge,
    direction,
    precision,
    implied,
    equivalent: equivalent && {
      ...equivalent,
      start: original(equivalent.start),
      end: original(equivalent.end),
    },
    rule,
  };
}

/**
 * Compiles hedges, units and directions, each language when it is first met, and returns a function that reads every figure of a text, in order
 * of position. `dayParser` is asked for when a text may hold a relative day.
 */
export function createQuantityReader(
  knowledge: Pick<Knowledge, 'units' | 'cues'>,
  dayParser: () => DayParser,
): QuantityReader {
  const { units, cues } = knowledge;
  const compile = (language: Language) => ({
    units: compileUnits(units as UnitEntry[], language),
    notFigures: compileNotFigures(cues['not-figures'] as NotFigureEntries, language),
    vague: compileVague(cues['vague-quantities'] as VagueEntry[], language),
    figureHedges: compileHedges(cues.hedges as HedgeEntry[], language),
    timeHedges: compileHedges(cues['time-hedges'] as HedgeEntry[], language),
    directions: compileDirections(cues.directions as DirectionEntry[], language),
  });
  const lexicons: Partial<Record<Language, ReturnType<typeof compile>>> = {};
  const lexiconFor = (language: Language) => {
    lexicons[language] ??= compile(language);
    return lexicons[language];
  };
  return (read, date) => {
    if (read.language === 'other') return [];
    const folded = foldText(read.text);
    const lexicon = lexiconFor(read.language);
    const source: Source = { ...lexicon, text: folded.text, language: read.language, date: date ?? null };
    const base = parseDay(source.date);
    const dated = addRelativeDates(source, base, read.sentences, scan(source, base), dayParser);
    return refine(source, dated, lexicon).map(draft => finish(draft, folded));
  };
}
