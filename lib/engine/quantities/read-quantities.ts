import type { Knowledge } from '../../model/knowledge.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { ReadText } from '../../model/text.ts';
import { candidatePattern } from './candidates.ts';
import { readFigure } from './read-figure.ts';
import type { Draft, Source } from './source.ts';
import { foldText } from './terms/fold-text.ts';
import { compileUnits, type UnitEntry } from './terms/unit-lexicon.ts';

/** `date`: ISO day against which relative dates resolve. */
export type QuantityReader = (read: ReadText, date?: string) => Quantity[];

function scan(source: Source): Draft[] {
  const drafts: Draft[] = [];
  const pattern = candidatePattern(source.language);
  for (let found = pattern.exec(source.text); found; found = pattern.exec(source.text)) {
    const draft = readFigure(source, found.index);
    if (draft) drafts.push(draft);
    if (draft && draft.end > pattern.lastIndex) pattern.lastIndex = draft.end;
  }
  return drafts;
}

/** Compiles hedges, units and directions and returns a function that reads every figure of a text, in order of position. */
export function createQuantityReader(knowledge: Pick<Knowledge, 'units' | 'cues'>): QuantityReader {
  const entries = knowledge.units as UnitEntry[];
  const units = {
    en: compileUnits(entries, 'en'),
    ja: compileUnits(entries, 'ja'),
    zh: compileUnits(entries, 'zh'),
  };
  return (read, date) => {
    if (read.language === 'other') return [];
    const folded = foldText(read.text);
    const source: Source = {
      text: folded.text,
      language: read.language,
      units: units[read.language],
      date: date ?? null,
    };
    return scan(source).map(({ numeral: _numeral, core: _core, ...quantity }) => ({
      ...quantity,
      start: folded.original(quantity.start),
      end: folded.original(quantity.end),
    }));
  };
}
