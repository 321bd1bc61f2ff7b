import type { Sort } from './candidates.ts';

/*
 * English words at which a figure, date or period may begin, apart by bars. `rest` is the pattern of what must follow the word; rows are asked from
 * top to bottom where a word is in several.
 */

const NUMBERS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|zero|nought|naught|half|quarter|hundred|thousand|million|dozen';
const A_NUMBER =
  'a hundred|a thousand|a million|a billion|a trillion|a dozen|a half|a third|a quarter|a fifth|a sixth|an eighth|a tenth|a lakh|a crore|a twenty|a thirty|a hundredth|a trillionth';
const VAGUE =
  'dozens|scores of|a score of|tens of|hundreds|thousands|millions|billions|trillions|several|multibillion|multi-billion';
const MONTHS =
  'january|february|march|april|may|june|july|august|september|october|november|december|jun|jul';
const SHORT_MONTHS = 'jan|feb|mar|apr|aug|sep|sept|oct|nov|dec';
const ORDINALS = 'first|second|third|fourth|final|last|1st|2nd|3rd|4th';
const LATER_ORDINALS =
  'fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth';
const WEEKDAYS = 'sunday|monday|tuesday|wednesday|thursday|friday|saturday';
const SHORT_WEEKDAYS = 'sun|mon|tue|wed|thu|fri|sat';
const MODIFIERS = 'next|last|previous|following|past|coming|upcoming|this';
const DAYS =
  'today|tomorrow|tonight|yesterday|the day before yesterday|the day after tomorrow|christmas|new year|independence day|international workers|labour day|may day|valentine|halloween|thanksgiving|black friday|cyber monday|easter|good friday';
const MULTIPLES =
  'doubled|doubles|double|doubling|tripled|triples|triple|tripling|trebled|treble|quadrupled|quadruple|quadrupling|quintupled|halved|halves|halve|halving|twice|twofold|threefold|fourfold|fivefold|sixfold|sevenfold|eightfold|ninefold|tenfold|hundredfold';

export const CANDIDATE_WORDS: { sort: Sort; words: string; rest: string | null }[] = [
  {
    sort: 'multiple',
    words: 'second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth',
    rest: '[- ](?:largest|biggest|most|best|richest|highest|smallest|lowest|worst|fastest|oldest)',
  },
  {
    sort: 'number',
    words: 'low|mid|high|single|double|triple',
    rest: '[- ](?:single|double|digit|teens)',
  },
  {
    sort: 'period',
    words: `${MODIFIERS}|current`,
    rest: String.raw` (?:month|spring|summer|autumn|fall|winter)\b`,
  },
  { sort: 'multiple', words: MULTIPLES, rest: String.raw`\b` },
  { sort: 'relative', words: DAYS, rest: null },
  { sort: 'relative', words: WEEKDAYS, rest: null },
  { sort: 'relative', words: SHORT_WEEKDAYS, rest: '[ ,.]' },
  {
    sort: 'relative',
    words: MODIFIERS,
    rest: ' (?:(?:week |past |coming |upcoming )?(?:on )?(?:sun|mon|tue|wed|thu|fri|sat)|easter|christmas)',
  },
  {
    sort: 'relative',
    words: 'a day|a week|a fortnight|a month|a year',
    rest: String.raw`s? (?:ago|from|before|after|hence)|\b`,
  },
  { sort: 'month', words: MONTHS, rest: String.raw`\b` },
  { sort: 'month', words: SHORT_MONTHS, rest: String.raw`[. \-/\d]` },
  {
    sort: 'period',
    words: ORDINALS,
    rest: String.raw` (?:fiscal|financial|quarter|half|year|decade|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|[2-9]|1[01])(?= months| quarters)|three|six|nine|of|day|sunday|monday|tuesday|wednesday|thursday|friday|saturday|january|february|march|april|may|june|july|august|september|october|november|december)\b|-(?:quarter|half)`,
  },
  { sort: 'period', words: LATER_ORDINALS, rest: ' of | day ' },
  { sort: 'period', words: 'this|next|previous|prior|current|coming', rest: ' (?:year|decade)' },
  { sort: 'period', words: 'q1|q2|q3|q4|h1|h2', rest: String.raw`(?![a-z\d])` },
  { sort: 'period', words: 'fy', rest: String.raw` ?['\d]` },
  {
    sort: 'period',
    words: 'end of the|close of the|turn of the',
    rest: String.raw` (?:year|month)\b`,
  },
  { sort: 'period', words: 'year-end|mid-year|midyear', rest: String.raw`\b` },
  { sort: 'period', words: 'fiscal|financial year|end of the decade|turn of the decade', rest: null },
  {
    sort: 'period',
    words: 'half-year|half year|interim',
    rest: '(?:ly)? (?:[a-z]+ ){0,2}(?:profit|loss|revenue|sales|earnings|result|income|turnover)',
  },
  { sort: 'period', words: 'year|quarter|half', rest: ' (?:(?:that |which )?end|to )' },
  {
    sort: 'number',
    words: 'every third|every fourth|every fifth|every sixth|every tenth',
    rest: ' (?!day|week|month|year|hour|minute|time|game|match|season|night|round|election|of)',
  },
  { sort: 'number', words: 'a couple', rest: ' (?:of )?(?:hundred|thousand|dozen)' },
  { sort: 'number', words: 'a few', rest: ' (?:hundred|thousand|million|billion|dozen)' },
  { sort: 'number', words: `${VAGUE}|${A_NUMBER}|${NUMBERS}`, rest: null },
];
