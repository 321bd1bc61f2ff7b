/** What two figures count, by their nouns: the same, two things, or what the other side tells by a verb. */
import type { Quantity } from '../../../model/quantity.ts';
import { stem } from '../sentences/stem.ts';
import type { Statement } from './read-statement.ts';
import { isIn } from './same-subject.ts';
import { isAkin, shareWords } from './shared-words.ts';

export const COUNTED: ReadonlySet<string> = new Set(['count', 'number']);

/** People are counted by many nouns, things by nouns that say no more than that they are counted. */
const PEOPLE =
  /(?:^(?:person|people|life|live|child|staff|student|patient|nurse|tourist|guest|resident|fan|migrant|refugee|woman|man|job|post|position|role|place|candidate|judge|victim|applicant|entrant|participant|contestant|assistant|accountant|consultant|servant|tenant|inhabitant|immigrant|pensioner|adult|adolescent|athlete|pilot|guard|clerk|cadet|detective|relative|captive|executive|representative|delegate|graduate|undergraduate|inmate|magistrate|advocate|troop|marine|couple|pupil|kid|baby|infant|toddler|teen|girl|boy|individual|official|professional|criminal|rebel|suspect|convict|pilgrim|priest|agent|parent|orphan|hostage|recruit|apprentice|youth|doctor|medic|chef|thief|case|death|casualty)|(?:er|or|ee|ist|ian|man|woman))$/u;
/** What ends like somebody who does something. */
const NOBODY =
  /(?:tract|react|mot|gener|process|elevat|sens|mirr|err|vect|indicat|simulat|refrigerat|accelerat|monit|d|fl)or$|(?:contain|carri|trawl|bulk|cruis|destroy|steam|trail|comput|serv|rout|pap|lett|ord|riv|tow|met|helicopt|bomb|freight|tank|cru[is]+|lin|boil|print|scoot|numb|sh|fing|shelt|filt|turbin|print|cutt|barri|transf|chapt|off|quart|chart|train|burg|oyst|cruis|fligh|stick|post|fold|layer|glaci|cent|lawnmow)er$/u;
const ANYBODY =
  /^(?:person|people|resident|man|woman|employee|job|life|live|visitor|member|citizen|user|customer)$/u;
const THING =
  /^(?:item|unit|company|piece|case|animal|head|specimen|object|product|site|place|location|facility)$/u;

/** Facts that the noun of the figure tells: "61 deaths". */
const factsIn = ({ facts }: Statement, { start, end }: Quantity): string[] =>
  facts.filter(({ at, weak }) => !weak && at >= start && at < end).map(({ id }) => id);

/** What the counters of Japanese and Chinese tell apart; all else they leave open. */
const SORTS: readonly (readonly [string, RegExp])[] = [
  [
    'ship',
    /^(?:ship|boat|vessel|ferry|tanker|carrier|freighter|bulker|trawler|cruiser|destroyer|steamer|frigate|submarine|barge|yacht)$/,
  ],
  ['aircraft', /^(?:aircraft|plane|jet|helicopter|airliner)$/],
  ['home', /^(?:building|house|home|household|apartment|flat|dwelling)$/],
  ['animal', /^(?:animal|head|dog|cat|cow|pig|bear|bird|chicken|deer|boar|panda)$/],
];
const sortOf = (noun: string): string | undefined =>
  PEOPLE.test(noun) && !NOBODY.test(noun) ? 'person' : SORTS.find(([, nouns]) => nouns.test(noun))?.[0];

export interface Counted {
  /** Null where nothing is counted. */
  noun: string | null;
  /** Words behind a figure that is read without its noun; one of them may be it. */
  behind: string[];
}

const NEXT_WORDS = /^[ -](?:of (?:the |its )?)?(\p{Ll}{3,})(?: (\p{Ll}{3,}))?/u;
const PLURAL =
  /(?:[^s]s|people|men|women|children|police|sheep|lynx|deer|fish|cattle|mice|geese|aircraft|craft|species|salmon|elk|bison|swine)$/u;
export function nounOf({ text, telling }: Statement, { kind, unit, end }: Quantity): Counted {
  if (kind === 'measure') return { noun: null, behind: substanceOf(text.slice(end), telling) };
  if (!COUNTED.has(kind) || unit) return { noun: COUNTED.has(kind) ? unit : null, behind: [] };
  const [, ...next] = NEXT_WORDS.exec(text.slice(end)) ?? [];
  return {
    noun: null,
    behind: next.flatMap(word => (word && PLURAL.test(word) && telling.has(stem(word)) ? [stem(word)] : [])),
  };
}

/** "11 million litres of wine" */
function substanceOf(rest: string, telling: ReadonlySet<string>): string[] {
  const [, ...words] = /^ of (\p{Ll}{3,})(?: (\p{Ll}{3,}))?/u.exec(rest) ?? [];
  return words.flatMap(word => (word && telling.has(stem(word)) ? [stem(word)] : []));
}

/** Of two things counted: 1 the same, -1 two, a half where the noun is not sure, 0 nothing. */
export function relateNouns(
  { noun: a, behind: x }: Counted,
  { noun: b, behind: y }: Counted,
  { across, wordOf }: { across: boolean; wordOf(word: string): string },
): number {
  if (across && [a, b].includes('person')) return a === b ? 1 : 0;
  if (across && a && b) {
    const [x, y] = [sortOf(a), sortOf(b)];
    return a === b || (x && x === y) ? 1 : x && y ? -1 : 0;
  }
  if (!a || !b) {
    const [p, c] = [a ? [stem(a)] : x, b ? [stem(b)] : y];
    if (!p.length || !c.length || [a, b].some(noun => noun && ANYBODY.test(noun))) return 0;
    return shareWords(new Set(p), new Set(c)).length ? 1 : -0.75;
  }
  if (a === b || wordOf(a) === wordOf(b) || isAkin(stem(a), stem(b))) return 1;
  const people = [a, b].filter(noun => PEOPLE.test(noun) && !NOBODY.test(noun)).length;
  if (people === 2) return ANYBODY.test(a) || ANYBODY.test(b) ? 1 : 0;
  return people || !(THING.test(a) || THING.test(b)) ? -1 : 0;
}

/** The noun counted on one side is the fact told on the other: "61 deaths", "killed 61 people". */
export function isNounTold(
  p: Statement,
  a: Quantity,
  c: Statement,
  b: Quantity,
  common: readonly string[],
): boolean {
  const [mine, theirs] = [factsIn(p, a), factsIn(c, b)];
  const says = (ids: string[], other: Quantity) =>
    ANYBODY.test(other.unit ?? 'person') && ids.some(id => common.includes(id));
  return mine.some(id => theirs.includes(id)) || says(mine, b) || says(theirs, a);
}

/** A fraction counts nothing: magnitude 6.1. */
const isCounted = ({ kind, unit, value }: Quantity): boolean =>
  COUNTED.has(kind) && (unit !== null || typeof value !== 'number' || Number.isInteger(value));

/** One thing counted by each, and not the same: parcels, letters. */
export function countOtherThings(p: Statement, c: Statement, wordOf: (word: string) => string): boolean {
  const [[a, ...more], [b, ...others]] = [p, c].map(({ figures }) => figures.filter(isCounted)) as [
    Quantity[],
    Quantity[],
  ];
  if (!a || !b || more.length || others.length || !a.unit || !b.unit) return false;
  const told = { across: false, wordOf };
  return relateNouns(nounOf(p, a), nounOf(c, b), told) < 0 && !isIn(a.unit, c) && !isIn(b.unit, p);
}
