/**
 * Who does what to whom: "A beat B" and "B was beaten by A" tell the same, "B beat A" the reverse. And who did it: "written
 * by A" and "written by B" exclude each other.
 */

/** Shape of data/cues/roles.json: words for one relation, by where its first party stands. */
export interface RoleCues {
  /** "A beat B"; as participles with "by" the passive. */
  relations: readonly {
    active: readonly string[];
    passive: readonly string[];
    /** "B lost to A". */
    converse: readonly string[];
    /** "A's win over B". */
    nouns: readonly string[];
    /** "A's predecessor, B": the named is the second party. */
    ofFirst: readonly string[];
    /** "B's successor, A". */
    ofSecond: readonly string[];
    /** "After B's resignation, A became": how the second party's time ends. */
    ends?: readonly string[];
  }[];
  /** Participles of what is done once and by one: written, founded. */
  doneByOne: readonly string[];
}

export interface Role {
  relation: number;
  /** Lower-case words of the names. */
  first: readonly string[];
  second: readonly string[];
  /** Words that tell the relation, as they are written. */
  by: readonly string[];
}

export interface Doer {
  participle: string;
  name: readonly string[];
}

export interface RoleReading {
  roles: Role[];
  doers: Doer[];
}

const NAME = String.raw`((?:\p{Lu}[\p{L}\p{N}&-]+)(?:\s\p{Lu}[\p{L}\p{N}.&-]*){0,4})`;
const BEFORE_NAME = String.raw`(?:,?\s(?:the|its|his|her|their|late|former|then|rivals?|hosts?|neighbours?|champions?|holders)\b)*,?\s`;
const TIMES = String.raw`(?:\s(?:has|have|had|later|then|also|narrowly|easily|was|were|been|is|are|being))*\s`;
const PASSIVE = String.raw`\s(?:was|were|is|are|been|being|be)\s(?:\p{Ll}+ly\s)?`;
const POSSESSIVE = String.raw`\s?['’]s\s(?:\p{Ll}+\s){0,2}`;

const any = (words: readonly string[]): string => `(${words.join('|')})`;
const wordsOf = (name = ''): string[] => name.toLowerCase().match(/[\p{L}\p{N}-]{2,}/gu) ?? [];

/** `pattern` captures a name, the word of the relation and another name. */
interface RolePattern {
  /** Cheap to look for first. */
  word: RegExp;
  pattern: RegExp;
  relation: number;
  firstLeads: boolean;
}

function patternsOf(relation: RoleCues['relations'][number], i: number): RolePattern[] {
  const make = (words: readonly string[], source: (word: string) => string, firstLeads: boolean) =>
    words.length
      ? [
          {
            pattern: new RegExp(source(any(words)), 'gu'),
            word: new RegExp(any(words)),
            relation: i,
            firstLeads,
          },
        ]
      : [];
  const plain = (word: string) =>
    `${NAME}(?:${TIMES.replace('|was|were|been|is|are|being', '')})${word}${BEFORE_NAME}${NAME}`;
  return [
    ...make(relation.active, plain, true),
    ...make(relation.passive, word => `${NAME}${PASSIVE}${word}\\sby${BEFORE_NAME}${NAME}`, false),
    ...make(relation.converse, word => `${NAME}${TIMES}${word}${BEFORE_NAME}${NAME}`, false),
    ...make(relation.nouns, word => `${NAME}${POSSESSIVE}${word}\\s(?:over|of)${BEFORE_NAME}${NAME}`, true),
    ...make(
      relation.ends ?? [],
      word =>
        `(?:[Aa]fter|[Ff]ollowing|[Oo]n|[Uu]pon)\\s${NAME}${POSSESSIVE}${word},?\\s${NAME}(?=\\s(?:was|became|took|assumed|inherited|has)\\b)`,
      false,
    ),
    ...make(relation.ofFirst, word => `${NAME}${POSSESSIVE}${word}${BEFORE_NAME}${NAME}`, true),
    ...make(relation.ofSecond, word => `${NAME}${POSSESSIVE}${word}${BEFORE_NAME}${NAME}`, false),
  ];
}

export type RoleReader = (text: string) => RoleReading;

export function compileRoles({ relations, doneByOne }: RoleCues): RoleReader {
  const patterns = relations.flatMap(patternsOf);
  const doer = doneByOne.length
    ? new RegExp(`\\b${any(doneByOne)}(?:,?\\s(?:and\\s)?${any(doneByOne)})*\\sby${BEFORE_NAME}${NAME}`, 'gu')
    : null;
  return text => ({
    roles: patterns.flatMap(({ pattern, word, relation, firstLeads }) =>
      (word.test(text) ? [...text.matchAll(pattern)] : []).flatMap(([, a, by = '', b]) => {
        const [first, second] = firstLeads ? [wordsOf(a), wordsOf(b)] : [wordsOf(b), wordsOf(a)];
        return first.length && second.length && !meet(first, second)
          ? [{ relation, first, second, by: wordsOf(by) }]
          : [];
      }),
    ),
    doers:
      doer && /\sby\s/.test(text)
        ? [...text.matchAll(doer)].flatMap(match => {
            const name = wordsOf(match[3]);
            const participles = match[0].split(/\sby\s/)[0]?.match(/\p{Ll}+/gu) ?? [];
            return participles.filter(p => doneByOne.includes(p)).map(participle => ({ participle, name }));
          })
        : [],
  });
}

const meet = (a: readonly string[], b: readonly string[]): boolean => a.some(word => b.includes(word));

const sameRole = (a: Role, b: Role): boolean =>
  a.relation === b.relation && meet(a.first, b.first) && meet(a.second, b.second);

/** Each has the other's parties the other way round, and nowhere the same way. */
export const swapRoles = ({ roles: page }: RoleReading, { roles: coverage }: RoleReading): boolean =>
  page.some(
    a =>
      coverage.some(b => sameRole({ ...a, first: a.second, second: a.first }, b)) &&
      !coverage.some(b => sameRole(a, b)),
  );

/** The same is told of others only. */
export const tellOtherRoles = ({ roles: page }: RoleReading, { roles: coverage }: RoleReading): boolean =>
  page.some(a => coverage.some(b => a.relation === b.relation) && !coverage.some(b => sameRole(a, b)));

/** Words of the page for what the coverage tells too, by whatever words. */
export const toldRoles = ({ roles: page }: RoleReading, { roles: coverage }: RoleReading): string[] =>
  page.filter(a => coverage.some(b => sameRole(a, b))).flatMap(({ by }) => by);

/** The same was done by someone else, whom the other side nowhere names. `tokens`: all words, lower case. */
export function differInDoer(
  { doers: page }: RoleReading,
  { doers: coverage }: RoleReading,
  { pageTokens, tokens }: { pageTokens: readonly string[]; tokens: readonly string[] },
): boolean {
  return page.some(({ participle, name }) => {
    const same = coverage.filter(other => other.participle === participle);
    return same.length > 0 && !meet(name, tokens) && !same.some(other => meet(other.name, pageTokens));
  });
}
