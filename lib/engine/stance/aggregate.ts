/** From single pieces of evidence to what a mark shows. */
import type { Evidence, Standing } from '../../model/evidence.ts';

const RANK = { conflicts: 0, corroborates: 1, related: 2, unrelated: 3 } as const;

export const agrees = (e: Pick<Evidence, 'stance'>) => e.stance === 'corroborates';
export const conflicts = (e: Pick<Evidence, 'stance'>) => e.stance === 'conflicts';

/** Differing first, contradictions before changes, then agreeing, then related. Stable within each. */
export function orderEvidence<E extends Pick<Evidence, 'stance' | 'changedOverTime'>>(
  evidence: readonly E[],
): E[] {
  const rank = (e: E) => RANK[e.stance] * 2 + (e.changedOverTime ? 1 : 0);
  return [...evidence].sort((a, b) => rank(a) - rank(b));
}

export function standingOf(evidence: readonly Pick<Evidence, 'stance' | 'changedOverTime'>[]): Standing {
  const agreed = evidence.some(agrees);
  const differing = evidence.some(e => conflicts(e) && !e.changedOverTime);
  const changed = evidence.some(e => conflicts(e) && e.changedOverTime);
  if (differing) return agreed ? 'mixed' : 'differing';
  if (changed) return 'changed';
  if (agreed) return 'agreed';
  return evidence.length ? 'alone' : 'none';
}

/**
 * One piece of evidence per document: what a document agrees with it does not contradict by another of its figures,
 * and one figure repeated is one report. Keeps the first of equals.
 */
export function bestPerDocument<E extends Pick<Evidence, 'stance' | 'documentId' | 'changedOverTime'>>(
  evidence: readonly E[],
): E[] {
  const weight = (e: E) => (agrees(e) ? 3 : conflicts(e) ? 2 : 1);
  const best = new Map<string, E>();
  for (const e of evidence) {
    const other = best.get(e.documentId);
    if (!other || weight(e) > weight(other)) best.set(e.documentId, e);
  }
  return [...best.values()];
}
