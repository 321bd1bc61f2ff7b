/**
 * Which documents of the corpus are the page's own article, and so no evidence for it: the same address, a near copy, or
 * a retelling in other words. A retelling is told by what it keeps: on the same day it names the same names or states the
 * same figures, nearly all of them, which two reports of one event do not.
 */
import type { Claim, StoredClaim } from '../../model/claim.ts';
import type { CorpusDocument } from '../../model/document.ts';
import { canonicalUrl } from './canonical-url.ts';
import { FEWEST_SHARED, isNearCopy, type Shingles, shingle } from './shingles.ts';

/** What a text tells of, whatever its words. */
export interface Facts {
  /** Entity ids, and names in no dictionary. */
  names: ReadonlySet<string>;
  figures: ReadonlySet<string>;
}

export interface OwnArticleInput {
  page: { text: string; url?: string; date?: string; title?: string; claims: readonly Claim[] };
  /** Everything retrieved for the page, of any document. */
  rows: readonly StoredClaim[];
  documents: readonly CorpusDocument[];
  factsOf: (text: string) => Facts;
  shinglesOf?: (text: string) => Shingles;
}

const FEWEST_CLAIMS = 4;
const CLAIM_SHARE = 0.8;
const FEWEST_NAMES = 8;
const NAME_SHARE = 0.75;
const FIGURE_SHARE = 0.5;
const DAY_MS = 86_400_000;

export function findOwnDocuments({
  page,
  rows,
  documents,
  factsOf,
  shinglesOf = shingle,
}: OwnArticleInput): string[] {
  const pageUrl = canonicalUrl(page.url);
  const pageShingles = shingle(page.text);
  const pageFacts = once(() => factsOf(page.text));
  const pageTitle = once(() => factsOf(page.title ?? '').names);

  const rowsOf = once(() => byDocument(rows));
  const sameFigures = (document: CorpusDocument): boolean => {
    const own = rowsOf().get(document.id) ?? [];
    const equal = new Set(
      own.filter(row => page.claims.some(claim => sameFigure(claim, row.claim))).map(row => row.index),
    );
    if (equal.size < FEWEST_CLAIMS || equal.size < CLAIM_SHARE * (own[0]?.figures ?? 0)) return false;
    const title = factsOf(document.title).names;
    return title.size === pageTitle().size && countShared(title, pageTitle()) === title.size;
  };
  const sameNames = ({ text }: CorpusDocument): boolean => {
    const on = pageFacts();
    if (on.names.size < FEWEST_NAMES) return false;
    const facts = factsOf(text);
    const { names } = facts;
    const shared = countShared(names, on.names);
    if (shared < FEWEST_NAMES || shared < NAME_SHARE * (names.size + on.names.size - shared)) return false;
    const { figures } = facts;
    return countShared(figures, on.figures) >= FIGURE_SHARE * Math.min(figures.size, on.figures.size);
  };
  const isOwn = (document: CorpusDocument): boolean =>
    (pageUrl !== null && canonicalUrl(document.url) === pageUrl) ||
    (pageShingles.length >= FEWEST_SHARED && isNearCopy(pageShingles, shinglesOf(document.text))) ||
    ((page.date === undefined || withinADay(page.date, document.published)) &&
      (sameFigures(document) || sameNames(document)));
  return documents.filter(isOwn).map(document => document.id);
}

function byDocument(rows: readonly StoredClaim[]): Map<string, StoredClaim[]> {
  const groups = new Map<string, StoredClaim[]>();
  for (const row of rows) {
    const group = groups.get(row.documentId);
    if (group) group.push(row);
    else groups.set(row.documentId, [row]);
  }
  return groups;
}

/** Runs when its value is first needed. */
function once<T>(compute: () => T): () => T {
  let known: { value: T } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

const countShared = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  [...a].filter(item => b.has(item)).length;

function sameFigure({ measure, quantity: a }: Claim, { measure: other, quantity: b }: Claim): boolean {
  if (!a || !b || measure !== other) return false;
  return a.unit === b.unit && a.hedge === b.hedge && JSON.stringify(a.value) === JSON.stringify(b.value);
}

function withinADay(a: string | undefined, b: string | null): boolean {
  return Math.abs(Date.parse(a ?? '') - Date.parse(b ?? '')) <= DAY_MS;
}
