import type { Quantity } from '../../model/quantity.ts';
import type { Language } from '../../model/text.ts';
import type { NotFigures } from './kinds/not-figures.ts';
import type { Numeral } from './numerals/numeral.ts';
import type { VagueLexicon } from './numerals/vague.ts';
import type { UnitLexicon } from './terms/unit-lexicon.ts';

/** What every recogniser may look at. `text` is folded (terms/fold-text); spans are into it until the very end. */
export interface Source {
  text: string;
  language: Language;
  units: UnitLexicon;
  notFigures: NotFigures;
  vague: VagueLexicon;
  /** ISO day against which relative dates resolve, or null. */
  date: string | null;
}

/** A quantity under way: recognisers make it, refiners add hedge, direction, range and equivalent. */
export interface Draft extends Quantity {
  /** The number as printed, for the refiners that join two of them; null for dates. */
  numeral: Numeral | null;
  /** Where the number itself stands within the span. */
  core: { start: number; end: number };
  /** Printed in a part of its unit (cents): may join the figure before it. */
  part: boolean;
  /** Where the words of its hedge begin; its own start without one. */
  hedgeStart: number;
}

export function draftOf(numeral: Numeral, rest: Partial<Draft> & Pick<Draft, 'kind' | 'rule'>): Draft {
  return {
    start: numeral.start,
    end: numeral.end,
    value: numeral.max === null ? numeral.value : { min: numeral.value, max: numeral.max },
    unit: null,
    hedge: numeral.hedge,
    direction: null,
    precision: numeral.step,
    implied: [],
    equivalent: null,
    numeral,
    core: { start: numeral.start, end: numeral.end },
    part: false,
    hedgeStart: rest.start ?? numeral.start,
    ...rest,
  };
}
