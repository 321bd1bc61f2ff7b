import type { Claim, DatedClaim } from '../../model/claim.ts';
import type { Comparison, ReasonCode } from '../../model/evidence.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { Quantity } from '../../model/quantity.ts';
import { alignFigures } from './align-figures.ts';
import type { Comparer } from './compare-claims.ts';
import { compareFigures } from './compare-figures.ts';
import { comparePairs } from './compare-pairs.ts';
import { related } from './outcomes.ts';
import { type AnnotatedText, createTextComparer, type Days } from './sentences/compare-texts.ts';
import type { LikelyComparer } from './statements/compare-likely.ts';
import { createStatementComparer } from './statements/compare-statements.ts';
import { type ConceptCues, NO_CONCEPTS } from './statements/concepts.ts';
import { readUnitScale } from './unit-scale.ts';

interface ReadClaims extends AnnotatedText {
  claims: readonly Claim[];
}

/** Two entities each stated are two; of names in no dictionary the wrong one may have been taken for the subject. */
const isAboutUnlisted = ({ subjects }: Claim): boolean => subjects.some(s => !s.id && !s.candidates.length);

/** No two claims of one measure were found; beside an event the sentences may still have a figure in common. */
const isOffMeasure = ({ stance, reasons }: Comparison): boolean =>
  stance === 'related' && reasons.some(({ code }) => code === 'other-measure');

/** The figures of one measure were found, one told as a plan and one as it stands; the sentences may not say which. */
const isOffMode = ({ stance, reasons }: Comparison): boolean =>
  stance === 'related' && reasons.some(({ code }) => code === 'other-modality');

/** The figures of one measure were found, and no side says of when. */
const isUntimed = ({ stance, reasons }: Comparison): boolean =>
  stance === 'related' &&
  reasons.some(({ code, values }) => code === 'period-unstated' && !values.page && !values.coverage);
/** What happens once, so that its result needs no period. */
const ONCE = /\b(?:election|referendum|vote|ballot|run-?off|by-election|final|match|auction|census)\b/iu;

/** A party of one side was not found on the other, which may write it in another script. */
const isPartnerless = ({ stance, reasons }: Comparison): boolean =>
  stance === 'related' && reasons.some(({ code }) => code === 'partner-left-out');

/** Figures of one measure were held together. */
const isMeasured = ({ stance, reasons }: Comparison): boolean =>
  (stance === 'corroborates' || stance === 'conflicts') &&
  reasons.some(({ code }) => code === 'same-measure');

/** Across languages: a claim may be taken of another name than its sentence is about. */
const nameTheSame = ({ read: a, mentions: p }: ReadClaims, { read: b, mentions: c }: ReadClaims): boolean =>
  a.language !== b.language &&
  p.some(({ entityId }) => entityId !== null && c.some(m => m.entityId === entityId));

/** Longer than this, in characters, a text is an article, and only its claims tell what it says: words are held all against all. */
const LONGEST = 10_000;
const isArticle = ({ read: { text } }: ReadClaims): boolean => text.length > LONGEST;

/** A conflict of figures or dates. */
const differsInValue = ({ stance, reasons }: Comparison): boolean =>
  stance === 'conflicts' && reasons.some(({ code }) => VALUES.has(code));
const VALUES = new Set(['value-differs', 'deadline-differs', 'direction-opposite']);

/** One is held to deny what the other tells. */
const isDenial = ({ stance, reasons }: Comparison): boolean =>
  stance === 'conflicts' && reasons.some(({ code }) => code === 'denied' || code === 'polarity-opposite');

const isHeld = ({ stance }: Comparison): boolean => stance === 'corroborates' || stance === 'conflicts';

/** All claims of both are about somebody listed. */
const areListed = (page: ReadClaims, coverage: ReadClaims): boolean =>
  page.claims.length > 0 &&
  coverage.claims.length > 0 &&
  ![...page.claims, ...coverage.claims].some(isAboutUnlisted);

const DOUBTFUL = related([{ code: 'other-scope', values: {} }]);

/** Of an event they tell how much, and no two of them are of one event. */
const AMOUNTS = new Set(['money', 'percent', 'count', 'measure']);

const HAN = /\p{Script=Han}/u;
const UNDATED = related([{ code: 'period-unstated', values: { page: '', coverage: '' } }]);

const NEITHER = related([{ code: 'neither-confirms', values: {} }]);

/** The same event, beside figures that no claim holds. */
const isEventOnly = ({ stance, reasons }: Comparison): boolean =>
  stance === 'corroborates' &&
  reasons.some(({ code }) => code === 'same-event') &&
  !reasons.some(({ code }) => code === 'same-deadline');

const datedClaims = ({ claims }: ReadClaims, date: string | undefined): DatedClaim[] =>
  claims.map(claim => ({ claim, published: date ?? null }));

export interface TextPairComparer
  extends Pick<LikelyComparer<ReadClaims>, 'compareLikely' | 'doubtUnlikely'> {
  /** Whether what differs in two English sentences may all be true. */
  mayBothBeTrue(page: ReadClaims, coverage: ReadClaims): boolean;
  /** Whether two English sentences are about two. */
  areOfOtherSubjects(page: ReadClaims, coverage: ReadClaims): boolean;
  compare(page: ReadClaims, coverage: ReadClaims, days: Days): Comparison;
}

/** What one text says to another: by their claims, or where one has none by their statements, then by their words. */
export function createTextPairComparer(
  knowledge: Pick<Knowledge, 'cues' | 'units' | 'entities' | 'measures'>,
  compareClaims: Comparer,
): TextPairComparer {
  const { measures } = knowledge;
  const compareWords = createTextComparer(knowledge);
  const {
    compare: compareStatements,
    compareAligned,
    compareContained,
    compareLikelyEastAsian,
    areSetApart,
    compareLikely,
    doubtUnlikely,
    mayBothBeTrue,
    areOfOtherSubjects,
    areContrasted,
    tellOtherwise,
    denyOtherwise,
    refuseAlike,
  } = createStatementComparer(knowledge);
  const scale = readUnitScale(knowledge.units);
  /** One amount on each side, and not the same. */
  const figuresDiffer = (page: ReadClaims, coverage: ReadClaims): boolean => {
    const [[p, ...more], [c, ...others]] = [page, coverage].map(({ quantities }) =>
      quantities.filter(({ kind }) => AMOUNTS.has(kind)),
    ) as [Quantity[], Quantity[]];
    if (!p || !c || more.length || others.length) return false;
    const aligned = alignFigures(p, c, scale, { signed: false, countsOne: false });
    return p.kind === c.kind && (!aligned || compareFigures(p, c, aligned).stance === 'conflicts');
  };

  const { kin } = { ...NO_CONCEPTS, ...(knowledge.cues.concepts as Partial<ConceptCues> | undefined) };
  const others = new Map(measures.map(({ id, notSame }) => [id, new Set(notSame)]));
  const areOthers = (a: string, b: string) =>
    (others.get(a)?.has(b) || others.get(b)?.has(a)) &&
    !kin.some(list => list.includes(a) && list.includes(b));
  /** Each has measures, and all of one side are others than all of the other. */
  const measureApart = (page: ReadClaims, coverage: ReadClaims): boolean => {
    const [p, c] = [page, coverage].map(({ claims }) => claims.flatMap(({ measure }) => measure ?? [])) as [
      string[],
      string[],
    ];
    return p.length > 0 && c.length > 0 && p.every(a => c.every(b => areOthers(a, b)));
  };

  const decide = (page: ReadClaims, coverage: ReadClaims, days: Days): Comparison => {
    const inWords = () => {
      if (isArticle(page) || isArticle(coverage)) return related([{ code: 'same-story', values: {} }]);
      const words = compareWords(page, coverage, days);
      if (words.stance === 'conflicts' && !(days.page && days.coverage) && HAN.test(page.read.text))
        return UNDATED;
      if (isDenial(words) && refuseAlike(page, coverage)) return NEITHER;
      const held = words.stance === 'corroborates' || differsInValue(words);
      if (held && days.page && days.coverage && denyOtherwise(page, coverage)) return NEITHER;
      return differsInValue(words) && tellOtherwise(page, coverage) ? DOUBTFUL : words;
    };
    const bare = () => compareStatements(page, coverage, days) ?? inWords();
    if (!page.claims.length || !coverage.claims.length) return bare();
    const result = comparePairs(
      datedClaims(page, days.page),
      datedClaims(coverage, days.coverage),
      compareClaims,
    );
    const both = [...page.claims, ...coverage.claims];
    if (result.stance === 'unrelated' && both.some(isAboutUnlisted)) return bare();
    if (result.stance === 'unrelated' && nameTheSame(page, coverage))
      return compareStatements(page, coverage, days) ?? result;
    if (isEventOnly(result) && figuresDiffer(page, coverage)) {
      const stated = compareStatements(page, coverage, days);
      return stated?.stance === 'conflicts' ? stated : related([{ code: 'partly-overlaps', values: {} }]);
    }
    if (differsInValue(result) && tellOtherwise(page, coverage))
      return related([{ code: 'other-scope', values: {} }, ...result.reasons]);
    if (isMeasured(result) && areContrasted(page, coverage))
      return related([{ code: 'other-scope', values: {} }, ...result.reasons]);
    if (isPartnerless(result) && page.read.language !== coverage.read.language)
      return compareStatements(page, coverage, days) ?? result;
    if (isUntimed(result) && [page, coverage].every(({ read: { text } }) => ONCE.test(text)))
      return compareStatements(page, coverage, days) ?? result;
    if (isOffMode(result)) return compareStatements(page, coverage, days) ?? result;
    if (!isOffMeasure(result)) return result;
    const stated = measureApart(page, coverage) ? null : compareStatements(page, coverage, days);
    const measured = [page, coverage].every(({ claims }) => claims.some(({ measure }) => measure));
    if (stated && !(measured && stated.stance === 'related')) return stated;
    const untold = both.some(({ event }) => event) && !(stated && isOffMeasure(stated));
    const words = untold ? inWords() : result;
    return words.stance === 'corroborates' ? words : result;
  };
  /** No conflict where both may be true. */
  const doubted = (found: Comparison, page: ReadClaims, coverage: ReadClaims): Comparison =>
    found.stance === 'conflicts' && mayBothBeTrue(page, coverage)
      ? related([{ code: 'other-scope', values: {} }, ...found.reasons])
      : found;
  return {
    compare(page, coverage, days) {
      const found = doubted(decide(page, coverage, days), page, coverage);
      if (page.read.language !== coverage.read.language)
        return isUndecided(found)
          ? (compareAligned(page, coverage, days) ?? compareLikelyEastAsian(page, coverage, days) ?? found)
          : found;
      if (!HAN.test(page.read.text)) return found;
      if (isHeld(found)) {
        if (!areSetApart(page, coverage, days, found.stance)) return found;
        const contained = found.stance === 'corroborates' ? compareContained(page, coverage, days) : null;
        return contained?.stance === 'conflicts' ? contained : DOUBTFUL;
      }
      const isOther =
        measureApart(page, coverage) || (found.stance === 'unrelated' && areListed(page, coverage));
      return isUndecided(found) && !isOther
        ? (compareContained(page, coverage, days) ?? compareLikelyEastAsian(page, coverage, days) ?? found)
        : found;
    },
    compareLikely(page, coverage, days) {
      const found = compareLikely(page, coverage, days);
      return found && doubted(found, page, coverage);
    },
    doubtUnlikely,
    mayBothBeTrue,
    areOfOtherSubjects,
  };
}

/** Neither agrees nor differs, and not for what the figures, the times or the modes say. */
const isUndecided = ({ stance, reasons: [reason] }: Comparison): boolean =>
  stance === 'unrelated' || (stance === 'related' && reason !== undefined && UNDECIDED.has(reason.code));
const UNDECIDED: ReadonlySet<string> = new Set<ReasonCode>([
  'other-subject',
  'other-measure',
  'same-story',
  'partner-left-out',
  'other-scope',
  'other-unit',
  'other-period',
  'period-unstated',
  'same-subject',
  'neither-confirms',
]);
