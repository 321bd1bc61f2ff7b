/**
 * Two bare sentences in which no claims of one measure are read, held together as statements: the same subject, the same
 * fact, the same time, then the figures. Decides only where all of them are told; else says nothing (null).
 */
import type { Comparison, Stance } from '../../../model/evidence.ts';
import type { Knowledge } from '../../../model/knowledge.ts';
import { blanked } from '../../text/blanked.ts';
import { createLanguageAligner } from '../glossary/align-in-language.ts';
import { createAligner, inEnglish } from '../glossary/align-words.ts';
import { compileGlossary, readGlossary } from '../glossary/gloss-words.ts';
import { NO_READINGS, type ReadingCues } from '../names/readings.ts';
import { regionNames } from '../names/region-names.ts';
import { createNameMatcher } from '../names/shared-names.ts';
import { related } from '../outcomes.ts';
import { createRelativesTest } from '../relatives.ts';
import { dayNumber } from '../time-interval.ts';
import { readUnitScale } from '../unit-scale.ts';
import { type AnnotatedText, areSingle, isStatement } from './annotated-text.ts';
import { compareAligned } from './compare-aligned.ts';
import { compareContained } from './compare-contained.ts';
import { compareFacts, type Frame, inTime } from './compare-facts.ts';
import {
  createLikelyComparer,
  createLikelyPairFinder,
  type Days,
  type LikelyComparer,
} from './compare-likely.ts';
import { compileTools } from './compile-tools.ts';
import {
  type ConceptCues,
  compileSynonyms,
  type FurtherConcepts,
  NO_CONCEPTS,
  withFurther,
} from './concepts.ts';
import { areContrasted } from './contrast.ts';
import { createDoubts, type Doubts } from './doubts.ts';
import { readFurther } from './east-asian-figures.ts';
import { compileKinds } from './fact-kinds.ts';
import { isOfHome } from './home.ts';
import { createKnownTextReader, leaveCredited } from './known-text.ts';
import {
  type EastAsianLikelihood,
  type EastAsianPair,
  pairEastAsian,
  tellLikely,
} from './likely-east-asian.ts';
import type { Likelihood } from './likely-same.ts';
import { createMinimalPairTest } from './minimal-pair.ts';
import { compileOpposed } from './opposed.ts';
import { holdFigures } from './pair-figures.ts';
import { qualifyOtherwise } from './qualifiers.ts';
import { readStatement, type Statement } from './read-statement.ts';
import { tellSameRefusal } from './refusals.ts';
import { compareDenial } from './same-event.ts';
import { isPartOfNation, nameOthers, shareNames, shareSubject } from './same-subject.ts';
import { areSetApart, undoOtherwise } from './set-apart.ts';
import { compileSisters } from './sisters.ts';
import { katakanaIn, spellTheSame } from './spelling.ts';
import { createCommonTeller } from './tell-in-both.ts';

export interface StatementComparer extends LikelyComparer<AnnotatedText>, Doubts {
  compare(page: AnnotatedText, coverage: AnnotatedText, days: Days): Comparison | null;
  /** What two sentences in two languages say by most of what they tell, where `compare` and their claims decide nothing. */
  compareAligned(page: AnnotatedText, coverage: AnnotatedText, days: Days): Comparison | null;
  /** What two Japanese or two Chinese sentences say of which one tells nothing more than the other, where `compare` and their claims decide nothing. */
  compareContained(page: AnnotatedText, coverage: AnnotatedText, days: Days): Comparison | null;
  /** What two sentences, one of them Japanese or Chinese, say where it is likely that they tell one thing and nothing else decides; else null. */
  compareLikelyEastAsian(page: AnnotatedText, coverage: AnnotatedText, days: Days): Comparison | null;
  /** What these are weighed by. */
  findEastAsianPair(page: AnnotatedText, coverage: AnnotatedText, days: Days): EastAsianPair | null;
  /** Whether two such sentences, found to agree or to conflict, are about two things. */
  areSetApart(page: AnnotatedText, coverage: AnnotatedText, days: Days, stance: Stance): boolean;
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
  const gloss = compileGlossary([readGlossary(cues.glossary), regionNames(), readGlossary(cues.bodies)]);
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
  const align = createAligner({
    gloss,
    isLight,
    wordOf: strong,
    countryOf: tools.countryOf,
    simplify,
    isReadIn: (text, name) => names.isReadIn(text, name) || spellTheSame(katakanaIn(text), [name]),
  });
  const knownText = createKnownTextReader(tools);
  const alignInLanguage = createLanguageAligner({ gloss, isLight, wordOf: strong });
  /** Null unless both are written in one language of Han characters. */
  const alignAlike = (page: AnnotatedText, p: Statement, coverage: AnnotatedText, c: Statement) => {
    const [x, y] = [knownText(page, p), knownText(coverage, c)];
    return x && y && x.language === y.language && x.language !== 'en' ? alignInLanguage(x, y) : null;
  };
  const areSides = (a: string, b: string) => concepts.sides.some(ids => ids.includes(a) && ids.includes(b));
  const areRelatives = createRelativesTest(entities);
  const read = ({ read: { text, language }, mentions, quantities }: AnnotatedText) =>
    readStatement(language === 'zh' ? simplify(text) : text, mentions, readFurther(text, quantities), tools);

  const apartOf = (days: Days): number | null => {
    const [a, b] = [dayNumber(days.page ?? null), dayNumber(days.coverage ?? null)];
    return a === null || b === null ? null : Math.abs(a - b);
  };

  /** Null where one has no day, or is no sentence. */
  function readPair(page: AnnotatedText, coverage: AnnotatedText, days: Days) {
    const apart = apartOf(days);
    if (apart === null || !isStatement(page) || !isStatement(coverage)) return null;
    const [p, c] = [read(page), read(coverage)];
    const across = page.read.language !== coverage.read.language;
    if (across) {
      shareNames(p, c, names);
      tellInCommon(page, p, coverage, c);
    }
    const [x, y] = [knownText(page, p), knownText(coverage, c)];
    const alignment = across && x && y ? align(x, y) : null;
    if (alignment)
      for (const [s, text] of [
        [p, x],
        [c, y],
      ] as const)
        leaveCredited(s, text?.credits ?? []);
    const home = across && (isOfHome(page.read.language, c) || isOfHome(coverage.read.language, p));
    const named = home || shareSubject(p, c, across, names);
    const frame: Frame = {
      across,
      apart,
      scale,
      canTell,
      wordOf,
      areSides,
      contrast: across ? alignment !== null && areSisters(...inEnglish(alignment)) : contrast(p, c),
      opposed: areOpposed(p.text, c.text),
    };
    return { p, c, alignment, named, frame };
  }

  function compare(page: AnnotatedText, coverage: AnnotatedText, days: Days): Comparison | null {
    const pair = readPair(page, coverage, days);
    if (!pair) return null;
    const { p, c, named, frame } = pair;
    const { across, apart } = frame;
    if (!named || (p.silent && c.silent)) return null;
    if (p.silent || c.silent || (p.unconfirmed !== c.unconfirmed && !p.denied && !c.denied))
      return related([{ code: 'neither-confirms', values: {} }]);
    if (areOthers(p, c, across)) return OTHER;
    const refuse = p.denied !== c.denied && tellSameRefusal(p, c);
    if (p.denied !== c.denied && !refuse)
      return haveOtherFigures(p, c) ? null : compareDenial(p, c, across, apart);
    const lasting = [p, c].every(({ figures, durations }) => !figures.length && durations.length);
    const told = (s: Statement): Statement => ({
      ...s,
      denied: s.denied && !refuse,
      figures: lasting ? s.durations : s.figures,
    });
    return compareFacts(told(p), told(c), frame);
  }

  const areOthers = (p: Statement, c: Statement, across: boolean): boolean =>
    nameOthers(p, c, across) ||
    qualifyOtherwise(p.text, c.text) ||
    isPartOfNation(p, c) ||
    areRelatives(ownIds(p, c), ownIds(c, p));

  const findPair = createLikelyPairFinder(tools);
  const likelyPair = (page: AnnotatedText, coverage: AnnotatedText, days: Days) => {
    const apart = apartOf(days);
    if (apart === null || page.read.language !== 'en' || !areSingle(page, coverage)) return null;
    const [p, c] = [read(page), read(coverage)];
    const between = { across: false, contrast: contrast(p, c), opposed: areOpposed(p.text, c.text) };
    return findPair(p, c, apart, { ...between, scale, canTell, wordOf, areSides });
  };

  const eastAsianLikelihood = (cues['likelihood-east-asian'] ?? {}) as EastAsianLikelihood;
  const findEastAsianPair: StatementComparer['findEastAsianPair'] = (page, coverage, days) => {
    const pair = readPair(page, coverage, days);
    const alignment = pair && (pair.alignment ?? alignAlike(page, pair.p, coverage, pair.c));
    if (!pair || !alignment) return null;
    const { p, c, named, frame } = pair;
    const { across, contrast, opposed } = frame;
    const lasting = [p, c].every(({ figures, durations }) => !figures.length && durations.length);
    const told = (s: Statement): Statement => (lasting ? { ...s, figures: s.durations } : s);
    const [x, y] = [told(p), told(c)];
    return pairEastAsian({
      ...{ p: x, c: y, alignment, named, contrast, opposed },
      shareName: 'page' in alignment ? named : alignment.shareName,
      others: areOthers(p, c, across),
      held: holdFigures(x, y, frame),
    });
  };

  return {
    compare,
    findEastAsianPair,
    compareLikelyEastAsian(page, coverage, days) {
      return tellLikely(findEastAsianPair(page, coverage, days), apartOf(days) ?? 0, eastAsianLikelihood);
    },
    ...createLikelyComparer(likelyPair, apartOf, (cues.likelihood ?? {}) as Likelihood),
    compareAligned(page, coverage, days) {
      const pair = readPair(page, coverage, days);
      if (!pair?.alignment || pair.p.silent || pair.c.silent) return null;
      const { p, c, alignment, named, frame } = pair;
      const withEnglish = page.read.language === 'en' || coverage.read.language === 'en';
      const isNamed = named || alignment.shareName;
      if (
        frame.contrast ||
        (!isNamed && !withEnglish) ||
        p.unconfirmed !== c.unconfirmed ||
        areOthers(p, c, true)
      )
        return null;
      const found = compareAligned(p, c, alignment, { named: isNamed, figures: holdFigures(p, c, frame) });
      return found && inTime(found, frame.apart);
    },
    compareContained(page, coverage, days) {
      const pair = readPair(page, coverage, days);
      const alignment = pair && alignAlike(page, pair.p, coverage, pair.c);
      if (!pair || !alignment || pair.p.silent || pair.c.silent) return null;
      const { p, c, frame } = pair;
      if (frame.contrast || p.unconfirmed !== c.unconfirmed || areOthers(p, c, false)) return null;
      const found = compareContained(p, c, alignment, {
        ...frame,
        figures: holdFigures(p, c, frame),
      });
      return found && inTime(found, frame.apart);
    },
    areSetApart(page, coverage, days, stance) {
      const pair = readPair(page, coverage, days);
      const alignment = pair && alignAlike(page, pair.p, coverage, pair.c);
      if (!pair || !alignment) return false;
      const { p, c, frame } = pair;
      if (p.denied === c.denied && (frame.contrast || areOthers(p, c, false))) return true;
      const pairs = holdFigures(p, c, frame).filter(found => found.stance === stance);
      if (stance === 'corroborates' && !pairs.length && (frame.opposed || undoOtherwise(p, c))) return true;
      return areSetApart(p, c, alignment, pairs);
    },
    ...createDoubts({ read, contrast, tools }),
  };
}

/** Figures that only one side has, or two that are not the same. */
const haveOtherFigures = ({ figures: a }: Statement, { figures: b }: Statement): boolean =>
  a.length !== b.length || a.some(({ value }) => !b.some(other => other.value === value));

const ownIds = (a: Statement, b: Statement) => [...a.ids.keys()].filter(id => !b.ids.has(id));

const HAN = /\p{Script=Han}/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Names are blank in what it tells. */
const withoutDigits = ({ told, figures, times }: Statement): string => blanked(told, [...figures, ...times]);

const OTHER = related([{ code: 'other-scope', values: {} }]);
