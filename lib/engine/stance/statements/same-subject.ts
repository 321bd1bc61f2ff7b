/** Are two statements about the same, and does each name somebody, somewhere or a kind that the other does not? */

import type { NameMatcher } from '../names/shared-names.ts';
import { haveOtherHeads, haveSameHead } from './head-name.ts';
import { ORIGIN } from './origin.ts';
import { actWhereOtherIs, nameAPart, nameBesides, nameParent, nameUnit } from './own-unit.ts';
import type { Statement } from './read-statement.ts';
import { conceptsShared, shared, shareOf } from './shared-words.ts';
import { joinedNamesIn, spellTheSame } from './spelling.ts';

/** Of the words of the side that has fewer. */
export const SAME_TALK = 0.34;

export function shareSubject(p: Statement, c: Statement, across: boolean, names: NameMatcher): boolean {
  if (shared(p.ids.keys(), new Set(c.ids.keys())).length) return true;
  const nameless = [p, c].every(({ ids, strange }) => !ids.size && !strange.size);
  if (across && nameless && conceptsShared(p, c) >= 2 && shareTellingFigure(p, c)) return true;
  if (across)
    return (
      spellTheSame(p.katakana, [...c.capitals, ...initialOf(c), ...joinedNamesIn(c.text)]) ||
      spellTheSame(c.katakana, [...p.capitals, ...initialOf(p), ...joinedNamesIn(p.text)]) ||
      names.shareRun(p.text, c.text)
    );
  if (haveSameHead(p.text, c.text)) return true;
  if (conceptsShared(p, c) >= 2 && !haveOtherTopics(p.text, c.text) && shareRun(p, c)) return true;
  const [a, b] = [new Set([...p.capitals, ...initialOf(p)]), new Set([...c.capitals, ...initialOf(c)])];
  const begin = [...a].some(word => [...b].some(other => word.slice(0, 5) === other.slice(0, 5)));
  return begin || (!haveOtherTopics(p.text, c.text) && shareOf(p.allWords, c.allWords) >= SAME_TALK);
}

const TOPIC = /^[^、。はが]{2,24}(?=には|では|は|が)/u;
const LEAST_TOPIC = 2;

/** Each Japanese sentence puts first what it speaks of, and the two share no two characters. */
function haveOtherTopics(a: string, b: string): boolean {
  const [x, y] = [TOPIC.exec(a)?.[0], TOPIC.exec(b)?.[0]];
  if (!x || !y) return false;
  const pairs = [...x].map((_, i) => x.slice(i, i + LEAST_TOPIC)).filter(pair => pair.length === LEAST_TOPIC);
  return !pairs.some(pair => y.includes(pair));
}

/** So many characters in a row, one of them Han or katakana, are no chance in scripts without spaces. */
const LEAST_RUN = 4;
function shareRun(p: Statement, c: Statement): boolean {
  const names = [...p.listed, ...c.listed];
  for (let i = 0; i + LEAST_RUN <= p.text.length; i++) {
    const run = p.text.slice(i, i + LEAST_RUN);
    if (names.some(name => name.includes(run))) continue;
    if (
      /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u.test(run) &&
      /[\p{Script=Han}\p{Script=Katakana}]/u.test(run) &&
      c.text.includes(run)
    )
      return true;
  }
  return false;
}

/** So many digits are not the same by chance. */
const TELLING_DIGITS = 2;
const shareTellingFigure = (p: Statement, c: Statement): boolean =>
  p.figures.some(
    ({ kind, value }) =>
      kind !== 'count' &&
      kind !== 'number' &&
      c.figures.some(other => other.kind === kind && other.value === value) &&
      (String(value).replace(/\D|0+$/g, '').length >= TELLING_DIGITS || p.figures.length > 1),
  );

/** Gives both statements the names in common that one writes in Han characters and the other in Latin letters. */
export function shareNames(p: Statement, c: Statement, names: NameMatcher): void {
  const known = new Set([...p.surfaces.values(), ...c.surfaces.values()]);
  const read = [...names.readIn(p.text, latinNames(c)), ...names.readIn(c.text, latinNames(p))];
  for (const name of read.filter(one => !known.has(one.toLowerCase())))
    for (const { ids } of [p, c]) ids.set(`name:${name.toLowerCase()}`, 'name');
}

/** Words with a capital, and two of them in a row: "Xie Hui". */
const latinNames = (s: Statement): string[] => [
  ...s.capitals,
  ...initialOf(s),
  ...(s.text.match(/(?<!\p{L})\p{Lu}\p{Ll}{1,5} \p{Lu}\p{Ll}{1,6}(?!\p{L})/gu) ?? []),
];

const initialOf = ({ initial }: Statement): string[] => (initial ? [initial] : []);

/** Each names someone or somewhere the other does not. */
export function nameOthers(p: Statement, c: Statement, across: boolean): boolean {
  const own = (a: Statement, b: Statement) =>
    [...a.ids].filter(
      ([id]) => !b.ids.has(id) && !a.inPassing.has(id) && !isIn(a.surfaces.get(id)?.slice(0, 4) ?? '', b),
    );
  const [mine, theirs] = [own(p, c), own(c, p)].map((ids, i) =>
    across ? ids.filter(([id]) => !isDescribed((i ? c : p).text, (i ? c : p).surfaces.get(id) ?? '')) : ids,
  ) as [[string, string][], [string, string][]];
  if (mine.some(([, type]) => type !== 'person' && theirs.some(([, other]) => other === type))) return true;
  if (across) return false;
  if (haveOtherHeads(p.text, c.text)) return true;
  const foreign = (a: Statement, b: Statement) =>
    a.peoples.size > 0 &&
    [...a.peoples].every(
      country => !b.peoples.has(country) && !b.ids.has(country) && !b.text.toLowerCase().includes(country),
    ) &&
    hasOriginBeside(b, a);
  const hasOriginBeside = ({ capitals, initial }: Statement, a: Statement) =>
    [...capitals, initial ?? ''].some(word => ORIGIN.test(word) && !isIn(word, a));
  if (foreign(p, c) || foreign(c, p)) return true;
  if (
    nameSiblings(p, c) ||
    nameAPart(p.text, c.text) ||
    nameParent(p.text, c.text) ||
    actWhereOtherIs(p.text, c.text) ||
    nameUnit(p.text, c.text) ||
    nameBesides(p.text, c.text)
  )
    return true;
  if (namesOwner(p, c) || namesOwner(c, p)) return true;
  if (p.longNames.some(a => c.longNames.some(b => areSisters(a, b)))) return true;
  if (doTheSame(p, c) || comeFromOthers(p, c) || apposeOtherwise(p.text, c.text)) return true;
  const extra = (a: Statement, b: Statement) =>
    [...a.strange].filter(word => !ORIGIN.test(word) && !isIn(word, b) && !isShortened(word, a, b));
  return (extra(p, c).length > 0 && extra(c, p).length > 0) || shareNoName(p, c);
}

/** 荷兰芯片设备商, フィンランドの通信機器大手: whence the one comes whom the sentence is about. */
const isDescribed = (text: string, place: string): boolean =>
  place !== '' && text.toLowerCase().startsWith(place) && DESCRIPTION.test(text.slice(place.length));
const DESCRIPTION =
  /^の?[\p{Script=Han}\p{Script=Katakana}ー]{2,12}(?:商|大手|企業|企业|巨头|公司|メーカー|会社|集团|グループ|銀行|银行|新興|運営|运营商|生产商|制造商)/u;

/** "Skoda, Volkswagen's Czech brand, ...": whom both name is named in passing here, and the one this is about is not in the other. */
function namesOwner(a: Statement, b: Statement): boolean {
  const common = shared(a.ids.keys(), new Set(b.ids.keys()));
  if (!common.length || !common.every(id => a.inPassing.has(id) && !b.inPassing.has(id))) return false;
  const head = /^\p{Lu}[\p{L}’'-]+/u.exec(a.text)?.[0].toLowerCase();
  return (
    head !== undefined && head === a.initial && !isIn(head, b) && ![...a.strange].some(word => isIn(word, b))
  );
}

/** Each names somebody or somewhere, and nothing of it is in the other. */
function shareNoName(p: Statement, c: Statement): boolean {
  const names = (s: Statement) => [
    ...[...s.ids.keys()].filter(id => !s.inPassing.has(id)).map(id => s.surfaces.get(id) ?? id),
    ...[...s.strange].filter(word => !ORIGIN.test(word)),
  ];
  const [x, y] = [names(p), names(c)];
  const isNamed = (s: Statement, other: Statement, name: string) =>
    isIn(name, other) || isShortened(name, s, other);
  return (
    x.length > 0 &&
    y.length > 0 &&
    !shared(p.ids.keys(), new Set(c.ids.keys())).length &&
    ![...p.peoples].some(country => c.peoples.has(country) || c.ids.has(country)) &&
    ![...c.peoples].some(country => p.ids.has(country)) &&
    !x.some(name => isNamed(p, c, name)) &&
    !y.some(name => isNamed(c, p, name))
  );
}

export const isIn = (word: string, { text }: Statement) => text.toLowerCase().includes(word.slice(0, 5));

const LONG_NAME = /(?!The )\p{Lu}[\p{L}’'-]+(?: (?:of |for |and |the )*\p{Lu}[\p{L}’'-]+)+/gu;
const initials = (name: string): string => (name.match(/\p{Lu}(?=\p{Ll})/gu) ?? []).join('');

/** "European Space Agency", "ESA": the word is short for a name of the other side, or part of one that is shortened there. */
export function isShortened(word: string, a: Statement, b: Statement): boolean {
  const shorten = (long: Statement, short: Statement) =>
    (long.text.match(LONG_NAME) ?? []).filter(name =>
      new RegExp(`(?<!\\p{L})${initials(name)}(?!\\p{L})`, 'u').test(short.text),
    );
  return (
    shorten(a, b).some(name => name.toLowerCase().includes(word)) ||
    shorten(b, a).some(name => initials(name).toLowerCase() === word)
  );
}

/** "Volaris cancelled", "Avianca cancelled": each begins with one who does what the other's does. */
function doTheSame(p: Statement, c: Statement): boolean {
  const [a, b] = [p.doer, c.doer];
  if (!a || !b || a.verb !== b.verb || a.word === b.word) return false;
  return !isIn(a.word, c) && !isIn(b.word, p);
}

const APPOSED =
  /^((?:\p{Lu}[\p{L}’'-]+ )*\p{Lu}[\p{L}’'-]+), (?:an?|the) ((?:(?! has | is | was | will )[^,])*\p{Lu}[^,]*),/u;

/** "Lincoln, the capital of Nebraska, ...", "Lincoln, the English cathedral city, ...": one name of two. */
export function apposeOtherwise(a: string, b: string): boolean {
  const [x, y] = [APPOSED.exec(a), APPOSED.exec(b)];
  if (!x || !y || x[1] !== y[1]) return false;
  const names = (text = ''): string[] => text.match(/\p{Lu}\p{L}{2,}/gu) ?? [];
  const words = (text = ''): string[] => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return (
    !words(x[2]).some(word => words(y[2]).includes(word)) &&
    names(x[2]).every(name => !names(y[2]).some(other => other.slice(0, 4) === name.slice(0, 4)))
  );
}

/** "The Spanish government", "the Catalan government". */
function comeFromOthers(p: Statement, c: Statement): boolean {
  const origins = (s: Statement, other: Statement) =>
    [...s.origins].filter(
      ([word, country]) =>
        !other.text.toLowerCase().includes(word.slice(0, 3)) &&
        !other.text.toLowerCase().includes(country) &&
        !other.peoples.has(country) &&
        !other.ids.has(country),
    );
  const [a, b] = [origins(p, c), origins(c, p)];
  return a.length > 0 && b.length > 0;
}

/** "the Rhine ferry at Tarn" may be "the Tarn ferry". */
const isPlacedAt = (name: string, { text }: Statement): boolean =>
  new RegExp(`\\b(?:at|in|on|of|near) ${name}`, 'iu').test(text);

const NAMED_NOUN = /(?:^|\b[Tt]he |['’]s )(\p{Lu}[\p{L}’'-]+) (\p{Ll}{4,})/gu;

/** "the Zeppelin museum", "the Dornier museum": one noun with two names before it. */
function nameSiblings(p: Statement, c: Statement): boolean {
  const named = ({ text }: Statement) =>
    [...text.matchAll(NAMED_NOUN)]
      .map(([, name = '', noun = '']) => ({ name: name.toLowerCase().replace(/['’]s?$/u, ''), noun }))
      .filter(({ name, noun }) => !ORIGIN.test(name) && !/(?:ed|ing)$/u.test(noun));
  return named(p).some(a =>
    named(c).some(
      b =>
        a.noun === b.noun &&
        a.name.slice(0, 4) !== b.name.slice(0, 4) &&
        p.strange.has(a.name) &&
        c.strange.has(b.name) &&
        !(isIn(a.name, c) && isIn(b.name, p)) &&
        !isPlacedAt(a.name, c) &&
        !isPlacedAt(b.name, p) &&
        !new RegExp(`(?:${b.name}) (?:${a.noun})`, 'iu').test(p.text),
    ),
  );
}

/** "Sony Group", "Sony Financial Group": they begin alike, and none is the other in short. */
function areSisters(a: string, b: string): boolean {
  const [short = [], long = []] = [a.split(' '), b.split(' ')].sort((x, y) => x.length - y.length);
  if (short[0] !== long[0]) return false;
  return !short.every((word, i) => long[i] === word);
}

/** All of a country. */
const NATION = /\b(?:nationwide|national average|across the country|countrywide)\b|全国|全國/iu;

/** Many countries together. */
const UNION =
  /\b(?:euro(?:-| )?(?:zone|area)|European Union|EU|Eurozone|worldwide|globally|around the world)\b/u;

/** The whole country or many countries on one side, a place of them on the other. */
export const isPartOfNation = (p: Statement, c: Statement): boolean => {
  const narrower = (a: Statement, b: Statement) =>
    NATION.test(a.text) &&
    !NATION.test(b.text) &&
    [...b.ids].some(([id, type]) => type === 'place' && !COUNTRIES.test(id) && !a.ids.has(id));
  const oneOf = (a: Statement, b: Statement) =>
    UNION.test(a.text) &&
    !UNION.test(b.text) &&
    [...b.ids.keys(), ...b.peoples].some(
      id => (b.ids.get(id) === 'place' || b.peoples.has(id)) && !a.ids.has(id) && !a.peoples.has(id),
    );
  return narrower(p, c) || narrower(c, p) || oneOf(p, c) || oneOf(c, p);
};
const COUNTRIES = /^(?:japan|china|united-states|south-korea|taiwan|india|united-kingdom|germany|france)$/;
