import type { Knowledge } from '../../model/knowledge.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Language, ReadText, Span } from '../../model/text.ts';
import { candidatePattern } from './candidates.ts';
import { parseDay } from './dates/calendar.ts';
import { readDate } from './dates/read-date.ts';
import { readRelativeDates } from './dates/relative-dates.ts';
import { prefixAt } from './kinds/affixes.ts';
import { readWordMultiple } from './kinds/multiples.ts';
import { compileNotFigures, type NotFigureEntries, notFigureEnd } from './kinds/not-figures.ts';
import { readWordRank } from './kinds/ranks.ts';
import { readFigure } from './kinds/read-figure.ts';
import { readOfHundred } from './kinds/tenths.ts';
import { isDigitCode } from './numerals/numeral.ts';
import { compileVague, type VagueEntry } from './numerals/vague.ts';
import { joinCompounds } from './refine/compounds.ts';
import { settleCurrencies } from './refine/currency-context.ts';
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
import type { Draft, Source } from './source.ts';
import { foldText } from './terms/fold-text.ts';
import { compileUnits, type UnitEntry } from './terms/unit-lexicon.ts';

/** `date`: ISO day against which relative dates resolve. */
export type QuantityReader = (read: ReadText, date?: string) => Quantity[];

interface Refiners {
  figureHedges: HedgeLexicon;
  timeHedges: HedgeLexicon;
  directions: DirectionLexicon;
}

/** The order in which a place is read: dates before figures, words that are figures by themselves before numbers. */
function readAt(source: Source, at: number, from: number): Draft | null {
  return (
    (source.language === 'en'
      ? (readWordMultiple(source, at) ?? readWordRank(source, at))
      : readOfHundred(source, at)) ?? readFigure(source, at, from)
  );
}

/** Where to go on if what begins at `at` is a word or a code and no figure; else `at`. */
function skipNoFigure(source: Source, at: number, lastEnd: number): number {
  const { text } = source;
  const word = source.language === 'en' ? null : source.notFigures.words.match(text, at);
  if (word) return word.at;
  const linked = at === lastEnd + 1;
  return notFigureEnd(text, at, linked || prefixAt(source, at, lastEnd) !== null);
}

function scan(source: Source): Draft[] {
  const drafts: Draft[] = [];
  const base = parseDay(source.date);
  const pattern = candidatePattern(source.language);
  let lastEnd = -1;
  for (let found = pattern.exec(source.text); found; found = pattern.exec(source.text)) {
    const at = found.index;
    const priced = isDigitCode(source.text.charCodeAt(at)) && prefixAt(source, at, lastEnd) !== null;
    const date = priced ? null : readDate(source, at, base);
    const skipped = date ? at : skipNoFigure(source, at, lastEnd);
    if (skipped > at) {
      pattern.lastIndex = Math.max(pattern.lastIndex, skipped);
      continue;
    }
    const draft = date ?? readAt(source, at, lastEnd);
    if (!draft) continue;
    drafts.push(draft);
    lastEnd = draft.end;
    pattern.lastIndex = Math.max(pattern.lastIndex, draft.end);
  }
  return drafts;
}

function addRelativeDates(source: Source, sentences: Span[], drafts: Draft[]): Draft[] {
  const base = parseDay(source.date);
  if (!base || source.language !== 'en') return drafts;
  const taken = (start: number, end: number) => drafts.some(d => d.start < end && start < d.end);
  const found = sentences.flatMap(span => readRelativeDates(source, span, base, taken));
  return found.length === 0 ? drafts : [...drafts, ...found].sort((a, b) => a.start - b.start);
}

/** The refiners in order: joined figures first, so that words around them are read for the whole. */
function refine(source: Source, scanned: Draft[], refiners: Refiners): Draft[] {
  const drafts = joinRanges(source.text, joinCompounds(source.text, scanned));
  drafts.forEach((draft, i) => {
    const timed = draft.kind === 'date' || draft.kind === 'period';
    sharpenSmallCounts(draft);
    addHedge(source.text, draft, timed ? refiners.timeHedges : refiners.figureHedges);
    addDirection(source.text, draft, drafts[i - 1], source.language, refiners.directions);
  });
  settleCurrencies(source.text, drafts, source.language);
  addEquivalents(source.text, drafts);
  return drafts;
}

/** Compiles hedges, units and directions and returns a function that reads every figure of a text, in order of position. */
export function createQuantityReader(knowledge: Pick<Knowledge, 'units' | 'cues'>): QuantityReader {
  const { units, cues } = knowledge;
  const compile = (language: Language) => ({
    units: compileUnits(units as UnitEntry[], language),
    notFigures: compileNotFigures(cues['not-figures'] as NotFigureEntries, language),
    vague: compileVague(cues['vague-quantities'] as VagueEntry[], language),
    figureHedges: compileHedges(cues.hedges as HedgeEntry[], language),
    timeHedges: compileHedges(cues['time-hedges'] as HedgeEntry[], language),
    directions: compileDirections(cues.directions as DirectionEntry[], language),
  });
  const lexicons = { en: compile('en'), ja: compile('ja'), zh: compile('zh') };
  return (read, date) => {
    if (read.language === 'other') return [];
    const folded = foldText(read.text);
    const lexicon = lexicons[read.language];
    const source: Source = { ...lexicon, text: folded.text, language: read.language, date: date ?? null };
    const drafts = refine(source, addRelativeDates(source, read.sentences, scan(source)), lexicon);
    return drafts.map(({ numeral: _numeral, core: _core, part: _part, ...quantity }) => ({
      ...quantity,
      start: folded.original(quantity.start),
      end: folded.original(quantity.end),
    }));
  };
}
