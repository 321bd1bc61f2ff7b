/** Which documents of the corpus are the page's own article, and so no evidence for it. */
import type { Claim, StoredClaim } from '../../model/claim.ts';
import type { CorpusDocument } from '../../model/document.ts';
import { canonicalUrl } from './canonical-url.ts';
import { isNearCopy, shingle } from './shingles.ts';

export interface OwnArticleInput {
  page: {
    text: string;
    url?: string;
    date?: string;
    claims: readonly Claim[];
    /** Entity ids of the title. */
    titleEntities: readonly string[];
  };
  /** Everything retrieved for the page, of any document. */
  rows: readonly StoredClaim[];
  documents: readonly CorpusDocument[];
  entitiesOf: (title: string) => readonly string[];
}

const FEWEST_EQUAL = 4;
const SHARE_EQUAL = 0.8;
const DAY_MS = 86_400_000;

export function findOwnDocuments(input: OwnArticleInput): string[] {
  const { page, documents } = input;
  const pageUrl = canonicalUrl(page.url);
  const pageShingles = shingle(page.text);
  return documents
    .filter(
      document =>
        (pageUrl !== null && canonicalUrl(document.url) === pageUrl) ||
        isNearCopy(pageShingles, shingle(document.text)) ||
        tellsTheSame(input, document),
    )
    .map(document => document.id);
}

/** A retelling in other words: same day, same title entities, and nearly every figure the same. */
function tellsTheSame(input: OwnArticleInput, document: CorpusDocument): boolean {
  if (!withinADay(input.page.date, document.published)) return false;
  const rows = input.rows.filter(row => row.documentId === document.id);
  const equal = new Set(
    rows.filter(row => input.page.claims.some(claim => sameFigure(claim, row.claim))).map(row => row.index),
  );
  const figures = rows[0]?.figures ?? 0;
  if (equal.size < FEWEST_EQUAL || equal.size < SHARE_EQUAL * figures) return false;
  return sameSet(input.page.titleEntities, input.entitiesOf(document.title));
}

function sameFigure({ measure, quantity: a }: Claim, { measure: other, quantity: b }: Claim): boolean {
  if (!a || !b || measure !== other) return false;
  return a.unit === b.unit && a.hedge === b.hedge && JSON.stringify(a.value) === JSON.stringify(b.value);
}

function withinADay(a: string | undefined, b: string | null): boolean {
  const [x, y] = [Date.parse(a ?? ''), Date.parse(b ?? '')];
  return Math.abs(x - y) <= DAY_MS;
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [new Set(a), new Set(b)];
  return x.size === y.size && [...x].every(item => y.has(item));
}
