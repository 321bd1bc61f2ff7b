/** How often something is done: "three times a week", "two daily flights", "every day". English. */

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const COUNT = `once|twice|\\d+|${NUMBERS.join('|')}`;
const PER_YEAR: Record<string, number> = { day: 365, dai: 365, week: 52, month: 12, year: 1, annual: 1 };
const OFTEN = new RegExp(
  `\\b(${COUNT})(?: (?:times|flights|trains|trips|services|ferries|sailings|buses))? (?:an?|per|each|every) (day|week|month|year)\\b|\\b(?:(${COUNT}) )?(dai|week|month|annual)ly\\b(?! (?:newspaper|paper|magazine))|\\b(?:each|every) (day|week|month|year)\\b`,
  'iu',
);

/** Times a year, null where it is not told. */
export function frequencyOf(text: string): number | null {
  const [, count, unit, adjectiveCount, adjective, every] = OFTEN.exec(text) ?? [];
  const perYear = PER_YEAR[(unit ?? adjective ?? every ?? '').toLowerCase()];
  if (!perYear) return null;
  const word = (count ?? adjectiveCount ?? 'once').toLowerCase();
  const times = word === 'once' ? 1 : word === 'twice' ? 2 : NUMBERS.indexOf(word) + 1 || Number(word);
  return times * perYear;
}

/** Both tell how often, and not the same. */
export function differInFrequency(a: string, b: string): boolean {
  const [x, y] = [frequencyOf(a), frequencyOf(b)];
  return x !== null && y !== null && x !== y;
}
