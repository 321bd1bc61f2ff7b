/** A bare sentence as a statement: who, what is told, its figures and times, whether it is past, planned or denied. */
import type { Mention } from '../../../model/mention.ts';
import type { Quantity } from '../../../model/quantity.ts';
import type { Span } from '../../../model/text.ts';
import { isCjk, tokenize } from '../../corpus/tokenize.ts';
import { blanked } from '../../text/blanked.ts';
import { withoutAsides } from '../sentences/main-clause.ts';
import { stem } from '../sentences/stem.ts';
import { withoutBases } from './base-figures.ts';
import type { ConceptFinder, ConceptHit } from './concepts.ts';
import { isDenied } from './denials.ts';
import type { KindTest } from './fact-kinds.ts';
import { bareMonths, figuresOf, isBase, isTime, isYearOf, lastsOf } from './figures-told.ts';
import { insistsOn } from './insists.ts';
import type { ModeReader } from './modes.ts';
import { ORIGIN } from './origin.ts';
import { isWithin, type Passing, readPassing } from './passing.ts';
import { type Mode, modeOf } from './read-mode.ts';
import { sharesMoved } from './shares-moved.ts';
import { katakanaIn } from './spelling.ts';
import { isTold } from './told-facts.ts';

export interface Statement {
  text: string;
  /** What it tells itself: without names, credits and asides. */
  told: string;
  /** The same with every figure as a row of #. */
  withoutFigures: string;
  /** Ids of listed names, or of what they may be. */
  ids: Map<string, string>;
  /** Words with a capital that no function word is, lower case; those that only begin the sentence are apart. */
  capitals: Set<string>;
  /** Of these, those of names in no dictionary. */
  strange: Set<string>;
  /** Adjectives of origin, lower case, each with its country if it is known, else itself. */
  origins: Map<string, string>;
  /** Countries whose people or adjective it has a capital word for. */
  peoples: Set<string>;
  initial: string | null;
  /** The one word it begins with, no concept, and the word right after it. */
  doer: { word: string; verb: string } | null;
  /** Names of several words, listed or not, lower case. */
  longNames: string[];
  /** Listed names as they are written, and the first of each id, lower case. */
  listed: string[];
  surfaces: Map<string, string>;
  /** Ids named only in passing. */
  inPassing: Set<string>;
  katakana: string[];
  facts: ConceptHit[];
  settings: Set<string>;
  events: Set<string>;
  /** Stems, or pairs of Han characters, without names and figures. */
  words: Set<string>;
  /** Of these, such as may say what is measured. */
  telling: Set<string>;
  /** The same, names included. */
  allWords: Set<string>;
  figures: Quantity[];
  /** How long something took; not the time in which it happened. */
  durations: Quantity[];
  times: Quantity[];
  mode: Mode;
  /** The same of what it says up to a figure. */
  modeAt(figure: Span): Mode;
  /** Asides, each with a tense of its own. */
  asides: Aside[];
  denied: boolean;
  /** It denies that something is off. */
  insists: boolean;
  /** Told as a rumour, which nobody stands by; a denied one is denied. */
  unconfirmed: boolean;
  /** Of how many of all it speaks: women, those in hospital. */
  restrictors: Set<string>;
  /** Nothing is asserted: no comment, no answer. */
  silent: boolean;
}

/** What is put between commas beside a name. */
export interface Aside extends Span {
  mode: Mode;
}

export interface StatementTools {
  facts: ConceptFinder;
  settings: ConceptFinder;
  events: ConceptFinder;
  modes: ModeReader;
  /** Whether a figure can tell a fact. */
  canTell: KindTest;
  /** A word to its concept, or else to its stem. */
  wordOf(word: string): string;
  functionWords: ReadonlySet<string>;
  /** Stems of words that do not say what is measured. */
  light: ReadonlySet<string>;
  /** A word for a country or its people, lower case, as one word for both. */
  countryOf(word: string): string;
  typeOf(id: string): string | undefined;
}

const SILENT =
  /\b(?:declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing)|did not|didn't|would not|wouldn't|could not|no)\b[^.;]{0,30}\b(?:comment|respond|response|reply|confirm|reached|answer|say (?:whether|if|how))\b|\bnothing (?:has|had) been decided\b|コメント(?:を控え|を差し控え|しな)|回答(?:を控え|を得られ|しな)|(?:置评|置評|回应|回應|评论)/iu;

/** What a share is a share of, not what is told. */
const OF_GDP =
  /\bof (?:gross domestic product|GDP)\b|占GDP|GDP比|\b(?:per|an?) (?:share|acre|hectare|kilo(?:gram)?|tonne|ton|barrel|lit(?:re|er)|gallon|ounce|pound|night|day|week|month|year|hour|minute|head|person|pupil|passenger|household|square (?:met(?:re|er)|foot)|kilomet(?:re|er)|mile|kilowatt-hour|unit|ticket)\b|1株当たり|每股/giu;

const withoutBase = (text: string): string => text.replace(OF_GDP, found => ' '.repeat(found.length));
/** Endings and particles for the most part. */
const NOTHING: Passing = { credits: [], asides: [] };

const HIRAGANA = /\p{Script=Hiragana}/u;

const CAPITAL = /(?<![\p{Script=Latin}\p{N}'’-])(?=\p{Script=Latin})\p{Lu}[\p{Script=Latin}\p{N}'’-]*/gu;

/** They begin a sentence and name nobody. */
const BEGINNERS = new Set(
  'since although though despite unlike like once unless whereas throughout without last next every many several few fewer nearly almost roughly overnight yesterday today tomorrow meanwhile however compared helped hit squeezed depending thanks given following no'.split(
    ' ',
  ),
);

export function readStatement(
  text: string,
  mentions: readonly Mention[],
  quantities: readonly Quantity[],
  {
    facts,
    settings,
    events,
    modes,
    canTell,
    wordOf,
    functionWords,
    light,
    countryOf,
    typeOf,
  }: StatementTools,
): Statement {
  const main = withoutAsides(text);
  const { credits, asides } = isCjk(text) ? NOTHING : readPassing(text);
  const passing = [...credits, ...asides];
  const blank = blanked(text, quantities);
  const named = mentions.filter(m =>
    [m.entityId ?? m.candidates[0] ?? ''].every(id => typeOf(id) !== 'publication'),
  );
  const ids = named.flatMap(m => (m.entityId ? [m.entityId] : m.candidates));
  const listed = named.filter(m => m.entityId ?? m.candidates[0]);
  const media = mentions.filter(m => !named.includes(m));
  const start = /\p{L}/u.exec(text)?.index ?? 0;
  const capitals = [...blank.matchAll(CAPITAL)]
    .filter(({ index }) => !media.some(m => index >= m.start && index < m.end))
    .map(({ 0: word, index }) => ({ word: word.replace(/['’]s?$/u, '').toLowerCase(), index }))
    .filter(({ word }) => !functionWords.has(word) && word.length > 1)
    .filter(({ word, index }) => index !== start || !BEGINNERS.has(word));
  const first = capitals.find(({ index }) => index === start);
  /** But for acronyms, which tell facts: GDP. */
  const names = capitals
    .filter(({ index }) => index !== start && /\p{Ll}/u.test(text.slice(index, index + 2)))
    .map(({ index }) => ({
      start: index,
      end: index + (/^\p{L}+/u.exec(text.slice(index))?.[0].length ?? 0),
    }));
  const bare = withoutBase(blanked(text, [...named, ...quantities.filter(isTime), ...names]));
  const unsourced = blanked(text, media);
  const figures = withoutBases(text, figuresOf(text, quantities)).filter(
    q => !listed.some(m => q.start >= m.start && q.end <= m.end),
  );
  const durations = lastsOf(text, quantities);
  const found = {
    facts: [...facts(blanked(bare, credits)), ...sharesMoved(text)].filter(
      ({ id, at, end }) => isTold(id, figures, durations, canTell) && !isUnitOf(figures, at, end),
    ),
    settings: settings(unsourced),
    events: events(unsourced),
  };
  const hits = [...found.events, ...found.facts, ...found.settings].filter(
    ({ at }) => !isCjk(text.slice(at)),
  );
  const told = hits.filter((hit, i) => !hits.some((other, j) => j < i && overlap(hit, other)));
  const toldSpans = told.map(({ at, end }) => ({ start: at, end }));
  const contentOf = (part: string, names: readonly Mention[]) => {
    const rest = blanked(part, toldSpans);
    const words = tokenize(rest)
      .map(token => token.toLowerCase().replace(/['’]s?$/u, ''))
      .filter(token => !functionWords.has(token))
      .filter(token => (isCjk(token) ? !HIRAGANA.test(token) : token.length > 2))
      .map(stem);
    return new Set([
      ...words,
      ...told
        .filter(hit => !names.some(name => overlap(hit, { at: name.start, end: name.end })))
        .map(({ id }) => id),
    ]);
  };
  const words = contentOf(blanked(blank, [...mentions, ...credits]), mentions);
  const inside = new Set(capitals.filter(c => c !== first).map(({ word }) => wordOf(word)));
  const denied = isDenied(main, text, found.events, modes);
  const insists = insistsOn(main);
  return {
    text,
    told: blanked(blanked(text, mentions), passing),
    withoutFigures: blanked(blanked(text, quantities, '#'), passing),
    ids: new Map(ids.map(id => [id, typeOf(id) ?? ''])),
    capitals: new Set(capitals.filter(c => c !== first).map(({ word }) => countryOf(word))),
    strange: new Set(
      capitals
        .filter(
          c =>
            (c !== first || BEGINS_NAME.test(text.slice(start))) &&
            !listed.some(m => c.index >= m.start && c.index < m.end) &&
            !isWithin(c.index, passing),
        )
        .filter(({ word }) => countryOf(word) === word)
        .map(({ word }) => word),
    ),
    origins: new Map(
      (text.match(/(?<!\p{L})\p{Lu}\p{Ll}+/gu) ?? [])
        .map(word => word.toLowerCase())
        .flatMap(word => (ORIGIN.test(word) ? [[word, countryOf(word)] as const] : [])),
    ),
    peoples: new Set(
      capitals.map(({ word }) => countryOf(word)).filter((country, i) => country !== capitals[i]?.word),
    ),
    initial: first ? countryOf(first.word) : null,
    doer:
      first && !told.some(({ at }) => at === start)
        ? doerOf(text.slice(start), countryOf(first.word), wordOf)
        : null,
    longNames: named
      .map(m => text.slice(m.start, m.end))
      .filter(name => /^\p{Lu}\S*(?: \p{Lu}\S*)+$/u.test(name))
      .map(name => name.toLowerCase()),
    listed: listed.map(m => text.slice(m.start, m.end)),
    inPassing: new Set(
      ids.filter(id => listed.every(m => !idsOf(m).includes(id) || isWithin(m.start, passing))),
    ),
    surfaces: new Map(
      listed.flatMap(m =>
        [m.entityId ?? m.candidates]
          .flat()
          .map(id => [id, text.slice(m.start, m.end).toLowerCase()] as const),
      ),
    ),
    katakana: katakanaIn(text),
    facts: found.facts,
    settings: new Set(found.settings.map(({ id }) => id)),
    events: new Set(found.events.map(({ id }) => id)),
    words,
    telling: new Set([...words].filter(word => !light.has(word) && !inside.has(word))),
    allWords: contentOf(blank, []),
    figures,
    durations,
    modeAt: figure =>
      modeOf(
        ESTIMATED.test(main) ? text.slice(0, figure.end).replace(ESTIMATED, ' ') : text.slice(0, figure.end),
        modes,
      ),
    times: [
      ...quantities.filter(q => isTime(q) && !isBase(text, q) && !isYearOf(q, quantities)),
      ...bareMonths(blank),
    ],
    mode: modeOf(ESTIMATED.test(main) ? main.replace(ESTIMATED, ' ') : main, modes),
    asides: asides.map(span => ({
      ...span,
      mode: modeOf(text.slice(span.start, span.end), modes),
    })),
    denied: denied && !insists,
    insists,
    unconfirmed: !denied && modes.unconfirmed.test(main),
    restrictors: modes.restrictorsIn(
      blanked(
        text,
        found.facts.flatMap(({ at, end, weak }) => (weak ? [] : [{ start: at, end }])),
      ),
    ),
    silent: SILENT.test(main),
  };
}

/** The points of "4 percentage points" tell no fact. */
const isUnitOf = (figures: readonly Quantity[], at: number, end: number): boolean =>
  figures.some(({ kind, start, end: last }) => kind === 'points' && at >= start && end <= last);

const idsOf = ({ entityId, candidates }: Mention): readonly string[] => (entityId ? [entityId] : candidates);

const overlap = (a: { at: number; end: number }, b: { at: number; end: number }) =>
  a.at < b.end && b.at < a.end;

/** Who estimates plans nothing. */
const ESTIMATED = /,\s[^,]{2,50}\s(?:estimates?|estimated|reckons?|reckoned)(?=[.,]|$)/u;

/** "Rail Cargo", "SBB": a name, though it begins the sentence. */
const BEGINS_NAME =
  /^(?!The |A |An |In |On |At |By |From |For |After |As |When |While |If )(?:\p{Lu}{2,}\b|\p{Lu}[\p{L}’'-]*\s\p{Lu})/u;

function doerOf(text: string, word: string, wordOf: (word: string) => string) {
  const next = /^\p{Lu}[\p{L}\p{N}'’-]*\s(?:has |have |had |will )?(\p{Ll}{3,})/u.exec(text)?.[1];
  return next ? { word, verb: wordOf(next) } : null;
}
