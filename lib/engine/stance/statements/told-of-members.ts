/**
 * Whether the nouns beside the figure of an English sentence name some of what the other side counts, or others: "64,000 Macans"
 * beside "212,000 cars", "31% of fishermen" beside "70% of Icelanders", "the group's bank" beside "the group".
 */
import { stem } from '../sentences/stem.ts';
import { coreOf } from './passing.ts';
import type { Statement, StatementTools } from './read-statement.ts';
import { isAkin } from './shared-words.ts';

type MemberTools = Pick<StatementTools, 'wordOf' | 'functionWords' | 'light' | 'countryOf'>;

const wordsIn = (text: string): string[] => text.toLowerCase().match(/\p{L}[\p{L}’'-]*/gu) ?? [];

const createTold =
  ({ wordOf, countryOf }: MemberTools) =>
  (word: string, { text, ids, peoples }: Statement): boolean => {
    const [plain, country] = [word.toLowerCase(), countryOf(word.toLowerCase())];
    return (
      ids.has(country) ||
      peoples.has(country) ||
      wordsIn(text).some(other => isAkin(stem(other), stem(plain)) || wordOf(other) === wordOf(plain))
    );
  };
type Told = ReturnType<typeof createTold>;

const COUNTED_NAME = /^ (\p{Lu}\p{Ll}{2,}s)(?=[ .,])(?! (?:and|of|\p{Lu}))/u;
/** "64,000 Macans", "cars" */
const countsNamed = (a: Statement, b: Statement, isTold: Told): boolean =>
  a.figures.some(({ kind, unit, end }) => {
    const name =
      kind === 'number' || kind === 'count' ? COUNTED_NAME.exec(a.text.slice(end))?.[1] : undefined;
    return name !== undefined && !unit?.includes(' ') && !isTold(name, b);
  });

const SHARE_OF =
  /^ of (?:all |the |its |their )?((?:[\p{L}’'-]+ ){0,2}?[\p{L}’'-]+)(?= (?:in|at|who|which|that|want|would|will|think|back|say|said|trust|are|is|were|was|have|has|had|live|do|did|can|could|own|use|support|oppose|approve|plan|fear|believe|expect)\b)/u;
const groupOf = ({ text, figures }: Statement): string | undefined =>
  figures
    .filter(({ kind }) => kind === 'percent' || kind === 'ratio')
    .map(({ end }) => SHARE_OF.exec(text.slice(end))?.[1]?.split(' ').at(-1))
    .find(Boolean);
/** "70% of Icelanders", "31% of Icelandic fishermen" */
function areSharesOfOthers(p: Statement, c: Statement, isTold: Told): boolean {
  const [x, y] = [groupOf(p), groupOf(c)];
  if (!x || !y) return false;
  return (/^\p{Ll}/u.test(x) && !isTold(x, c)) || (/^\p{Ll}/u.test(y) && !isTold(y, p));
}

const POLL =
  /(?<!\p{L})(\p{Lu}[\p{L}\p{N}]+)(?:['’]s)? (?:poll|survey)\b|\b(?:poll|survey) (?:by|for|of) (?:the )?(\p{Lu}[\p{L}\p{N}]+)/u;
/** "a Gallup poll", "a poll by Maskina" */
function arePolledByOthers({ text: p }: Statement, { text: c }: Statement): boolean {
  const [x, y] = [POLL.exec(p), POLL.exec(c)].map(found => found?.[1] ?? found?.[2]);
  return Boolean(x && y) && !c.includes(x ?? '') && !p.includes(y ?? '');
}

const DOES = /^(?:The )?(\p{Lu}[\p{L} -]*?) (\p{Ll}{3,}) /u;
/** "Bank of America's consumer bank earned", "Bank of America earned" */
function isDoneByUnit({ text }: Statement, b: Statement, isTold: Told): boolean {
  const [, doer, deed] = DOES.exec(b.text) ?? [];
  if (!doer || !deed || (!text.includes(`${doer}’s `) && !text.includes(`${doer}'s `))) return false;
  const unit = new RegExp(`${doer}['’]s ((?:[\\p{Ll}-]+ ){1,3})${deed} `, 'u').exec(text)?.[1];
  const head = unit?.trim().split(' ');
  return head !== undefined && !head.some(word => isTold(word, b));
}

const PART_OF =
  /\b(?:in|from|around|across) the (?!(?:city|town|village|state|county|port|island|province|region|district|republic|municipality)\b)([\p{Ll}-]{4,}) of (\p{Lu}[\p{L}’'-]+)/u;
/** "offices in the centre of Dublin", "offices in Dublin" */
const isInPartOf = (a: Statement, b: Statement, isTold: Told): boolean => {
  const [, part = '', place = ''] = PART_OF.exec(coreOf(a.text)) ?? [];
  return (
    part !== '' &&
    isTold(place, b) &&
    !isTold(part, b) &&
    new RegExp(`\\bin ${place}|^${place}`, 'u').test(b.text)
  );
};

const OF_PAIR = /(?<![\p{L}-])(\p{Ll}{3,}) of (?:the |its )?(\p{Ll}{3,}s)(?![\p{L}-])/gu;
/** "the vacancy rate of offices", "the vacancy rate of shops" */
function areOfOtherThings(p: Statement, c: Statement, isTold: Told): boolean {
  const pairs = ({ text }: Statement) =>
    [...coreOf(text).matchAll(OF_PAIR)].map(([, noun = '', thing = '']) => ({ noun, thing }));
  const theirs = pairs(c).filter(({ thing }) => !isTold(thing, p));
  return pairs(p).some(({ noun, thing }) => !isTold(thing, c) && theirs.some(other => other.noun === noun));
}

const COMPOUND =
  /(?<![\p{L}-])(\p{Ll}{4,}) (\p{Ll}{4,}s)(?= (?:rose|fell|grew|were|was|came|climbed|dropped|declined|increased|slipped|jumped)\b)/u;
/** "exports rose", "export orders rose" */
const isHeadOfOther = (a: Statement, b: Statement, isTold: Told, { light }: MemberTools): boolean => {
  const [, noun = '', head = ''] = COMPOUND.exec(a.text) ?? [];
  if (!noun || light.has(stem(head)) || isTold(head, b)) return false;
  return new RegExp(
    `(?<![\\p{L}-])${noun}s (?:rose|fell|grew|were|was|came|climbed|dropped|declined|increased|slipped|jumped|to|from|of|in)\\b`,
    'iu',
  ).test(b.text);
};

/** Of two figures, one counts members of what the other counts, or each counts others. */
export function areOfOtherMembers(p: Statement, c: Statement, tools: MemberTools): boolean {
  if (!p.figures.length || !c.figures.length) return false;
  const isTold = createTold(tools);
  return (
    areSharesOfOthers(p, c, isTold) ||
    arePolledByOthers(p, c) ||
    areOfOtherThings(p, c, isTold) ||
    [[p, c] as const, [c, p] as const].some(
      ([a, b]) =>
        countsNamed(a, b, isTold) ||
        isDoneByUnit(a, b, isTold) ||
        isInPartOf(a, b, isTold) ||
        isHeadOfOther(a, b, isTold, tools),
    )
  );
}
