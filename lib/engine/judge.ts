/**
 * Judging a page against what the corpus holds, in two synchronous steps around one reading of documents:
 * `weigh` compares claims, `settle` leaves out the page's own article and counts origins.
 */
import type { Claim, StoredClaim } from '../model/claim.ts';
import type { ClaimKey } from '../model/corpus-store.ts';
import type { CorpusDocument } from '../model/document.ts';
import type { CheckedClaim, Comparison, Corrections, Evidence } from '../model/evidence.ts';
import { claimKeys } from './corpus/claim-keys.ts';
import { findNearCopies } from './corpus/near-copies.ts';
import { nearestCoverage } from './corpus/nearest-coverage.ts';
import { type Facts, findOwnDocuments } from './corpus/own-article.ts';
import type { Shingles } from './corpus/shingles.ts';
import { agrees, bestPerDocument, conflicts, orderEvidence, standingOf } from './stance/aggregate.ts';
import type { Comparer } from './stance/compare-claims.ts';
import { distanceOf, isWorthReading } from './stance/nearness.ts';
import { findOrigins } from './stance/origins.ts';
import type { SourceResolver } from './stance/source-names.ts';
import { dayNumber } from './stance/time-interval.ts';

/** What is known of the page beside its text. */
export interface PageAbout {
  text: string;
  date?: string;
  url?: string;
  title?: string;
  /** Documents already known to be the page's own article. */
  ownDocuments?: readonly string[];
  /** Coverage that agrees with another claim of the page: no conflict for any of its claims. */
  alsoStated?: readonly EvidenceRef[];
  corrections?: Corrections;
}

export type EvidenceRef = Pick<Evidence, 'documentId' | 'claimIndex'>;

export const NO_CORRECTIONS: Corrections = {
  notSame: [],
  wrongEntities: [],
  splitOrigins: [],
  joinedOrigins: [],
};

export interface WeighedPair extends Comparison {
  row: StoredClaim;
}

/** Coverage held against each page claim, before documents are known. */
export interface Weighed {
  /** All that was held against any claim. */
  rows: StoredClaim[];
  claims: { claim: Claim; keys: ClaimKey[]; pairs: WeighedPair[] }[];
}

/** Related coverage kept per claim; agreeing and differing coverage is kept whole. */
const MOST_RELATED = 12;

export function weigh(
  claims: readonly { claim: Claim; keys: ClaimKey[] }[],
  found: ReadonlyMap<ClaimKey, StoredClaim[]>,
  compare: Comparer,
  { date, alsoStated = [], corrections = NO_CORRECTIONS }: PageAbout,
): Weighed {
  const weighed = claims.map(({ claim, keys }) => {
    const own = claimKeys(claim);
    const barred = corrections.notSame.filter(({ key }) => own.includes(key));
    const isBarred = ({ documentId, claim: { start, end } }: StoredClaim) =>
      barred.some(not => not.documentId === documentId && not.start < end && start < not.end);
    const rows = unique(keys.flatMap(key => found.get(key) ?? [])).filter(row => !isBarred(row));
    const near = nearestCoverage({ period: claim.period, day: date ?? null }, rows);
    const pairs = near
      .map(row => ({ row, ...compare({ claim, published: date ?? null }, row) }))
      .filter(pair => pair.stance !== 'unrelated' && !isElsewhere(claim, pair));
    return { claim, keys, pairs, near };
  });
  const rows = unique(weighed.flatMap(({ near }) => near));
  return { rows, claims: withoutSelfContradiction(weighed, alsoStated, date ?? null) };
}

/** Looked up beside the claim's own measure, event or parties, and too far from it to be worth reading. */
const isElsewhere = ({ event }: Claim, { reasons }: Comparison) =>
  reasons.some(({ code }) => code === 'other-measure') ||
  (reasons[0]?.code === 'other-subject' && (event !== null || reasons.length === 1));

function unique(rows: readonly StoredClaim[]): StoredClaim[] {
  return [...new Map(rows.map(row => [rowKey(row), row])).values()];
}
const rowKey = (row: StoredClaim) => `${row.documentId} ${row.index}`;

/** Coverage that agrees with one claim of the page is no conflict for another: the page states both values. */
function withoutSelfContradiction(
  claims: readonly Weighed['claims'][number][],
  alsoStated: readonly EvidenceRef[],
  day: string | null,
): Weighed['claims'] {
  const here = claims.flatMap(({ pairs }) => pairs.filter(agrees).map(pair => rowKey(pair.row)));
  const agreed = new Set([...here, ...alsoStated.map(ref => `${ref.documentId} ${ref.claimIndex}`)]);
  const soften = (pair: WeighedPair): WeighedPair =>
    conflicts(pair) && agreed.has(rowKey(pair.row))
      ? {
          row: pair.row,
          stance: 'related',
          reasons: [{ code: 'page-states-both', values: {} }, ...pair.reasons],
        }
      : pair;
  return claims.map(({ claim, keys, pairs }) => ({
    claim,
    keys,
    pairs: trim(claim, pairs.map(soften), day),
  }));
}

/** All that agrees and differs, and of what is related the nearest to the matter, then to the page's day. */
function trim(claim: Claim, pairs: readonly WeighedPair[], day: string | null): WeighedPair[] {
  const at = dayNumber(day);
  const apart = (pair: WeighedPair) => Math.abs((dayNumber(pair.row.published) ?? 0) - (at ?? 0));
  const related = pairs
    .filter(pair => pair.stance === 'related' && isWorthReading(claim, pair.row.claim, pair, apart(pair)))
    .map(pair => ({ pair, far: distanceOf(claim, pair.row.claim, pair), days: apart(pair) }))
    .sort((a, b) => a.far - b.far || a.days - b.days)
    .map(({ pair }) => pair);
  return [...pairs.filter(pair => pair.stance !== 'related'), ...related.slice(0, MOST_RELATED)];
}

export const documentsOf = (weighed: Weighed): string[] => [
  ...new Set(weighed.claims.flatMap(({ pairs }) => pairs.map(pair => pair.row.documentId))),
];

export interface Judgement {
  claims: CheckedClaim[];
  /** Documents that are the page's own article; hand them in again with the page's next slice. */
  ownDocuments: string[];
}

export interface SettleTools {
  resolve: SourceResolver;
  factsOf: (text: string) => Facts;
  shinglesOf: (text: string) => Shingles;
}

/** `documents`: those named by `documentsOf`. */
export function settle(
  weighed: Weighed,
  documents: readonly CorpusDocument[],
  page: PageAbout,
  { resolve, factsOf, shinglesOf }: SettleTools,
): Judgement {
  const found = findOwnDocuments({
    page: { ...page, claims: weighed.claims.map(({ claim }) => claim) },
    rows: weighed.rows,
    documents,
    factsOf,
    shinglesOf,
  });
  const own = new Set([...(page.ownDocuments ?? []), ...found]);
  const copies = findNearCopies(documents, shinglesOf);
  const byId = new Map(documents.map(document => [document.id, document]));
  const claims = weighed.claims.map(({ claim, pairs }) => {
    const others = pairs.flatMap(pair => {
      const document = own.has(pair.row.documentId) ? undefined : byId.get(pair.row.documentId);
      return document ? [{ pair, document }] : [];
    });
    return checkedClaim(claim, others, { resolve, copies, corrections: page.corrections ?? NO_CORRECTIONS });
  });
  return { claims, ownDocuments: [...own] };
}

interface OriginTools {
  resolve: SourceResolver;
  copies: readonly [string, string][];
  corrections: Corrections;
}

function checkedClaim(
  claim: Claim,
  pairs: readonly { pair: WeighedPair; document: CorpusDocument }[],
  { resolve, copies, corrections }: OriginTools,
): CheckedClaim {
  const reports = pairs.map(({ pair, document }) => ({
    claim: pair.row.claim,
    document,
    stance: pair.stance,
  }));
  const origins = findOrigins(reports, resolve, corrections, copies);
  const all = pairs.map(
    ({ pair: { row, ...comparison } }, i): Evidence => ({
      ...comparison,
      documentId: row.documentId,
      claimIndex: row.index,
      start: row.claim.sentence.start,
      end: row.claim.sentence.end,
      originId: origins[i] ?? row.documentId,
    }),
  );
  const evidence = orderEvidence(bestPerDocument(all));
  const decisive = evidence.filter(e => agrees(e) || conflicts(e));
  return {
    claim,
    standing: standingOf(evidence),
    reports: decisive.length,
    origins: new Set(decisive.map(e => e.originId)).size,
    evidence,
  };
}
