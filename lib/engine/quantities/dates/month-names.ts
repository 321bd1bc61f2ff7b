/** English month names and ordinals as parts of date patterns. */

export const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])(?:\\.(?= ?[\\d,]))?';

const STEMS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** 1..12 of a month's name or abbreviation. */
export const monthNumber = (name: string): number => STEMS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

export const ORDINAL_WORD =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|' +
  'sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|(?:twenty|thirty)[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)';

const ONES = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];
const TEENS = [
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
];

/** 1..39 of an ordinal in words or digits ("second", "twenty-third", "4th", "4"). */
export function ordinalNumber(word: string): number {
  const digits = /^\d+/.exec(word);
  if (digits) return Number(digits[0]);
  const [head = '', tail] = word.toLowerCase().split(/[ -]/);
  if (tail) return (head === 'twenty' ? 20 : 30) + ONES.indexOf(tail);
  if (head === 'twentieth') return 20;
  if (head === 'thirtieth') return 30;
  return TEENS.includes(head) ? 10 + TEENS.indexOf(head) : Math.max(ONES.indexOf(head), 0);
}
