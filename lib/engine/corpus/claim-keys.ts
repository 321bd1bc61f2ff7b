import type { Claim } from '../../model/claim.ts';
import type { ClaimKey } from '../../model/corpus-store.ts';

/** Keys a claim is stored and looked up under: one for each possible subject with the measure or event. */
export function claimKeys(claim: Claim): ClaimKey[] {
  const about = claim.measure ?? claim.event ?? '';
  const subjects = claim.subjects.flatMap(s =>
    s.id ? [s.id] : s.candidates.length ? s.candidates : [s.text.toLowerCase()],
  );
  return [...new Set(subjects)].map(subject => `${subject}|${about}`);
}
