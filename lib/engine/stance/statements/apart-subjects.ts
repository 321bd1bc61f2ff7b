/** Are two English sentences about two: is whom or what the one is about nowhere in the other? */
import { stem } from '../sentences/stem.ts';
import { type Clause, readClause } from './clause.ts';
import type { Statement, StatementTools } from './read-statement.ts';
import { isShortened } from './same-subject.ts';
import { isAkin } from './shared-words.ts';

type SubjectTools = Pick<StatementTools, 'wordOf' | 'functionWords' | 'light' | 'countryOf'>;

/** What a subject's sentence says of it that the other sentence lacks. */
export interface SubjectsLeft {
  /** How many of the two heads the other sentence has no word for. */
  heads: number;
  /** How many of these are names. */
  names: number;
  /** Of how many subjects no word is in the other sentence. */
  whole: number;
  /** Both rise or fall: "prices fell", "exports declined". */
  bothChange: boolean;
}

const NONE: SubjectsLeft = { heads: 0, names: 0, whole: 0, bothChange: false };

/** They name no one in a name. */
const GENERIC =
  /^(?:Group|Corp|Corporation|Inc|Holdings?|Company|Co|Industries|Services|Ltd|Plc|AG|SE|NV|SA|Electronics|Motors?|Bank|Airlines?|Airways|University|City|Energy|National|Central|Ministry|Office|Agency|Authority)$/u;
const PRONOUN = /^(?:people|persons|residents|it|they|he|she|we|i|who|which|that|there|nobody|everybody)$/iu;
/** Who counts is not what is told: "Police put the crowd at 600,000". */
const COUNTS = /^(?:put|puts|counted|estimate|estimates|reckon|reckons)$/u;

export function subjectsLeft(p: Statement, c: Statement, tools: SubjectTools): SubjectsLeft {
  const [x, y] = [readClause(p.text), readClause(c.text)];
  if (!x || !y || COUNTS.test(x.verb) || COUNTS.test(y.verb)) return NONE;
  const sides = [
    [x, p, c, y],
    [y, c, p, x],
  ] as const;
  const left = sides.map(([clause, own, other, beside]) =>
    beside.agentless && !clause.agentless ? '' : headLeft(clause, own, other, tools),
  );
  return {
    heads: left.filter(Boolean).length,
    names: left.filter(kind => kind === 'name').length,
    whole: sides.filter(([clause, own, other]) => isWholeLeft(clause, own, other, tools)).length,
    bothChange: CHANGES.test(x.verb) && CHANGES.test(y.verb),
  };
}
const CHANGES =
  /^(?:rose|risen|fell|fallen|grew|grown|dropped|climbed|jumped|shrank|declined|increased|decreased|gained|slipped|up|down|slid|sank|eased|slowed|surged|tumbled|plunged|went|higher|lower)$/u;

/** Nothing of what the one is about is told by the other, or the one is about somebody whom the other does not name. */
export function areOfOtherSubjects(p: Statement, c: Statement, tools: SubjectTools): boolean {
  const { heads, names, whole, bothChange } = subjectsLeft(p, c, tools);
  return names > 0 || (heads === 2 && (whole === 2 || bothChange));
}

function headLeft(clause: Clause, own: Statement, other: Statement, tools: SubjectTools) {
  const { head, names } = clause;
  if (!head || PRONOUN.test(head)) return '';
  if (!names.length || isNoun(clause)) return isTold(head, own, other, tools) ? '' : 'noun';
  if (SETS_RATES.test(names.join(' ')) && RATE.test(own.text) && RATE.test(other.text)) return '';
  const telling = names.filter(name => !GENERIC.test(name));
  return (telling.length ? telling : names).some(name => isTold(name, own, other, tools)) ? '' : 'name';
}

/** "Shares", "Police": a noun that begins the sentence. */
const isNoun = ({ head, names, opens, subject: [first, next] }: Clause): boolean =>
  opens &&
  first?.startsWith(head) === true &&
  (names.length < 2 || next === 'of') &&
  ((next !== undefined && next !== 'of') ||
    /(?:s|tion|ing|ment|ness|ity|ure|nce|ship|th)$/u.test(head) ||
    NOUN.test(head));
const NOUN =
  /^(?:Police|Inflation|Turnout|Profit|Output|Demand|People|Women|Men|Children|Debt|Revenue|Income|Rice|Oil|Gas|Gold|Silver|Coal|Wheat|Coffee|Beer|Wine|Milk|Fire|Snow|Rain|Work|Support|Trade|Traffic|Staff|Net|Unemployment|Parliament|Customs|Water|Volume|Cholera)$/u;

const isWholeLeft = ({ subject }: Clause, own: Statement, other: Statement, tools: SubjectTools): boolean => {
  const telling = subject
    .map(word => word.replace(/['’]s?$/u, ''))
    .filter(
      word =>
        word.length > 2 &&
        !tools.functionWords.has(word.toLowerCase()) &&
        !tools.light.has(stem(word.toLowerCase())) &&
        !PRONOUN.test(word),
    );
  return telling.length > 0 && !telling.some(word => isTold(word, own, other, tools));
};

function isTold(
  word: string,
  own: Statement,
  other: Statement,
  { wordOf, countryOf }: SubjectTools,
): boolean {
  const [plain, country] = [word.toLowerCase(), countryOf(word.toLowerCase())];
  if (other.ids.has(country) || other.peoples.has(country)) return true;
  if ([...own.surfaces].some(([id, surface]) => other.ids.has(id) && surface.includes(plain))) return true;
  const isName = /^\p{Lu}/u.test(word);
  if (isName && isShortened(plain, own, other)) return true;
  return (other.text.match(/\p{L}[\p{L}\p{N}’'-]*/gu) ?? []).some(token => {
    const said = token.toLowerCase().replace(/['’]s?$/u, '');
    return (
      isAkin(stem(said), stem(plain)) ||
      wordOf(said) === wordOf(plain) ||
      endAlike(stem(said), stem(plain)) ||
      (isName && /^\p{Lu}/u.test(token) && beginAlike(said, plain))
    );
  });
}

/** "Norway", "Norwegian". */
const beginAlike = (a: string, b: string): boolean =>
  a.length > 3 && b.length > 3 && a.slice(0, 4) === b.slice(0, 4);

/** "shipyard", "yard" */
const endAlike = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) > 3 && (a.endsWith(b) || b.endsWith(a));

/** A policy rate is the central bank's, whoever is named. */
const SETS_RATES = /\b(?:Bank|Fed|Reserve|ECB)\b/u;
const RATE = /\brates?\b/u;
