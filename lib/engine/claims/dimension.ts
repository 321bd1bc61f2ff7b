/** Which figures can state which measure. */
import type { Measure } from '../../model/knowledge.ts';
import type { Figure, Sentence } from './sentence.ts';

const PER_SHARE = /^\)?(?: \([^)]*\))? (?:per|a) share\b|^\)?[^、。]{0,2}(?:1株|一株)|^(?:每股|\/股)/u;
const PER_SHARE_BEFORE = /(?:1株(?:当たり|利益)?|一株|每股[^，。]{0,4})$/u;
const PER_UNIT = /^ (?:per|a|an|each|apiece) (?!share|year|quarter|month|week|day)\p{Ll}+|^(?:每|\/)/u;
const UNIT_OF: Record<string, RegExp> = {
  power: /watt$/,
  energy: /watt-hour$|joule$/,
  area: /square|acre|hectare|tsubo|ping/,
  length: /met(?:er|re)$|inch|foot|mile/,
  data: /byte$/,
  'data-rate': /second$/,
  compute: /flops?$/i,
  mass: /ton|gram|pound/,
};

/** The dimension a figure has in its sentence: money turns into money per share before "a share". */
export function dimensionOf(sentence: Sentence, figure: Figure): string {
  const { quantity } = figure;
  const after = sentence.text.slice(Math.max(quantity.end, quantity.equivalent?.end ?? 0), sentence.end);
  switch (quantity.kind) {
    case 'money':
      if (PER_SHARE.test(after) || PER_SHARE_BEFORE.test(sentence.text.slice(sentence.start, figure.start)))
        return 'money-per-share';
      return PER_UNIT.test(after) ? 'money-per-unit' : 'money';
    case 'number':
      return 'count';
    case 'period':
      return 'date';
    case 'multiple':
      return 'ratio';
    case 'rank':
      return 'ordinal';
    case 'measure':
      return Object.entries(UNIT_OF).find(([, unit]) => unit.test(quantity.unit ?? ''))?.[0] ?? 'measure';
    default:
      return quantity.kind;
  }
}

export const fits = (measure: Measure, dimension: string) => measure.dimension === dimension;
