/** The place in an order that a text gives to something: "the second woman", "third largest city", "his debut". */
import { stem } from './stem.ts';

/** `rank` counts from 1; `of` are the stems of what is ranked. */
export interface Rank {
  rank: number;
  of: ReadonlySet<string>;
}

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const SUPERLATIVE = /^(?:[a-z]{3,}est|most)$/;
/** Words that end like superlatives. */
const NO_SUPERLATIVE = new Set(
  'west east test guest quest rest forest interest protest request contest harvest honest arrest invest'.split(
    ' ',
  ),
);
const REACH = 3;

function rankOf(token: string): number | null {
  const word = ORDINALS.indexOf(token) + 1;
  if (word) return word;
  if (token === 'debut') return 1;
  const [, digits] = /^(\d+)(?:st|nd|rd|th)$/.exec(token) ?? [];
  return digits ? Number(digits) : null;
}

const isSuperlative = (token: string | undefined): boolean =>
  token !== undefined && SUPERLATIVE.test(token) && !NO_SUPERLATIVE.has(token);

/** Every rank stated; a superlative without an ordinal is the first. Centuries are dates, no ranks. */
export function readRanks(tokens: readonly string[], functionWords: ReadonlySet<string>): Rank[] {
  return tokens.flatMap((token, i) => {
    const superlative = isSuperlative(token);
    const rank = superlative ? 1 : rankOf(token);
    if (rank === null || (superlative && rankOf(tokens[i - 1] ?? '') !== null)) return [];
    const after = tokens.slice(i + 1, i + 1 + REACH + 2).filter(word => !functionWords.has(word));
    const of = after.slice(0, REACH).map(stem);
    if (superlative) of.push(stem(token));
    return of.includes('century') ? [] : [{ rank, of: new Set(of) }];
  });
}

/** Both rank the same thing, and no rank is on both sides. */
export function differInRank(page: readonly Rank[], coverage: readonly Rank[]): boolean {
  const ranks = new Set(page.map(({ rank }) => rank));
  if (coverage.some(({ rank }) => ranks.has(rank))) return false;
  return page.some(({ of }) => coverage.some(other => [...of].some(word => other.of.has(word))));
}
