/**
 * Whether an English sentence tells its figure of a part only: of one country, one kind, the day so far, after adjustment. The
 * figure of a part and that of the whole differ and contradict nothing, so what narrows one side must be told by the other too.
 */
import type { Quantity } from '../../../model/quantity.ts';
import { stem } from '../sentences/stem.ts';
import { IRREGULAR } from './irregular.ts';
import { ORIGIN } from './origin.ts';
import { coreOf, isWithin } from './passing.ts';
import type { Statement, StatementTools } from './read-statement.ts';
import { isAkin } from './shared-words.ts';

export type PartTools = Pick<StatementTools, 'wordOf' | 'functionWords' | 'light' | 'countryOf'>;

export const FIGURE =
  /\d[\d.,]*\d|\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|quarter|third)\b/gu;

/** The sentence without what it says in passing, up to the end of the part between commas that holds its last figure. */
function toldOf({ text }: Statement): string {
  const inCore = coreOf(text);
  const core = inCore.search(FIGURE) < 0 ? text : inCore;
  const last = [...core.matchAll(FIGURE)].at(-1);
  if (!last) return core;
  const end = last.index + last[0].length;
  const behind = core.slice(end).search(BREAK);
  return behind < 0 ? core : core.slice(0, end + behind);
}

const BREAK = /[,;]\s|\s(?:after|because|as|while|although|though|when|but|thanks to|due to)\s/u;

const NAMED =
  /(?<!\b(?:than|according|part|relative|known|member|home) )\b(?:[Ii]n|[Oo]f|[Ff]or|[Ff]rom|to|[Aa]t|[Aa]mong|[Aa]cross|[Ww]ithin|into|[Nn]ear|[Oo]utside)\s(?:the\s)?(?:\p{Ll}+\s)?(\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)*)/gu;
const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
/** Acronyms may be written out on the other side. */
const NO_PART = new RegExp(
  `^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:${MONTH})(?:-\\p{L}+)?|Christmas|Easter|\\p{Lu}{2,4})$`,
  'u',
);
/** "the Hamburg start-up Tidewerk", "the Oslo suburb of Bærum" */
const GOES_ON =
  /^(?:\s(?!(?:in|at|to|for|from|on|by|with|the|an?|its)\s)\p{Ll}[\p{L}-]*){1,4}\s(\p{Lu}[\p{L}’'-]+)/u;
const PLACED = /\b(?:in|on|near|off|outside) (?:the )?(?:\p{Lu}[\p{L}’'-]* )*(\p{Lu}[\p{L}’-]+) $/u;
const SAY =
  /\b(?:said|says|told|announced|announces|reported|reports|wrote|added|noted|warned|estimates?|estimated|insisted|confirmed|revealed)\b/u;

/** Somebody or somewhere it is told of that the other side does not name: "sales in India", "sales". */
function isOfNamed(a: Statement, b: Statement, tools: PartTools): boolean {
  const names = namesOnlyIn(a, b, tools);
  return (
    names.some(({ isOfPlace }) => !isOfPlace) || (names.length > 0 && namesOnlyIn(b, a, tools).length > 0)
  );
}

interface NamedPart {
  /** It says where a place is: "the parliament in Tbilisi". */
  isOfPlace: boolean;
}

function namesOnlyIn(a: Statement, b: Statement, { countryOf, wordOf }: PartTools): NamedPart[] {
  const isTold = (word: string) => {
    const country = countryOf(word.toLowerCase());
    const begins = word.slice(0, 4).toLowerCase();
    return b.text.toLowerCase().includes(begins) || b.ids.has(country) || b.peoples.has(country);
  };
  const text = toldOf(a);
  const ofShares = [a, b].every(({ facts }) => facts.some(({ id }) => id === 'shares'));
  return [...text.matchAll(NAMED)].flatMap(({ 0: phrase, 1: name = '', index }) => {
    const words = name.replace(/['’]s?$/u, '').split(' ');
    if (words.every(word => NO_PART.test(word)) || words.some(isTold)) return [];
    const [before, behind] = [text.slice(0, index), text.slice(index + phrase.length)];
    const tradedThere = ofShares && /^in /iu.test(phrase);
    const toldThere = SAY.test(before) && behind.search(FIGURE) < 0;
    const isAdjective = ORIGIN.test(name.toLowerCase()) && /^\s\p{Ll}/u.test(behind);
    const further = GOES_ON.exec(behind)?.[1];
    const isDescription = further !== undefined && isTold(further);
    /** "on the Weisshorn in Switzerland" */
    const place = PLACED.exec(before)?.[1];
    const isOfTold = place !== undefined && isTold(place);
    if (tradedThere || toldThere || isAdjective || isDescription || isOfTold) return [];
    return [{ isOfPlace: a.settings.has(wordOf(before.trim().split(' ').at(-1) ?? '')) }];
  });
}

/** Ways to reckon a figure, each with its words. */
const RECKONED: readonly RegExp[] = [
  /\b(?:core|adjusted|underlying|comparable|like-for-like|organic(?:ally)?|excluding|stripping out|(?:before|without|excluding) (?:[\p{Ll}-]+ )?(?:items|charges|goodwill|bonuses))\b/u,
  /\b(?:pre-?tax|before tax(?:es)?)\b/u,
  /\b(?:post-tax|after tax(?:es)?)\b/u,
  /\b(?:median)\b/u,
  /\b(?:seasonally|seasonal)\b/u,
  /\b(?:annualised|annualized|annual rate)\b/u,
  /\b(?:per capita|per head|per person)\b/u,
  /\b(?:diluted)\b/u,
  /\b(?:after|including|before) (?:inflation|subsidies|interest)\b/u,
];
/** "adjusted earnings", "earnings" */
const areReckonedOtherwise = (p: Statement, c: Statement): boolean =>
  RECKONED.some(
    words =>
      (words.test(toldOf(p).toLowerCase()) && !words.test(c.text.toLowerCase())) ||
      (words.test(toldOf(c).toLowerCase()) && !words.test(p.text.toLowerCase())),
  );

const PARTLY =
  /\b(?:(?:[Aa]t|by) night|(?:by|during the) day|by (?:noon|midnight|midday|lunchtime|dawn|dusk|nightfall|(?:(?:early|late|mid)[ -])?(?:morning|afternoon|evening)|(?:mid|early)-\p{Ll}+|\S+ o['’]clock|\d+(?:[.:]\d+)? ?[ap]\.?m)|in the first (?:few )?(?:hours?|minutes?|days?)|at (?:one point|noon|midday|its (?:peak|height)|their peak|the peak|first)|in early (?:trading|returns|counts?)|on (?:the |its )?(?:first|opening|last|final) (?:day|night|weekend))(?!\p{L})/u;
/** "turnout was 27% by two o'clock" */
const isOfTimeSoFar = (s: Statement): boolean => PARTLY.test(toldOf(s));

const ON_YEAR =
  /\b(?:year (?:earlier|before|ago)|on the year|year[- ](?:on|over)[- ]year|than (?:last year|a year)|(?:from|on|in) (?:the )?(?:same|year-earlier) (?:month|quarter|period)|(?:from|on) (?:last|the previous) year|annual(?:ly)?)\b/u;
const ON_PREVIOUS = new RegExp(
  `\\b(?:from (?:the )?(?:(?:previous|prior|preceding|first|second|third|fourth|last) (?:quarter|month|half|week)|first|second|third|fourth|${MONTH})(?! to| until| through| \\p{Ll}|,? \\d)|month[- ]on[- ]month|quarter[- ]on[- ]quarter|on the (?:month|quarter|week)|(?:month|quarter|week) (?:earlier|before|ago)|than (?:last|the previous) (?:month|quarter|week))`,
  'u',
);
/** Not "its best summer since 2019". */
const SINCE =
  /(?<!\b(?:\p{L}+est|best|worst|first|most) (?:\p{L}+ ){0,3})\bsince (?=[\p{Lu}\d]|the |last |early |late |mid)/u;
const basesOf = (s: Statement): string[] => {
  const text = toldOf(s);
  const bases = { year: ON_YEAR, previous: ON_PREVIOUS, since: SINCE };
  return Object.entries(bases).flatMap(([base, words]) => (words.test(text) ? [base] : []));
};
const CHANGES: ReadonlySet<string> = new Set(['percent', 'points', 'multiple', 'ratio']);
export const isChange = ({ kind, direction }: Quantity): boolean => CHANGES.has(kind) && direction !== null;

/** "Up 2% from the second quarter", "down 4% from a year earlier"; a year is what goes without saying. */
function areOnOtherBases(p: Statement, c: Statement): boolean {
  if (![p, c].every(({ figures }) => figures.some(isChange))) return false;
  const [x, y] = [basesOf(p), basesOf(c)];
  return [...x, ...y].some(base => base !== 'year') && !x.some(base => y.includes(base));
}

/** Of these each kind has a figure of its own. */
const OF_KINDS =
  /^(?:inflation|unemployment|price|home-prices|rent|wages|revenue|exports|imports|output|emissions|consumption|deficit|debt|energy-use|orders|turnout|crimes?|deaths-statistics|profit|operating-profit|margin|deliveries|registered|visitors|passengers|headcount|jobs|vote-share|births|applications|bids|population)$/u;
const OF_KIND =
  /^\p{L}+ (?:of|in|for|among|from|on) (?:(?:all|its) )?(\p{Ll}{3,}(?:-\p{Ll}+)?)(?: (\p{Ll}{3,}))?/u;

const KIND_BEFORE = /(?<![\p{L}’'])(\p{Ll}{3,}(?:-\p{Ll}+)?) $/u;
const NO_KIND = new RegExp(`(?:ed|ing|ly|ly-)$|^(?:${IRREGULAR})$`, 'u');

const ANYBODY = /^(?:visitors|customers|passengers|people|residents|guests|users|consumers)$/u;

/** "sales of ice cream", "core inflation", "working-age population": the other side tells the fact of all. */
function isOfKind(a: Statement, b: Statement, tools: PartTools): boolean {
  const { functionWords, light, wordOf } = tools;
  const { text, asides } = a;
  const words = (b.text.toLowerCase().match(/\p{L}[\p{L}’'-]*/gu) ?? []).map(word => ({
    word,
    root: stem(word),
  }));
  const isTold = (kind: string) =>
    words.some(({ word, root }) => isAkin(root, stem(kind)) || wordOf(word) === wordOf(kind));
  const tells = (word = '') =>
    word !== '' && !functionWords.has(word) && !light.has(stem(word)) && !ANYBODY.test(word);
  return a.facts
    .filter(({ id, at }) => !isWithin(at, asides) && OF_KINDS.test(id) && b.facts.some(hit => hit.id === id))
    .some(({ id, at, weak }) => {
      const before = KIND_BEFORE.exec(text.slice(0, at))?.[1] ?? '';
      if (id === 'population' && !weak && tells(before) && !NO_KIND.test(before) && !isTold(before))
        return true;
      const [, kind = '', more = ''] = OF_KIND.exec(text.slice(at)) ?? [];
      return tells(kind) && !isTold(kind) && !(tells(more) && isTold(more));
    });
}

/** "Among Poles under 30", "people aged 65", "six children were among the dead" */
const AMONG =
  /(?:^|, )[Aa]mong (?!(?:them|others|those)\b)|\b(?:people|those|\p{Lu}\p{Ll}+s|voters|men|women|adults|residents|workers|citizens) (?:under|over|aged|between) \d\d\b|\b(?:was|were|are|is) among (?:the|those|them)\b|\b(?:under|over)-\d\ds?\b/u;
const isOfGroup = (a: Statement, b: Statement): boolean =>
  AMONG.test(toldOf(a)) && !/\bamong\b|\baged\b|\bunder\b|\byou(?:ng|th)/iu.test(b.text);

/** Of two figures, one is told of a part of what the other is told of, or of another part. */
export const areOfOtherParts = (p: Statement, c: Statement, tools: PartTools): boolean =>
  p.figures.length > 0 &&
  c.figures.length > 0 &&
  ([[p, c] as const, [c, p] as const].some(
    ([a, b]) => isOfNamed(a, b, tools) || isOfKind(a, b, tools) || isOfGroup(a, b),
  ) ||
    areReckonedOtherwise(p, c) ||
    isOfTimeSoFar(p) !== isOfTimeSoFar(c) ||
    areOnOtherBases(p, c));
