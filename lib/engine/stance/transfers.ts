/** Selling and buying are one transfer, told from its two ends. */
import type { Claim, SubjectRef } from '../../model/claim.ts';
import { matchSubjects } from './match-subjects.ts';

interface Transfer {
  seller: readonly SubjectRef[];
  buyer: readonly SubjectRef[];
  object: readonly SubjectRef[];
}

function transferOf({ event, subjects, roles }: Claim): Transfer | null {
  const object = roles.object ?? roles.product ?? [];
  if (event === 'sell') return { seller: subjects, buyer: roles.target ?? [], object };
  if (event === 'acquire') return { seller: roles.source ?? [], buyer: subjects, object };
  return null;
}

/** One side tells of the sale and the other of the purchase of the same thing, by the same parties as far as named. */
export function isSameTransfer(page: Claim, coverage: Claim): boolean {
  const [p, c] = [transferOf(page), transferOf(coverage)];
  if (!p || !c || page.event === coverage.event) return false;
  const parties = [compare(p.seller, c.seller), compare(p.buyer, c.buyer)];
  return compare(p.object, c.object) === 'same' && parties.includes('same') && !parties.includes('other');
}

function compare(a: readonly SubjectRef[], b: readonly SubjectRef[]): 'same' | 'other' | 'unnamed' {
  if (!a.length || !b.length) return 'unnamed';
  return matchSubjects(a, b).kind === 'other' ? 'other' : 'same';
}
