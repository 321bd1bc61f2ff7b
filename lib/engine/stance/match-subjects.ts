import type { SubjectRef } from '../../model/claim.ts';
import { subjectKeys } from '../corpus/claim-keys.ts';

export type SubjectMatch =
  | { kind: 'same'; whole: boolean }
  /** One side's name may mean several entities, the other's is among them. `of` is the undecided name. */
  | { kind: 'undecided'; whole: boolean; of: SubjectRef }
  | { kind: 'other' };

/** Are these the same parties? `whole` is false if a party of one side is missing on the other. */
export function matchSubjects(page: readonly SubjectRef[], coverage: readonly SubjectRef[]): SubjectMatch {
  const pairs = page.flatMap(p => coverage.flatMap(c => matchPair(p, c)));
  if (!pairs.length) return { kind: 'other' };
  const whole =
    page.every(p => pairs.some(pair => pair.page === p)) &&
    coverage.every(c => pairs.some(pair => pair.coverage === c));
  const decided = pairs.some(pair => !pair.undecided);
  const undecided = pairs.find(pair => pair.undecided)?.undecided;
  return decided || !undecided ? { kind: 'same', whole } : { kind: 'undecided', whole, of: undecided };
}

interface Pair {
  page: SubjectRef;
  coverage: SubjectRef;
  undecided: SubjectRef | null;
}

function matchPair(page: SubjectRef, coverage: SubjectRef): Pair[] {
  const coverageKeys = subjectKeys(coverage);
  if (!subjectKeys(page).some(key => coverageKeys.includes(key))) return [];
  return [{ page, coverage, undecided: [page, coverage].find(isUndecided) ?? null }];
}

const isUndecided = (ref: SubjectRef) => !ref.id && ref.candidates.length > 1;
