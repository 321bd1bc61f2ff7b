import type { Knowledge } from '../../model/knowledge.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { ReadText, Span } from '../../model/text.ts';
import { candidatePattern } from './candidates.ts';
import { parseDay } from './dates/calendar.ts';
import { readDate } from './dates/read-date.ts';
import { readRelativeDates } from './dates/relative-dates.ts';
import { readFigure } from './read-figure.ts';
import { addHedge, compileHedges, type HedgeEntry, type HedgeLexicon } from './refine/hedges.ts';
import type { Draft, Source } from './source.ts';
import { foldText } from './terms/fold-text.ts';
import { compileUnits, type UnitEntry } from './terms/unit-lexicon.ts';

/** `date`: ISO day against which relative dates resolve. */
export type QuantityReader = (read: ReadText, date?: string) => Quantity[];

function scan(source: Source): Draft[] {
  const drafts: Draft[] = [];
  const base = parseDay(source.date);
  const pattern = candidatePattern(source.language);
  for (let found = pattern.exec(source.text); found; found = pattern.exec(source.text)) {
    const draft = readDate(source, found.index, base) ?? readFigure(source, found.index);
    if (draft) drafts.push(draft);
    if (draft && draft.end > pattern.lastIndex) pattern.lastIndex = draft.end;
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

function refine(
  source: Source,
  drafts: Draft[],
  hedges: { figures: HedgeLexicon; times: HedgeLexicon },
): void {
  for (const draft of drafts) {
    const timed = draft.kind === 'date' || draft.kind === 'period';
    addHedge(source.text, draft, timed ? hedges.times : hedges.figures);
  }
}

/** Compiles hedges, units and directions and returns a function that reads every figure of a text, in order of position. */
export function createQuantityReader(knowledge: Pick<Knowledge, 'units' | 'cues'>): QuantityReader {
  const compile = (language: 'en' | 'ja' | 'zh') => ({
    units: compileUnits(knowledge.units as UnitEntry[], language),
    hedges: {
      figures: compileHedges(knowledge.cues.hedges as HedgeEntry[], language),
      times: compileHedges(knowledge.cues['time-hedges'] as HedgeEntry[], language),
    },
  });
  const lexicons = { en: compile('en'), ja: compile('ja'), zh: compile('zh') };
  return (read, date) => {
    if (read.language === 'other') return [];
    const folded = foldText(read.text);
    const { units, hedges } = lexicons[read.language];
    const source: Source = { text: folded.text, language: read.language, units, date: date ?? null };
    const drafts = addRelativeDates(source, read.sentences, scan(source));
    refine(source, drafts, hedges);
    return drafts.map(({ numeral: _numeral, core: _core, ...quantity }) => ({
      ...quantity,
      start: folded.original(quantity.start),
      end: folded.original(quantity.end),
    }));
  };
}
