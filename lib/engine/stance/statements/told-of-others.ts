/** Two English sentences alike but for whom or what they tell it of: another forecaster, another object of one verb, another head. */
import { stem } from '../sentences/stem.ts';
import type { ConceptHit } from './concepts.ts';
import { IRREGULAR } from './irregular.ts';
import { coreOf, isWithin } from './passing.ts';
import { tellOthersOfGroup } from './predicate.ts';
import type { Statement, StatementTools } from './read-statement.ts';
import { tellSameRefusal } from './refusals.ts';
import { tellOpposites } from './same-event.ts';
import { isAkin } from './shared-words.ts';
import { FIGURE, isChange } from './told-of-part.ts';

type ObjectTools = Pick<StatementTools, 'wordOf' | 'functionWords' | 'light'>;

const EXPECTS =
  /^(?:The |An? )?((?:[\p{L}’'-]+ ){1,6}?)(?:now |still )?(?:expects?|forecasts?|predicts?|projects?|sees|foresees?|reckons?|anticipates?)\b/u;
const ANYBODY =
  /^(?:it|they|he|she|analysts?|economists?|experts?|forecasters?|officials?|company|firm|group)$/u;

/** Each begins with one who foresees it, and not the same one: a forecast says nothing against that of another. */
function areForeseenByOthers(p: Statement, c: Statement): boolean {
  const [x, y] = [p, c].map(({ text }) => (EXPECTS.exec(coreOf(text))?.[1] ?? '').toLowerCase().trim());
  if (!x || !y) return false;
  const isOne = [...p.surfaces].some(
    ([id, name]) => x.includes(name) && y.includes(c.surfaces.get(id) ?? '\n'),
  );
  const last = (holder: string) => holder.split(/[^\p{L}]+/u).at(-1) ?? '';
  if (isOne || [x, y].some(holder => ANYBODY.test(last(holder)))) return false;
  const isIn = (holder: string, { text }: Statement) => text.toLowerCase().includes(last(holder).slice(0, 5));
  return !isIn(x, c) && !isIn(y, p);
}

const TOKEN = /#|\p{L}[\p{L}’'-]*|[.,;:]/gu;
const DETERMINER = /^(?:the|a|an|its|their|his|her|any|all)$/u;
const ENDS_OBJECT =
  /^(?:[#.,;:]|in|of|on|at|by|for|from|to|with|after|before|until|since|during|and|or|but|as|that|which|who|if|when|while|because|over|under|into|is|was|are|were|be|been|has|had|have|will|would|not|this|last|next|than|said|says)$/u;

/** "raise the retirement age": what each verb is done to. */
function objectsOf({ text }: Statement, functionWords: ReadonlySet<string>): Map<string, string[]> {
  const tokens = coreOf(text).replace(FIGURE, '#').match(TOKEN) ?? [];
  return new Map(
    tokens.flatMap((token, i) => {
      if (!/^\p{Ll}{4,}/u.test(token) || functionWords.has(token) || !DETERMINER.test(tokens[i + 1] ?? ''))
        return [];
      const rest = tokens.slice(i + 2);
      const end = rest.findIndex(word => ENDS_OBJECT.test(word));
      const object = rest.slice(0, end < 0 ? rest.length : end).map(word => word.toLowerCase());
      return object.length ? [[stem(token), object] as const] : [];
    }),
  );
}

/** Whether a statement has a word, one akin to it or another for it. */
const tellsWord = ({ text }: Statement, word: string, wordOf: ObjectTools['wordOf']): boolean =>
  (text.toLowerCase().match(/\p{L}[\p{L}’'-]*/gu) ?? []).some(
    other => isAkin(stem(other), stem(word)) || wordOf(other) === wordOf(word),
  );

/** "raise the retirement age", "raise the minimum wage": one verb, and nothing of its object on the other side. */
function haveOtherObjects(p: Statement, c: Statement, { functionWords, wordOf }: ObjectTools): boolean {
  const [x, y] = [objectsOf(p, functionWords), objectsOf(c, functionWords)];
  const isIn = (word: string, s: Statement) => tellsWord(s, word, wordOf);
  return [...x].some(([verb, object]) => {
    const other = y.get(verb);
    return other !== undefined && !object.some(word => isIn(word, c)) && !other.some(word => isIn(word, p));
  });
}

/** Facts told before the only figure, not in passing. */
function factsBefore({ figures: [figure], facts, asides, text }: Statement): ConceptHit[] {
  if (!figure) return [];
  const comma = LEAD.exec(text)?.[0].length ?? 0;
  const lead = asides.some(({ start }) => start < comma) ? 0 : comma;
  return facts.filter(
    ({ at }) =>
      at >= lead && at < figure.start && !isWithin(at, asides) && !BEFORE_VERB.test(text.slice(0, at)),
  );
}
const BEFORE_VERB = /\b(?:will|to|would|can|could|should|must|may|has|have|had|be|been|is|are|was|were) $/u;
/** "In the poll for Verdens Gang, ..." */
const LEAD = /^(?:In|On|At|For|By|From|According to|With|Under)\s[^,]*,\s(?!(?:the|an?)\s[^,]*,)/u;

/** "Sales fell 4%", "shares rose 4% after the sales": two things changed. */
function changeOtherThings(p: Statement, c: Statement): boolean {
  if (![p, c].every(({ figures }) => figures.length === 1 && figures.every(isChange))) return false;
  const [x, y] = [factsBefore(p), factsBefore(c)];
  const isSure = (facts: ConceptHit[]) => facts.some(({ weak }) => !weak);
  const tellSame = x.some(({ id }) => y.some(hit => hit.id === id));
  return x.length > 0 && y.length > 0 && (isSure(x) || isSure(y)) && !tellSame;
}

const VERB_BEFORE =
  /\b(\p{Ll}{3,}ed)(?: (?:about|around|some|nearly|almost|only|just|over|up to|at least|more than|another))* $/u;

/** "arrested 57 people", "released 31 people arrested": the other side has the verb, and tells its figure by another. */
function areDoneOtherwise(p: Statement, c: Statement, { wordOf, light }: ObjectTools): boolean {
  const verbOf = ({ text, figures: [figure] }: Statement) =>
    figure && VERB_BEFORE.exec(text.slice(0, figure.start))?.[1];
  const has = ({ text }: Statement, word: string) =>
    (text.toLowerCase().match(/\p{L}+/gu) ?? []).some(other => stem(other) === stem(word));
  const [x, y] = [verbOf(p), verbOf(c)];
  if (!x || !y || [x, y].some(verb => light.has(stem(verb))) || wordOf(x) === wordOf(y)) return false;
  return has(c, x) !== has(p, y);
}

const WORD_PAIR = /(?<![\p{L}-])(?=(\p{Ll}[\p{L}’'-]*) (\p{Ll}[\p{L}’'-]*[^s]s)(?![\p{L}’'-]))/gu;
const NO_KIND = new RegExp(`(?:ed|ly)$|^(?:${IRREGULAR}|.{1,2})$`, 'u');
/** "long-distance trains", "regional trains": one noun, and before it two words of which each is on one side only. */
function nameOtherKinds(p: Statement, c: Statement, { wordOf, functionWords, light }: ObjectTools): boolean {
  const tells = (word: string) => !functionWords.has(word) && !light.has(stem(word)) && !NO_KIND.test(word);
  const kindsOf = ({ text }: Statement) =>
    [...coreOf(text).replace(FIGURE, '#').matchAll(WORD_PAIR)].flatMap(([, kind = '', noun = '']) =>
      tells(kind) && tells(noun) ? [{ kind, noun: stem(noun) }] : [],
    );
  const isIn = (word: string, s: Statement) => tellsWord(s, word, wordOf);
  const theirs = kindsOf(c).filter(({ kind }) => !isIn(kind, p));
  return kindsOf(p).some(({ kind, noun }) => !isIn(kind, c) && theirs.some(other => other.noun === noun));
}

const SUBJECT =
  /^(?:The )?(\p{Lu}[\p{L}\p{N}.&’'-]*(?: \p{Lu}[\p{L}\p{N}.&-]*)*) (?:has |have |had |will |is to |are to |is |are |was |were )?(\p{Ll}{3,})/u;
/** "Santander UK set aside", "Lloyds set aside": by their names two who do the same. */
function areDoneByOthers(p: Statement, c: Statement, { wordOf, functionWords }: ObjectTools): boolean {
  const [, x = '', does] = SUBJECT.exec(p.withoutFigures) ?? [];
  const [, y = '', doesToo] = SUBJECT.exec(c.withoutFigures) ?? [];
  if (!x || !y || !does || !doesToo || wordOf(does) !== wordOf(doesToo)) return false;
  const isTold = (name: string, { text }: Statement) =>
    name.split(' ').some(word => text.toLowerCase().includes(word.slice(0, 4).toLowerCase()));
  const isName = (name: string) => {
    const word = name.toLowerCase();
    return (
      !functionWords.has(word) && !/['’]s?$/u.test(word) && (/ /.test(word) || wordOf(word) === stem(word))
    );
  };
  return (
    ![does, doesToo].some(verb => functionWords.has(verb)) &&
    [x, y].every(isName) &&
    !isTold(x, c) &&
    !isTold(y, p)
  );
}

const isCount = ({ kind }: { kind: string }) => kind === 'count' || kind === 'number';
/** "Twelve countries ratified it", "five rejected it" */
const areForAndAgainst = (p: Statement, c: Statement): boolean =>
  [p, c].every(({ figures }) => figures.some(isCount)) && tellOpposites(p, c);

const OWNED =
  /^(?:The )?(\p{Lu}[\p{L}’'-]*?)['’]s? ((?:\p{Ll}[\p{L}-]* ){0,2}?)(\p{Ll}[\p{L}-]*) (grew|fell|rose|shrank|declined|increased|expanded|contracted|dropped|climbed|slipped|jumped)\b/u;
/** "Singapore's economy grew", "Singapore's manufacturing grew" */
function haveOtherHeads(p: Statement, c: Statement, { wordOf }: ObjectTools): boolean {
  const [x, y] = [OWNED.exec(p.withoutFigures), OWNED.exec(c.withoutFigures)];
  if (!x || !y || x[1] !== y[1] || x[4] !== y[4]) return false;
  const [a = '', b = ''] = [x[3], y[3]];
  const isIn = (word: string, { text }: Statement) => text.toLowerCase().includes(word.slice(0, 5));
  return wordOf(a) !== wordOf(b) && !isIn(a, c) && !isIn(b, p);
}

const TO = /\b(\p{Ll}{3,}) to (\p{Ll}{3,})/u;
/** "three of the judges want to hear the case", "two of the judges want to dismiss it" */
function areForOtherDeeds(p: Statement, c: Statement, { wordOf, light }: ObjectTools): boolean {
  const behind = ({ withoutFigures, figures: [figure] }: Statement) =>
    TO.exec(withoutFigures.slice(figure?.end ?? withoutFigures.length)) ?? [];
  const [, x = '', deed = ''] = behind(p);
  const [, y = '', other = ''] = behind(c);
  if (!deed || !other || stem(x) !== stem(y) || wordOf(deed) === wordOf(other)) return false;
  if ([deed, other].every(word => light.has(stem(word)))) return false;
  return !c.text.includes(deed.slice(0, 5)) && !p.text.includes(other.slice(0, 5));
}

const tellOfOneGroup = (p: Statement, c: Statement, tools: ObjectTools): boolean =>
  areForOtherDeeds(p, c, tools) ||
  p.figures.some(a =>
    c.figures.some(b => a.value !== b.value && tellOthersOfGroup(p, a, c, b, tools.wordOf)),
  );

/** "waits are 48 weeks", "nobody should wait longer than 36 weeks": what the one denies is not what the other tells. */
function denyOtherFigures(p: Statement, c: Statement): boolean {
  if (p.denied === c.denied || tellSameRefusal(p, c)) return false;
  const [x, y] = [p, c].map(({ figures, durations }) => [...figures, ...durations]);
  return Boolean(x?.length && y?.length) && !x?.some(a => y?.some(b => a.value === b.value));
}

/** Of two figures, each is told of somebody or something else. */
export const areOfOthers = (p: Statement, c: Statement, tools: ObjectTools): boolean =>
  areForeseenByOthers(p, c) ||
  haveOtherObjects(p, c, tools) ||
  changeOtherThings(p, c) ||
  areDoneOtherwise(p, c, tools) ||
  nameOtherKinds(p, c, tools) ||
  areDoneByOthers(p, c, tools) ||
  denyOtherFigures(p, c) ||
  haveOtherHeads(p, c, tools) ||
  tellOfOneGroup(p, c, tools) ||
  areForAndAgainst(p, c);
