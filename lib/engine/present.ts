/** A judged claim as a card shows it: plain texts and numbers, nothing of the corpus's inner form. */
import type { Claim, StoredClaim } from '../model/claim.ts';
import type { CorpusDocument } from '../model/document.ts';
import type { CheckedClaim, Evidence } from '../model/evidence.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { ClaimCard, EvidenceView, Passage, PlotPoint } from '../model/protocol.ts';
import { agrees, conflicts } from './stance/aggregate.ts';
import { alignFigures } from './stance/align-figures.ts';
import { isChange, saysWhatIsCounted } from './stance/compare-claims.ts';
import { type FigureInterval, figureInterval } from './stance/figure-interval.ts';
import { originChain } from './stance/origins.ts';
import type { SourceResolver } from './stance/source-names.ts';
import { readUnitScale } from './stance/unit-scale.ts';
import { once } from './text/once.ts';

/** What the card shows of the page: the figure (or event) as printed, and the day of the page. */
export interface SaidOnPage {
  figure: string;
  date: string | null;
}

export type Presenter = (
  checked: CheckedClaim,
  said: SaidOnPage,
  rows: readonly StoredClaim[],
  documents: readonly CorpusDocument[],
) => ClaimCard;

/** Compiles labels and scales. The presenter needs the rows and documents that were weighed. `ownLabel`: of the reader's own names. */
export function createPresenter(
  knowledge: Knowledge,
  resolve: SourceResolver,
  ownLabel: (id: string) => string | undefined = () => undefined,
): Presenter {
  const labels = once(() => new Map(knowledge.entities.map(entity => [entity.id, entity.label])));
  const measures = new Map(knowledge.measures.map(measure => [measure.id, measure]));
  const scale = readUnitScale(knowledge.units);

  return (checked, said, rows, documents) => {
    const rowOf = new Map(rows.map(row => [`${row.documentId} ${row.index}`, row]));
    const documentOf = new Map(documents.map(document => [document.id, document]));
    const shown = checked.evidence.flatMap(evidence => {
      const row = rowOf.get(`${evidence.documentId} ${evidence.claimIndex}`);
      const document = documentOf.get(evidence.documentId);
      return row && document ? [{ evidence, claim: row.claim, document }] : [];
    });
    const { claim } = checked;
    return {
      type: 'claim',
      standing: checked.standing,
      said: {
        ...said,
        measure: claim.measure,
        event: claim.event,
        period: claim.period,
        unlisted: claim.subjects.filter(({ id, candidates }) => !id && !candidates.length).map(s => s.text),
        subjects: claim.subjects.map(({ id, text }) => ownLabel(id ?? '') ?? labels().get(id ?? '') ?? text),
      },
      counts: countStances(checked.evidence),
      reports: checked.reports,
      origins: checked.origins,
      plot: plot(claim, said.figure, shown),
      evidence: shown.map(view),
    };
  };

  function view({ evidence, claim, document }: Shown): EvidenceView {
    const { documentId, originId, stance, changedOverTime, reasons } = evidence;
    const { title, publisher, published, url = null, text } = document;
    return {
      ...{ documentId, originId, stance, reasons, title, publisher, published, url },
      ...(changedOverTime ? { changedOverTime } : {}),
      passage: passageOf(claim, text),
      span: { start: claim.start, end: claim.end },
      via: originChain({ claim, document }, resolve)
        .map(link => link.label)
        .filter(label => label.toLowerCase() !== publisher.toLowerCase()),
    };
  }

  /** Values on one axis, the page's first; null where there is nothing to compare by eye. */
  function plot(claim: Claim, figure: string, shown: readonly Shown[]): ClaimCard['plot'] {
    const { quantity } = claim;
    const measure = measures.get(claim.measure ?? '');
    if (!quantity || !measure) return null;
    const signed = isChange(measure);
    const own = figureInterval(quantity, signed);
    if (!own) return null;
    const points = shown
      .filter(({ evidence }) => isPlotted(evidence))
      .flatMap(({ evidence, claim, document }) => {
        const countsOne = saysWhatIsCounted(measure);
        const aligned =
          claim.quantity && alignFigures(quantity, claim.quantity, scale, { signed, countsOne });
        if (!aligned || aligned.unit !== quantity.unit) return [];
        const text = document.text.slice(claim.start, claim.end);
        return [{ ...point(aligned.coverage, text, evidence.stance), ...changeOf(evidence) }];
      });
    return points.length ? { unit: quantity.unit, points: [point(own, figure, 'page'), ...points] } : null;
  }
}

interface Shown {
  evidence: Evidence;
  claim: Claim;
  document: CorpusDocument;
}

function countStances(evidence: readonly Evidence[]): ClaimCard['counts'] {
  const count = (holds: (e: Evidence) => boolean) => evidence.filter(holds).length;
  return {
    agree: count(agrees),
    differ: count(e => conflicts(e) && !e.changedOverTime),
    changed: count(e => conflicts(e) && e.changedOverTime === true),
    related: count(e => e.stance === 'related'),
  };
}

/** Related values are shown beside the others only where they were compared at all. */
const COMPARED = new Set(['close', 'partly-overlaps', 'only-a-bound', 'since-completed']);
const isPlotted = (e: Evidence) =>
  agrees(e) || conflicts(e) || e.reasons.some(reason => COMPARED.has(reason.code));

const changeOf = ({ changedOverTime }: Evidence) => (changedOverTime ? { changedOverTime } : {});

/** An open side ends where the figure is printed. */
function point({ min, max }: FigureInterval, text: string, stance: PlotPoint['stance']): PlotPoint {
  const low = Number.isFinite(min) ? min : max;
  const high = Number.isFinite(max) ? max : min;
  return { value: (low + high) / 2, min: low, max: high, text, stance };
}

/** The sentence of the claim with its figure set off. */
export function passageOf({ start, end, sentence }: Claim, text: string): Passage {
  return {
    before: text.slice(Math.min(sentence.start, start), start),
    figure: text.slice(start, end),
    after: text.slice(end, Math.max(sentence.end, end)),
  };
}
