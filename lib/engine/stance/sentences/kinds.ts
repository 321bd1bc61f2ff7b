/** What a text says its subject is: "X is a Tamil film" and "X is a 1999 novel" cannot both be true of one X. */
import { stem } from './stem.ts';

/** Class -> groups of nouns. Nouns of two groups exclude each other. */
export type KindGroups = Readonly<Record<string, readonly (readonly string[])[]>>;

export interface KindStatement {
  /** Stems of the words before the verb. */
  subject: ReadonlySet<string>;
  /** Stems of the head nouns after it. */
  heads: readonly string[];
  /** Their groups, as `class:group`. */
  kinds: readonly string[];
}

const COPULA =
  /([^.;:]*?)\s(?:is|was|are|were|became|remains)\s+(?:not\s+)?(?:an?|the|one of the)\s+([^.;:]+)/g;
const BRACKETS = /\([^()]*\)|-LRB-.*?-RRB-/g;
/** Ends a noun phrase. */
const END =
  /\s(?:of|in|on|at|by|for|from|to|with|who|which|that|whose|where|when|based|directed|written|created|produced|released|set|starring|located|founded|born|known|made|between|during|under|about|after|before|as|is|was)\s|,\s|$/;

export type KindReader = (text: string) => KindStatement[];

export function compileKinds(groups: KindGroups): KindReader {
  const kindOf = new Map(
    Object.entries(groups).flatMap(([name, lists]) =>
      lists.flatMap((words, i) => words.map(word => [stem(word), `${name}:${i}`] as const)),
    ),
  );
  const headsOf = (phrase: string) =>
    phrase
      .toLowerCase()
      .split(/\s(?:and|or)\s|\//)
      .map(part =>
        stem(
          part
            .trim()
            .split(/[\s-]+/)
            .at(-1) ?? '',
        ),
      );
  return text =>
    [...text.replace(BRACKETS, ' ').matchAll(COPULA)].flatMap(([, before = '', after = '']) => {
      const heads = headsOf(` ${after}`.split(END)[0] ?? '');
      const kinds = heads.flatMap(head => kindOf.get(head) ?? []);
      const subject = new Set((before.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []).map(stem));
      return kinds.length ? [{ subject, heads, kinds }] : [];
    });
}

const ofSameSubject = (a: KindStatement, b: KindStatement): boolean =>
  [...a.subject].some(word => b.subject.has(word));

/** Each side says what its subject is, in nouns that exclude one another. */
export const differInKind = (page: readonly KindStatement[], coverage: readonly KindStatement[]): boolean =>
  page.some(a => {
    const same = coverage.filter(b => ofSameSubject(a, b));
    return same.length > 0 && !same.some(b => b.kinds.some(kind => a.kinds.includes(kind)));
  });

/** Or in nouns of which both may be true: a composer, a conductor. */
export const useOtherNouns = (page: readonly KindStatement[], coverage: readonly KindStatement[]): boolean =>
  page.some(a => {
    const same = coverage.filter(b => ofSameSubject(a, b));
    return same.length > 0 && !same.some(b => b.heads.some(head => a.heads.includes(head)));
  });
