/**
 * Two bare sentences in which no claims of one measure are read, held together as statements: the same subject, the same
 * fact, the same time, then the figures. Decides only where all of them are told; else says nothing (null).
 */
import type { Comparison } from '../../../model/evidence.ts';
import type { Knowledge } from '../../../model/knowledge.ts';
import type { Mention } from '../../../model/mention.ts';
import type { Quantity } from '../../../model/quantity.ts';
import type { ReadText } from '../../../model/text.ts';
import { blanked } from '../../text/blanked.ts';
import type { FigureComparison } from '../compare-figures.ts';
import { compileGlossary, readGlossary } from '../glossary/gloss-words.ts';
import { NO_READINGS, type ReadingCues } from '../names/readings.ts';
import { createNameMatcher } from '../names/shared-names.ts';
import { related, SAME_STATE_DAYS } from '../outcomes.ts';
import { createRelativesTest } from '../relatives.ts';
import { dayNumber } from '../time-interval.ts';
import { readUnitScale, type UnitScale } from '../unit-scale.ts';
import { compareLikely, findLikelyPair, type LikelyPair } from './compare-likely.ts';
import { compileTools } from './compile-tools.ts';
import {
  type ConceptCues,
  compileSynonyms,
  type FurtherConcepts,
  NO_CONCEPTS,
  withFurther,
} from './concepts.ts';
import { areContrasted } from './contrast.ts';
import { readFurther } from './east-asian-figures.ts';
import { compileKinds, type KindTest } from './fact-kinds.ts';
import { leaveAmounts, tellMoveAndLevel } from './figures-apart.ts';
import { isOfHome } from './home.ts';
import type { Likelihood } from './likely-same.ts';
import { createMinimalPairTest } from './minimal-pair.ts';
import { compileOpposed } from './opposed.ts';
import { type FigurePair, holdFigures, isComparable, isContested, pairUp } from './pair-figures.ts';
import { qualifyOtherwise } from './qualifiers.ts';
import { readStatement, type Statement } from './read-statement.ts';
import {
  compareDenial,
  compareEvents,
  haveSameEvent,
  SAME_EVENT,
  tellOwnFacts,
  tellSameRefusal,
} from './same-event.ts';
import { isPartOfNation, nameOthers, shareNames, shareSubject } from './same-subject.ts';
import { shared } from './shared-words.ts';
import { compileSisters } from './sisters.ts';
import { areModesApart, relateTimes } from './statement-times.ts';
import { createCommonTeller } from './tell-in-both.ts';

interface AnnotatedText {
  read: ReadText;
  quantities: readonly Quantity[];
  mentions: readonly Mention[];
}

interface Days {
  page?: string;
  coverage?: string;
}

export interface StatementComparer {
  compare(page: AnnotatedText, coverage: AnnotatedText, days: Days): Comparison | null;
  /** Whether two sentences of one language set two words against each other: spent on drains, spent on schools. */
  areContrasted(page: AnnotatedText, coverage: AnnotatedText): boolean;
  /** Whether only one denies something, or tells as done what the other plans. */
  denyOtherwise(page: AnnotatedText, coverage: AnnotatedText): boolean;
  /** Whether anything says that they speak of two parties, parts or things: no conflict is sure then. */
  tellOtherwise(page: AnnotatedText, coverage: AnnotatedText): boolean;
  /** Two English sentences of known days, by how likely it is that they tell one figure; else null. */
  compareLikely(page: AnnotatedText, coverage: AnnotatedText, days: Days): Comparison | null;
  /** What that is weighed by. */
  findLikelyPair(page: AnnotatedText, coverage: AnnotatedText, days: Days): LikelyPair | null;
}

export function createStatementComparer({
  cues,
  units,
  entities,
}: Pick<Knowledge, 'cues' | 'units' | 'entities'>): StatementComparer {
  const concepts = withFurther(
    { ...NO_CONCEPTS, ...(cues.concepts as Partial<ConceptCues> | undefined) },
    cues['concepts-east-asian'] as FurtherConcepts | undefined,
  );
  const names = createNameMatcher({ ...NO_READINGS, ...(cues.readings as Partial<ReadingCues> | undefined) });
  const { simplify } = names;
  const gloss = compileGlossary([cues.glossary, cues.bodies].map(readGlossary));
  const scale = readUnitScale(units);
  const canTell = compileKinds(concepts.kinds, scale);
  const tools = compileTools(concepts, cues, entities, { simplify, canTell });
  const { wordOf } = tools;
  const areOpposed = compileOpposed(concepts.opposites);
  const areSisters = compileSisters(concepts.sisters);
  const strong = compileSynonyms(
    [...concepts.facts, ...concepts.settings, ...concepts.events].map(row => ({ ...row, weak: [] })),
  );
  const isLight = (word: string) => tools.light.has(word) || tools.functionWords.has(word);
  const areMinimalPair = createMinimalPairTest(gloss, isLight);
  const contrast = (p: Statement, c: Statement) =>
    areSisters(p.told, c.told) ||
    areContrasted(p, c, wordOf) ||
    (HAN.test(p.told) && areMinimalPair(withoutDigits(p), withoutDigits(c), KANA.test(p.text) ? 'ja' : 'zh'));
  const tellInCommon = createCommonTeller(gloss, isLight, strong);
  const areSides = (a: string, b: string) => concepts.sides.some(ids => ids.includes(a) && ids.includes(b));
  const areRelatives = createRelativesTest(entities);
  const read = ({ read: { text, language }, mentions, quantities }: AnnotatedText) =>
    readStatement(language === 'zh' ? simplify(text) : text, mentions, readFurther(text, quantities), tools);

  const apartOf = (days: Days): number | null => {
    const [a, b] = [dayNumber(days.page ?? null), dayNumber(days.coverage ?? null)];
    return a === null || b === null ? null : Math.abs(a - b);
  };

  function compare(page: AnnotatedText, coverage: AnnotatedText, days: Days): Comparison | null {
    const apart = apartOf(days);
    if (apart === null || !isStatement(page) || !isStatement(coverage)) return null;
    const [p, c] = [read(page), read(coverage)];
    const across = page.read.language !== coverage.read.language;
    if (across) {
      shareNames(p, c, names);
      tellInCommon(page, p, coverage, c);
    }
    const home = across && (isOfHome(page.read.language, c) || isOfHome(coverage.read.language, p));
    if (!(home || shareSubject(p, c, across, names)) || (p.silent && c.silent)) return null;
    if (p.silent || c.silent || (p.unconfirmed !== c.unconfirmed && !p.denied && !c.denied))
      return related([{ code: 'neither-confirms', values: {} }]);
    if (
      nameOthers(p, c, across) ||
      qualifyOtherwise(p.text, c.text) ||
      isPartOfNation(p, c) ||
      areRelatives(ownIds(p, c), ownIds(c, p))
    )
      return OTHER;
    if (p.denied !== c.denied && !tellSameRefusal(p, c))
      return haveOtherFigures(p, c) ? null : compareDenial(p, c, across, apart);
    const lasting = [p, c].every(({ figures, durations }) => !figures.length && durations.length);
    const [x, y] = lasting
      ? [
          { ...p, figures: p.durations },
          { ...c, figures: c.durations },
        ]
      : [p, c];
    return compareFacts(x, y, {
      across,
      apart,
      scale,
      canTell,
      wordOf,
      areSides,
      contrast: !across && contrast(p, c),
      opposed: areOpposed(p.text, c.text),
    });
  }

  const likelyPair = (page: AnnotatedText, coverage: AnnotatedText, days: Days) => {
    const apart = apartOf(days);
    if (apart === null || page.read.language !== 'en' || !areSingle(page, coverage)) return null;
    const [p, c] = [read(page), read(coverage)];
    const between = { across: false, contrast: contrast(p, c), opposed: areOpposed(p.text, c.text) };
    return findLikelyPair(p, c, apart, { ...between, scale, canTell, wordOf, areSides }, tools);
  };
  const likelihood = (cues.likelihood ?? {}) as Likelihood;

  return {
    compare,
    findLikelyPair: likelyPair,
    compareLikely: (page, coverage, days) =>
      compareLikely(likelyPair(page, coverage, days), apartOf(days) ?? 0, likelihood),
    areContrasted(page, coverage) {
      return areSingle(page, coverage) && contrast(read(page), read(coverage));
    },
    denyOtherwise(page, coverage) {
      if (!isStatement(page) || !isStatement(coverage)) return false;
      const [p, c] = [read(page), read(coverage)];
      return (p.denied !== c.denied && !tellSameRefusal(p, c)) || areModesApart(p, c);
    },
    tellOtherwise(page, coverage) {
      if (!areSingle(page, coverage)) return false;
      const [p, c] = [read(page), read(coverage)];
      return (
        nameOthers(p, c, false) ||
        qualifyOtherwise(p.text, c.text) ||
        contrast(p, c) ||
        (!p.figures.length && !c.figures.length && tellOwnFacts(p, c))
      );
    },
  };
}

/** No sentence of prose is longer, in characters; every word of one is held against every word of the other. */
const LONGEST = 1000;
const isStatement = ({ read: { text, sentences } }: AnnotatedText): boolean =>
  sentences.length <= 1 && text.length <= LONGEST;

const areSingle = (page: AnnotatedText, coverage: AnnotatedText): boolean =>
  page.read.language === coverage.read.language && isStatement(page) && isStatement(coverage);

/** Figures that only one side has, or two that are not the same. */
const haveOtherFigures = ({ figures: a }: Statement, { figures: b }: Statement): boolean =>
  a.length !== b.length || a.some(({ value }) => !b.some(other => other.value === value));

const ownIds = (a: Statement, b: Statement) => [...a.ids.keys()].filter(id => !b.ids.has(id));

const HAN = /\p{Script=Han}/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Names are blank in what it tells. */
const withoutDigits = ({ told, figures, times }: Statement): string => blanked(told, [...figures, ...times]);

const OTHER = related([{ code: 'other-scope', values: {} }]);

interface Frame {
  across: boolean;
  /** Days between the reports. */
  apart: number;
  scale: UnitScale;
  canTell: KindTest;
  wordOf(word: string): string;
  areSides(a: string, b: string): boolean;
  /** The sentences set two words against each other, or tell by one what excludes the other. */
  contrast: boolean;
  opposed: boolean;
}

function compareFacts(p: Statement, c: Statement, frame: Frame): Comparison | null {
  const { across, apart } = frame;
  const times = relateTimes(p, c);
  if (!p.figures.length && !c.figures.length) return compareEvents(p, c, frame);
  if (!p.figures.length || !c.figures.length)
    return frame.contrast
      ? related([{ code: 'other-measure', values: {} }])
      : p.mode === 'planned' && c.mode === 'planned'
        ? datesOnly(compareEvents(p, c, frame))
        : haveSameEvent(p, c, across)
          ? SAME_EVENT
          : null;
  const all = holdFigures(p, c, frame);
  const held = all.filter(({ parts: [x, y] }) => relateTimes(x, y) !== 'other' && !areModesApart(x, y));
  if (!held.length) {
    if (all.length ? all.every(({ parts: [x, y] }) => relateTimes(x, y) === 'other') : times === 'other')
      return related([{ code: 'other-period', values: {} }]);
    if (all.length || areModesApart(p, c))
      return related([{ code: 'other-modality', values: { page: p.mode, coverage: c.mode } }]);
  }
  if (!all.length && tellMoveAndLevel(p, c)) return related([{ code: 'other-measure', values: {} }]);
  const pairs = pairUp(held.filter(isComparable));
  const others = held.length
    ? held.every(({ against, weight }) => against || (!across && weight < 0))
    : tellOthers(p, c, across);
  if (!pairs.length && others) return related([{ code: 'other-measure', values: {} }]);
  const isUntimed = ({ parts: [x, y] }: FigurePair) => relateTimes(x, y) === 'unsaid';
  const conflict = pairs.find(
    pair =>
      pair.stance === 'conflicts' &&
      !(pair.against && (across || pair.weight < SURE)) &&
      !isContested(pair, pairs, held),
  );
  if (conflict && isUntimed(conflict)) return related([{ code: 'other-period', values: {} }]);
  if (conflict) return { ...give(conflict), ...(apart > SAME_STATE_DAYS ? { changedOverTime: true } : {}) };
  const agreeing = pairs.find(pair => pair.stance === 'corroborates');
  if (agreeing && leaveAmounts(p, c, agreeing, all))
    return related([{ code: 'other-unit', values: { page: '', coverage: '' } }]);
  if (agreeing) return isUntimed(agreeing) && !isTelling(agreeing.page) ? null : give(agreeing);
  if (pairs.some(({ stance }) => stance === 'conflicts'))
    return related([{ code: 'same-story', values: {} }]);
  return pairs[0] ? give(pairs[0]) : null;
}

const give = ({ stance, reasons }: FigureComparison): Comparison => ({ stance, reasons });

/** What dates alone tell, where one side has a figure besides. */
const datesOnly = (result: Comparison | null): Comparison | null =>
  result?.reasons.some(({ code }) => code === 'deadline-differs' || code === 'same-deadline') ? result : null;

/** Each tells a fact of its own or of another kind of thing, and no figure is the same. */
function tellOthers(p: Statement, c: Statement, across: boolean): boolean {
  const [x, y] = [p, c].map(({ facts }) => new Set(facts.map(({ id }) => id)));
  if (!x?.size || !y?.size || p.figures.some(a => c.figures.some(b => a.value === b.value))) return false;
  const common = shared(x, y);
  const apart = [...x].some(id => !y.has(id)) && [...y].some(id => !x.has(id));
  return apart && (across || !common.length);
}

/** What speaks against it is outweighed. */
const SURE = 4;

const SMALL_NUMBER = 3;
const isTelling = ({ value }: Quantity) => typeof value !== 'number' || value > SMALL_NUMBER;
