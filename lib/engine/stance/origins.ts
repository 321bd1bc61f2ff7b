/** Independent origins: where reports come from in the end, and which of them are copies of each other. */
import type { Claim } from '../../model/claim.ts';
import type { CorpusDocument } from '../../model/document.ts';
import type { Corrections, Stance } from '../../model/evidence.ts';
import { findNearCopies } from '../corpus/near-copies.ts';
import type { SourceResolver } from './source-names.ts';
import { pairUnstated, type SourcedReport } from './unstated-origins.ts';

export interface Report {
  claim: Claim;
  document: CorpusDocument;
  /** What it says to the page's claim. */
  stance: Stance;
}

/** One step of where a report comes from. */
export interface Link {
  id: string;
  label: string;
}

/**
 * Sources from the nearest to the origin. A claim's own attribution comes first; where it names a link of the
 * document's chain, the rest of that chain follows. Without either, the publisher speaks for itself.
 */
export function originChain(report: Pick<Report, 'claim' | 'document'>, resolve: SourceResolver): Link[] {
  const stated = statedChain(report, resolve);
  return stated.length ? stated : [publisherLink(report.document, resolve)];
}

function statedChain(
  { claim, document }: Pick<Report, 'claim' | 'document'>,
  resolve: SourceResolver,
): Link[] {
  const publisher = publisherLink(document, resolve);
  const subject = claim.subjects[0];
  const toLinks = (name: string): Link[] => {
    const source = resolve(name);
    if (source.kind === 'source') return [source];
    if (source.kind === 'anonymous') return [{ id: UNNAMED, label: name }];
    return subject?.id ? [{ id: subject.id, label: subject.text }] : [publisher];
  };
  /** "TradeVae reported", in TradeVae: whom it has that from is not said. */
  const isItself = ({ id, label }: Link) =>
    id === publisher.id || label.toLowerCase() === document.publisher.toLowerCase();
  const via = document.via.flatMap(toLinks).filter(link => !isItself(link));
  const said = claim.attribution.flatMap(toLinks).filter(link => !isItself(link));
  const nearest = said.filter(({ id }) => id !== UNNAMED).at(-1);
  const known = via.findIndex(link => link.id === nearest?.id);
  const onward = said.length && known < 0 ? [] : via.slice(known + 1);
  return endUnnamed([...said.filter(({ id }) => id !== UNNAMED), ...onward], [...said, ...via], publisher);
}

const UNNAMED = 'unnamed';

/** Unnamed people are a source of their own kind, known by whoever heard them: the last that is named, else the publisher. */
function endUnnamed(named: readonly Link[], all: readonly Link[], publisher: Link): Link[] {
  const people = all.find(({ id }) => id === UNNAMED);
  const chain = named.filter(({ id }) => id !== UNNAMED);
  if (!people) return chain;
  return [...chain, { id: `${UNNAMED}:${(chain.at(-1) ?? publisher).id}`, label: people.label }];
}

/** Who heard them; the id itself where a source is named. */
export const heardBy = (id: string): string =>
  id.startsWith(`${UNNAMED}:`) ? id.slice(UNNAMED.length + 1) : id;

/** Documents whose publisher nobody knows have it in common with no other. */
const UNKNOWN = /^(?:unknown|anonymous|n\/a|-)?$/i;

function publisherLink({ publisher, id }: CorpusDocument, resolve: SourceResolver): Link {
  if (UNKNOWN.test(publisher.trim())) return { id: `document:${id}`, label: publisher };
  const source = resolve(publisher);
  return source.kind === 'source' ? source : { id: `~${publisher.toLowerCase()}`, label: publisher };
}

/**
 * An id per report, equal where reports share an origin: their chains end in the same source, their documents are near
 * copies, one retells the other without saying so, or the reader has joined them. A document the reader has split off
 * stands alone.
 */
export function findOrigins(
  reports: readonly Report[],
  resolve: SourceResolver,
  corrections: Pick<Corrections, 'splitOrigins' | 'joinedOrigins'>,
  copies: readonly [string, string][] = findNearCopies(reports.map(report => report.document)),
): string[] {
  const split = new Set(corrections.splitOrigins);
  const sets = createDisjointSets();
  const nodes = reports.map(report => {
    const { id } = report.document;
    const origin = split.has(id) ? `document:${id}` : (originChain(report, resolve).at(-1)?.id ?? id);
    return sets.add(heardBy(origin));
  });
  const byDocument = new Map(reports.map(({ document }, i) => [document.id, nodes[i] ?? '']));
  for (const [a, b] of copies) {
    const [x, y] = [byDocument.get(a), byDocument.get(b)];
    if (x && y && !split.has(a) && !split.has(b)) sets.join(x, y);
  }
  for (const [i, j] of pairUnstated(reports.map(report => sourced(report, resolve))))
    if (![i, j].some(at => split.has(reports[at]?.document.id ?? '')))
      sets.join(nodes[i] ?? '', nodes[j] ?? '');
  for (const [a, b] of corrections.joinedOrigins) {
    const [x, y] = [byDocument.get(a), byDocument.get(b)];
    if (x && y) sets.join(x, y);
  }
  return nodes.map(sets.find);
}

function sourced(report: Report, resolve: SourceResolver): SourcedReport {
  const { document, stance } = report;
  const stated = statedChain(report, resolve);
  const publisher = publisherLink(document, resolve);
  return {
    document,
    stance,
    figure: report.claim.quantity,
    origin: heardBy(stated.at(-1)?.id ?? publisher.id),
    isStated: stated.length > 0,
    isOwnReporting: !/^(?:~|document:)/.test(publisher.id) || citesUnnamed(report, resolve),
  };
}

const citesUnnamed = ({ claim, document }: Report, resolve: SourceResolver) =>
  [...claim.attribution, ...document.via].some(name => resolve(name).kind === 'anonymous');

/** Known sources before names in no dictionary (`~`), these before single documents; then by the alphabet. */
function byTelling(a: string, b: string): number {
  const key = (id: string) => (id.startsWith('document:') ? `~~${id}` : id);
  return key(a) < key(b) ? -1 : 1;
}

/** Union-find whose sets are named after their most telling member, whatever the order of joins. */
export function createDisjointSets() {
  const parent = new Map<string, string>();
  const find = (node: string): string => {
    const up = parent.get(node) ?? node;
    return up === node ? node : find(up);
  };
  return {
    find,
    add(node: string): string {
      if (!parent.has(node)) parent.set(node, node);
      return node;
    },
    join(a: string, b: string): void {
      const [first, second] = [find(a), find(b)].sort(byTelling);
      if (first !== undefined && second !== undefined) parent.set(second, first);
    },
  };
}
