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

/** "shares closed at $199.05", 終値は4690円: an amount without a magnitude, behind a word for trading. */
const TRADES = {
  en: /\b(?:shares?|stock|clos(?:e[sd]?|ing)|trad(?:e[sd]?|ing)|open(?:ed|s)|ended|finished|settled)\b[^.;:]{0,40}? at (?:about |around |just (?:over|under|below|above) |a record )?$/iu,
  ja: /(?:株価|終値|始値|高値|安値)は?(?:[^、。]{0,6})?$/u,
  zh: /(?:股价|股價|收盘价|收盤價|收报|收報|收于|收於)[^，。]{0,4}$/u,
};
const LARGEST_PRICE = 1_000_000;
export function isSharePrice({ language, text, start }: Sentence, { quantity }: Figure): boolean {
  const { value } = quantity;
  if (typeof value !== 'number' || value >= LARGEST_PRICE || /\p{L}{4,}/u.test(magnitudeOf(text, quantity)))
    return false;
  return TRADES[language].test(text.slice(start, quantity.start));
}

/** The printed figure without the names of currencies. */
const magnitudeOf = (text: string, { start, end }: Figure['quantity']) =>
  text.slice(start, end).replace(/dollars?|euros?|pounds?|yen|won|yuan|rupees?|francs?|kronor|krone/giu, '');

/** The dimension a figure has in its sentence: money turns into money per share before "a share". */
export function dimensionOf(sentence: Sentence, figure: Figure): string {
  const { quantity } = figure;
  const after = sentence.text.slice(Math.max(quantity.end, quantity.equivalent?.end ?? 0), sentence.end);
  switch (quantity.kind) {
    case 'money':
      if (PER_SHARE.test(after) || PER_SHARE_BEFORE.test(sentence.text.slice(sentence.start, figure.start)))
        return 'money-per-share';
      if (isSharePrice(sentence, figure)) return 'money-per-share';
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
