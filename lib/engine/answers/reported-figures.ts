/**
 * What the corpus reports of names a question holds, where the question is no claim that could be compared: "Nvidia revenue",
 * "SoftBank 11 %". By the measures it names and the figures it gives.
 */
import type { Claim, StoredClaim } from '../../model/claim.ts';
import type { CorpusDocument } from '../../model/document.ts';
import type { ReasonCode } from '../../model/evidence.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { EvidenceView } from '../../model/protocol.ts';
import type { Quantity } from '../../model/quantity.ts';
import { perLanguage } from '../claims/term-matcher.ts';
import { subjectKeys } from '../corpus/claim-keys.ts';
import { passageOf } from '../present.ts';
import { alignFigures } from '../stance/align-figures.ts';
import { relateIntervals } from '../stance/compare-intervals.ts';
import { originChain } from '../stance/origins.ts';
import type { SourceResolver } from '../stance/source-names.ts';
import { readUnitScale, type UnitScale } from '../stance/unit-scale.ts';
import { createQuestionReader } from './asked-measures.ts';

export interface Asked {
  /** Ids of the measures the question names. */
  measures: ReadonlySet<string>;
  /** Figures it gives; days and periods are none. */
  figures: readonly Quantity[];
}

export interface ReportedFigure {
  row: StoredClaim;
  /** How it fits a figure of the question; null where it does not. */
  fit: Fit | null;
}

type Fit = Extract<ReasonCode, 'same-value' | 'within-hedge' | 'rounding'>;

export type FigureFinder = ReturnType<typeof createFigureFinder>;

const CALENDAR = new Set(['date', 'period', 'duration']);

/** Compiles units and the words for measures when first asked. `resolve` gives sources their labels. */
export function createFigureFinder(knowledge: Knowledge, resolve: SourceResolver) {
  const nouns = perLanguage(() => knowledge.measures.map(m => ({ terms: m.terms, value: m.id })));
  const askedFor = createQuestionReader(knowledge);
  let scale: UnitScale | undefined;
  const fitOf = (asked: Quantity, { claim: { quantity } }: StoredClaim): Fit | null => {
    if (!quantity || (asked.direction && quantity.direction && asked.direction !== quantity.direction))
      return null;
    scale ??= readUnitScale(knowledge.units);
    const aligned = alignFigures(asked, quantity, scale, { signed: false, countsOne: false });
    if (!aligned) return null;
    const relation = relateIntervals(aligned.page, aligned.coverage, 0);
    if (relation === 'equal' || relation === 'same-bound') return 'same-value';
    const bounds = [aligned.page, aligned.coverage].flatMap(({ min, max }) => [min, max]);
    if (relation !== 'inside' || !bounds.every(Number.isFinite)) return null;
    return asked.hedge || quantity.hedge ? 'within-hedge' : 'rounding';
  };

  return {
    /** What a question asks for. It is too short to tell its language: the words of all are looked for. */
    asked(text: string, quantities: readonly Quantity[], claims: readonly Claim[]): Asked {
      const hits = (['en', 'ja', 'zh'] as const).flatMap(language => nouns[language](text, 0, text.length));
      const named = [...claims.flatMap(({ measure }) => measure ?? []), ...hits.map(hit => hit.value)];
      return {
        measures: new Set([...named, ...askedFor(text)]),
        figures: quantities.filter(({ kind }) => !CALENDAR.has(kind)),
      };
    },

    /**
     * Those that fit a figure first, then those about more of the `names`, then the newest; each document once. Empty where the
     * question asks for no figure, and where it gives one without naming a measure and none fits.
     */
    pick(
      rows: readonly StoredClaim[],
      { measures, figures }: Asked,
      names: ReadonlySet<string>,
      most: number,
    ): ReportedFigure[] {
      if (!measures.size && !figures.length) return [];
      const bestFit = (row: StoredClaim) =>
        figures.map(figure => fitOf(figure, row)).find(fit => fit !== null) ?? null;
      const ranked = rows
        .filter(({ claim }) => claim.quantity && (!measures.size || measures.has(claim.measure ?? '')))
        .map(row => ({ row, fit: bestFit(row), named: namedIn(row, names) }))
        .filter(found => found.fit || measures.size > 0)
        .sort(
          (a, b) =>
            Number(b.fit !== null) - Number(a.fit !== null) ||
            b.named - a.named ||
            (b.row.published ?? '').localeCompare(a.row.published ?? ''),
        );
      const perDocument = new Map(ranked.toReversed().map(found => [found.row.documentId, found]));
      return ranked.filter(found => perDocument.get(found.row.documentId) === found).slice(0, most);
    },

    view({ row, fit }: ReportedFigure, document: CorpusDocument): EvidenceView {
      const { claim, documentId } = row;
      const { title, publisher, published, url = null, text } = document;
      const via = originChain({ claim, document }, resolve).map(({ label }) => label);
      return {
        ...{ documentId, title, publisher, published, url },
        originId: documentId,
        stance: 'related',
        reasons: fit ? [{ code: fit, values: {} }] : [],
        passage: passageOf(claim, text),
        span: { start: claim.start, end: claim.end },
        via: via.filter(label => label.toLowerCase() !== publisher.toLowerCase()),
      };
    },
  };
}

function namedIn({ claim: { subjects, roles } }: StoredClaim, names: ReadonlySet<string>): number {
  const parties = new Set([...subjects, ...Object.values(roles).flat()].flatMap(subjectKeys));
  return [...parties].filter(id => names.has(id)).length;
}
