/**
 * What an English figure is told of: the word that says what is done to what it counts ("holds 1,900 inmates", "42 inmates
 * escaped"), whether it is a part of something, and how far two figures are apart.
 */
import type { Quantity } from '../../../model/quantity.ts';
import { stem } from '../sentences/stem.ts';
import { IRREGULAR } from './irregular.ts';
import type { Statement } from './read-statement.ts';
import { isIn } from './same-subject.ts';

const BEFORE =
  /(\p{Ll}{3,})\s(?:(?:about|around|some|nearly|almost|only|just|roughly|over|up to|at least|more than|another|a further)\s)*$/u;
const AFTER =
  /^(?:\s\p{L}+)?(?:\s(?:who|that|which))?(?:\s(?:were|was|had|have|has|been|are|is|being|also|then))*\s(\p{Ll}{3,})/u;
/** "went bankrupt", "fell ill", "turned pro": the word behind the verb tells it. */
const TURNED =
  /^(?:\s\p{L}+)?\s(?:have |has |had )?(?:went|gone|goes|go|fell|fall|turned|became|become) (\p{Ll}{3,})\b/u;
const NO_STATE =
  /^(?:the|from|into|over|for|with|under|through|since|after|last|this|each|down|back|ahead|short|more|less|most|than|dearer|cheaper|available)$/u;
const VERB = new RegExp(`ed$|^(?:${IRREGULAR})$`, 'u');

/** Null where none is sure, or where it says no more than that there are so many. */
function predicateOf(
  text: string,
  { start, end }: Quantity,
  isSilent: (word: string) => boolean,
): string | null {
  const before = BEFORE.exec(text.slice(0, start))?.[1];
  if (before && !isSilent(before)) return before;
  const turned = TURNED.exec(text.slice(end))?.[1];
  if (!before && turned && !NO_STATE.test(turned) && !isSilent(turned)) return turned;
  const after = AFTER.exec(text.slice(end))?.[1];
  return !before && after && VERB.test(after) && !isSilent(after) ? after : null;
}

/** "eleven of the inmates" */
export const isPart = ({ text }: Statement, { start, end, kind, unit }: Quantity): boolean =>
  (kind === 'count' || kind === 'number') &&
  !(
    unit &&
    text
      .slice(start, end)
      .toLowerCase()
      .includes(` ${unit.slice(0, 4)}`)
  ) &&
  /^ of (?:the|those|these|its|their|his|her)\b(?! (?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)\b))/u.test(
    text.slice(end),
  );

/** "holds", "escaped": each does another thing with what it counts, and neither tells the other's. */
export function areOtherDeeds(
  p: Statement,
  a: Quantity,
  c: Statement,
  b: Quantity,
  wordOf: (word: string) => string,
): boolean {
  const deed = (s: Statement, q: Quantity) =>
    predicateOf(s.text, q, word => DIRECTION.test(word) || !tells(s, word, wordOf));
  const [x, y] = [deed(p, a), deed(c, b)];
  if (!x || !y || c.words.has(wordOf(x)) || p.words.has(wordOf(y))) return false;
  const [mine, theirs] = [factsBy(p, x), factsBy(c, y)];
  return !mine.some(id => theirs.includes(id));
}
/** "2.9 tonnes per hectare": so much for each of what it names, no total. */
const EACH =
  /^(?: of [\p{L}-]+)? ?(?:per|an?|for each|for every) (?:average )?(hectare|acre|person|head|capita|household|square|kilo\w*|lit(?:re|er)|gallon|barrel|tonne|ton|passenger|pupil|student|share|unit|ticket|inhabitant|resident|mile)\b/u;
export function areOfOtherUnits(p: Statement, a: Quantity, c: Statement, b: Quantity): boolean {
  const [x, y] = [EACH.exec(p.text.slice(a.end))?.[1], EACH.exec(c.text.slice(b.end))?.[1]];
  return Boolean((x && !c.text.includes(x)) || (y && !p.text.includes(y)));
}

const COST =
  /^(?:[^,;]*[,;] ?)?([^,;]+?) (?:now |will |would |currently |typically |usually )?(?:costs?|(?:is|are) priced|sells? for|goes? for)\b/u;
const FOLLOWS = / (?:at|in|of|for|during|to|on|from|with|by|between) /u;

/** "A ticket for the fair costs", "a night in a hotel during the fair costs": each has a price of its own. */
export function costOtherThings(p: Statement, c: Statement, wordOf: (word: string) => string): boolean {
  const telling = (s: Statement, part: string): string[] =>
    part
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter(word => word.length > 3 && (s.telling.has(stem(word)) || tells(s, word, wordOf)));
  const priced = (s: Statement): string[] =>
    (COST.exec(s.told)?.[1] ?? '')
      .split(FOLLOWS)
      .map(part => telling(s, part))
      .find(words => words.length) ?? [];
  const [x, y] = [priced(p), priced(c)];
  const lacks = (words: readonly string[], other: Statement) =>
    words.length > 0 && words.every(word => !isIn(word, other));
  return lacks(x, c) && lacks(y, p);
}

const SITE =
  /(?:['’]s|\bits|\btheir|\bthe|\p{Lu}[\p{L}’'-]+) (?:\p{Ll}+ ){0,2}(?:plant|works|factory|mill|mine|refinery|smelter|shipyard|brewery|warehouse|campus|depot|fab) (?:in|at|near|on) (?:the )?(\p{Lu}[\p{L}’'-]+)/u;

/** "Skoda’s plant in Kvasiny", "Skoda": a figure of one site is none of the firm. */
export function areOfOtherSites({ text: p }: Statement, { text: c }: Statement): boolean {
  const [x, y] = [SITE.exec(p)?.[1], SITE.exec(c)?.[1]];
  return Boolean((x && !c.includes(x)) || (y && !p.includes(y)));
}

/** "three quarters of nurses voted to strike", "... live outside the city": of one group two things are told. */
export function tellOthersOfGroup(
  p: Statement,
  a: Quantity,
  c: Statement,
  b: Quantity,
  wordOf: (word: string) => string,
): boolean {
  const isShare = ({ kind, direction }: Quantity) => (kind === 'ratio' || kind === 'percent') && !direction;
  if (!isShare(a) || !isShare(b)) return false;
  const [x, y] = [wordsBehind(p, a), wordsBehind(c, b)];
  const same = x.findIndex((word, i) => word !== y[i]);
  if (same < 1 || [[p, a] as const, [c, b] as const].some(([s, q]) => tellsBefore(s, q, wordOf)))
    return false;
  const told = (words: string[]) =>
    words.slice(same).flatMap(word => (NO_DEED.test(word) ? [] : [wordOf(word)]));
  const [mine, theirs] = [told(x), told(y)];
  return mine.length > 0 && theirs.length > 0 && !mine.some(word => theirs.includes(word));
}
/** "The vaccine protects 85% of infants": what is told stands before. */
const tellsBefore = (s: Statement, { start }: Quantity, wordOf: (word: string) => string): boolean =>
  (
    s.text
      .slice(0, start)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  ).some(word => tells(s, word, wordOf));

const ELSEWHERE =
  /\b(?:in|at|from|near) (?:(?:the|its|their) (?:\p{Lu}[\p{L}’'-]* )*\p{Ll}+|\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)*|\p{Ll}+)|(?<!\p{L})\p{Lu}[\p{L}’'-]*/gu;
const NO_DEED =
  /^(?:.{1,2}|are|was|were|has|had|have|been|being|will|would|who|that|this|which|not|now|with|than|they|their|said|say)$/u;
/** Names and where it is left out. */
const wordsBehind = ({ withoutFigures: text }: Statement, { end }: Quantity): string[] =>
  (
    text
      .slice(end)
      .replace(ELSEWHERE, ' ')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  ).filter(word => !/^(?:of|the|a|an|all|its|their)$/.test(word));

const factsBy = ({ facts, text }: Statement, word: string): string[] =>
  facts.filter(({ at, end }) => text.slice(at, end).toLowerCase() === word).map(({ id }) => id);
const tells = ({ telling, facts, text }: Statement, word: string, wordOf: (word: string) => string) =>
  telling.has(wordOf(word)) || facts.some(({ at, end }) => text.slice(at, end).toLowerCase() === word);

/** Of these both sides may have any: the direction is a part of the figure. */
const DIRECTION =
  /^(?:rose|rise|rises|risen|fell|falls?|fallen|grew|grows?|grown|dropp?(?:ed|s)?|climb(?:ed|s)?|jump(?:ed|s)?|shrank|shrinks?|declin(?:ed|es)|increas(?:ed|es)|decreas(?:ed|es)|gain(?:ed|s)?|slip(?:ped|s)?|up|down|raised?|raises|cut|cuts|lower(?:ed|s)?|reduced?|lift(?:ed|s)?)$/u;

/** So many times apart, two figures hardly tell one thing. */
const TIMES_APART = 20;

export function areFarApart(
  { value: a, unit: x, kind }: Quantity,
  { value: b, unit: y, kind: other }: Quantity,
): boolean {
  if (kind !== other || typeof a !== 'number' || typeof b !== 'number' || x !== y || a <= 0 || b <= 0)
    return false;
  return Math.max(a, b) / Math.min(a, b) > TIMES_APART;
}
