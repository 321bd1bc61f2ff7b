import { wordTable } from '../text/word-table.ts';
import type { CaseMark } from './case-mark.ts';
import { clauseOf, type Name, type Sentence } from './sentence.ts';

const PREPOSITIONS = wordTable<CaseMark>({
  with: 'with', alongside: 'with', 'together with': 'with',
  in: 'in', at: 'in', near: 'in', inside: 'in', within: 'in', across: 'in', outside: 'aside',
  into: 'into', on: 'on', upon: 'on', about: 'about', over: 'about',
  from: 'from', to: 'to', toward: 'to', towards: 'to', for: 'for', of: 'of', by: 'by', between: 'between',
  against: 'aside', than: 'aside', like: 'aside', via: 'aside', among: 'aside', amongst: 'aside', including: 'aside',
  under: 'aside', after: 'aside', before: 'aside', since: 'aside', citing: 'aside', per: 'aside', as: 'aside',
  besides: 'aside', without: 'aside', despite: 'aside', through: 'aside', versus: 'aside', behind: 'aside', off: 'aside',
}); // biome-ignore format: a table reads better in rows
const DETERMINERS = new Set(
  'the a an its their his her our this that these those all both each any some another former then now new old'.split(
    ' ',
  ),
);
const DESCRIPTORS = new Set(
  'company companies firm firms maker makers chipmaker giant group startup start-up unit subsidiary affiliate venture carrier designer arm chief executive president analyst minister chairman chairwoman founder ceo cfo newspaper daily agency ministry bank developer provider manufacturer supplier operator conglomerate investor partner rival publisher city state district prefecture province region lab laboratory foundation telecom chip parent owner customer customers client retailer automaker carmaker steelmaker broker brokerage outlet website magazine broadcaster service platform model platform app chatbot assistant'.split(
    ' ',
  ),
);
const OPENERS = new Set(
  'and or but while whereas although though so that which who where when if because as said says reported whether yet nor neither either both meanwhile however'.split(
    ' ',
  ),
);

/** What may stand between two items of a list; the group is the second one's description. */
const LIST_JOINT = /^(?:, and |, | and | or | & )(?:with )?((?:\S+ ){0,3})$/u;
/** "the Paris site": a place before such a word only says which. */
const PLACED =
  /^(?:['’]s)? (?:site|plant|facility|factory|fab|campus|maker|company|firm|startup|market|trading|stock|exchange|office|unit|operations)\b/u;

const SITED = /^ (?:site|plant|facility|factory|fab|campus)\b/u;

/** A name before such a verb acts, whatever noun happens to stand before it: "this year Microsoft has ...". */
const FINITE = /^ (?:has|had|have|is|was|are|were|will|would|can|could|may|might|should|does|did)\b/u;

/** "On Monday Nvidia", "at the end of June Toyota", "in 2025 Sony": the preposition governs the time. */
const TIME =
  /^(?:January|February|March|April|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:19|20)\d\d)$/u;

/** "Okasan Securities strategist ...": who speaks is not the company. */
const EXPERT = /^(?:['’]s)? (?:\p{Ll}+ )?(?:analysts?|strategists?|economists?)\b/u;

/** "The consortium of SoftBank ..." is its members; a unit of a company is not the company. */
const ALLIANCE = /^(?:the|a) (?:[\p{L}-]+ )?(?:consortium|venture|partnership|alliance) of $/iu;

/** Reads the words before a name from right to left, over its descriptors, to what governs it. */
export function markEnglish(sentence: Sentence, name: Name, markOf: (other: Name) => CaseMark): CaseMark {
  const rest = sentence.text.slice(name.end, sentence.end);
  if (['place', 'unlisted'].includes(name.type) && PLACED.test(rest))
    return SITED.test(rest) ? 'in' : 'aside';
  if (EXPERT.test(rest)) return 'aside';
  if (isModifier(sentence, name, rest)) return 'aside';
  if (/^['’]s\b/.test(rest) || (/^['’](?!\w)/.test(rest) && sentence.text[name.end - 1] === 's'))
    return 'possessor';
  const head = headOfList(sentence, name);
  return head ? markOf(head) : governor(sentence, name);
}

/** "An Adelaide wine merchant", "the Adelaide film studio Redgum": a place that only says which. */
const MODIFIES = /^ (?:\p{Ll}[\p{L}-]* ){0,3}\p{Ll}[\p{L}-]*/u;
const THEN_NAME =
  /^ (?:(?!\p{Ll}+(?:ed|ing|s)\b|(?:and|or|of|in|on|at|to|for|from|with|by|between|against|near|than|but|while|where|when|that|which|will|would|may|can|put|cut|gave|spent|won|sold|bought|paid|lent|met|beat|hit|lost|sent|let|set)\b)\p{Ll}[\p{L}-]* ){1,3}\p{Lu}/u;

function isModifier(sentence: Sentence, { type, start }: Name, rest: string): boolean {
  if (type !== 'place' && type !== 'unlisted') return false;
  const before = sentence.text.slice(Math.max(sentence.start, start - 4), start);
  if (/(?:^|\s)an? $/iu.test(before)) return MODIFIES.test(rest) && !FINITE.test(rest);
  return /(?:^|\s)the $/iu.test(before) && THEN_NAME.test(rest) && !FINITE.test(rest);
}

function governor(sentence: Sentence, name: Name): CaseMark {
  const clause = clauseOf(sentence, name);
  const words = sentence.text.slice(clause.start, name.start).match(/\S+/g) ?? [];
  let described = false;
  let determined = false;
  for (const printed of words.reverse().slice(0, 7)) {
    if (/[,;:.()"”“]$/.test(printed) && !/^(?:U\.S\.|U\.K\.|Co\.|Corp\.|Inc\.)$/.test(printed))
      return 'subject';
    if (!/[\p{L}\d]/u.test(printed) || TIME.test(printed)) return 'subject';
    const word = printed.toLowerCase().replace(/^[("“]+/, '');
    const mark = PREPOSITIONS[word];
    if (mark === 'of' && ALLIANCE.test(sentence.text.slice(clause.start, name.start))) return 'subject';
    if (mark) return mark;
    if (OPENERS.has(word)) return 'subject';
    if (DETERMINERS.has(word)) determined = true;
    else if (DESCRIPTORS.has(word)) described = true;
    else if (!/^[\p{Lu}\d]/u.test(printed) && !/['’]s$/.test(printed) && (determined || !described))
      return FINITE.test(sentence.text.slice(name.end, sentence.end)) ? 'subject' : 'object';
  }
  return 'subject';
}

/** The first item of the list a name belongs to: "Nvidia" for Foxconn in "with Nvidia and Foxconn". */
function headOfList(sentence: Sentence, name: Name): Name | undefined {
  const earlier = sentence.names.slice(0, sentence.names.indexOf(name));
  const last = earlier.at(-1);
  const behindPlace = last?.type === 'place' && name.type !== 'place' ? earlier.at(-2) : undefined;
  const ofPlace =
    behindPlace && last && /^ (?:of|in) (?:the )?$/.test(sentence.text.slice(behindPlace.end, last.start));
  const previous = ofPlace ? behindPlace : last;
  if (!previous || !last || previous.start < clauseOf(sentence, name).start) return undefined;
  const joint = LIST_JOINT.exec(sentence.text.slice(last.end, name.start));
  const described = joint?.[1]?.trim().toLowerCase().split(' ') ?? [];
  const plain = described.every(
    w => w === '' || DETERMINERS.has(w) || DESCRIPTORS.has(w) || /['’]s$/.test(w),
  );
  return joint && plain ? previous : undefined;
}
