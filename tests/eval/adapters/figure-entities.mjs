/** The engine's quantities in the shape the figure scorer asks for. Names and shapes only, no judgement. */

const KINDS = { money: 'currency', measure: 'dimension', points: 'percent', rank: 'ordinal' };

const day = value => (/^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(value) : null);

/** The scorer knows single values only; of a range its gold has the end beside the unit. */
const single = value => (typeof value === 'number' ? value : (value.max ?? value.min));

function entitiesOf({ start, end, kind, value, unit }) {
  if (kind === 'period') return [];
  if (kind === 'date') return day(value) === null ? [] : [{ start, end, kind, value: day(value) }];
  return [{ start, end, kind: KINDS[kind] ?? kind, value: single(value), unit: unit?.replaceAll('-', ' ') }];
}

/** An adapter of the scorer over `quantities(text, {language, date})`. */
export const figureAdapter = quantities => ({
  name: 'second-source',
  extract: (text, { lang, reference }) =>
    quantities(text, { language: lang, date: reference?.toISOString().slice(0, 10) }).flatMap(entitiesOf),
});
