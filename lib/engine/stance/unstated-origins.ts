import type { CorpusDocument } from '../../model/document.ts';
import type { Stance } from '../../model/evidence.ts';
import type { Quantity } from '../../model/quantity.ts';

/** What is known of one report of a claim when origins are counted. */
export interface SourcedReport {
  document: CorpusDocument;
  stance: Stance;
  /** The figure it gives; null for an event. */
  figure: Pick<Quantity, 'value' | 'precision'> | null;
  /** Where its chain of attribution ends. */
  origin: string;
  /** The chain is stated: by the claim, or by the document. Otherwise the publisher was put in its place. */
  isStated: boolean;
  /** The publisher is in the dictionary, or it cites unnamed people: it can be taken to report by itself. */
  isOwnReporting: boolean;
}

const DAY_MS = 86_400_000;
/** A retelling appears soon after what it retells; one day back allows for time zones. */
const LATEST_DAYS = 3;
const EARLIEST_DAYS = -1;

/**
 * Pairs of indexes that share an origin although one of them does not say so: a little-known publisher credits nobody and says
 * the same, in the same days, as a report that does credit somebody. It may have reported by itself, but nothing shows
 * that, and only what is shown to be independent is counted so. A report that differs, or is more exact, has something of its own.
 */
export function pairUnstated(reports: readonly SourcedReport[]): [number, number][] {
  return reports.flatMap((report, i): [number, number][] => {
    if (report.isStated || report.isOwnReporting) return [];
    const retold = reports.findIndex(
      other =>
        other.isStated &&
        other.stance === report.stance &&
        !isFiner(report.figure, other.figure) &&
        isSoonAfter(report.document, other.document),
    );
    return retold < 0 ? [] : [[i, retold]];
  });
}

/** Rounding is retelling; who gives more digits has them from elsewhere. */
const isFiner = (own: SourcedReport['figure'], told: SourcedReport['figure']) =>
  own !== null && told !== null && own.value !== told.value && own.precision < told.precision;

function isSoonAfter(later: CorpusDocument, earlier: CorpusDocument): boolean {
  const days = (Date.parse(later.published ?? '') - Date.parse(earlier.published ?? '')) / DAY_MS;
  return days >= EARLIEST_DAYS && days <= LATEST_DAYS;
}
