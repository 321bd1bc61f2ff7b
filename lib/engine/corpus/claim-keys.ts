/**
 * Under which keys a claim lies in the corpus and is looked up: subject + measure or event. An undecided subject lies
 * under each candidate, a name in no dictionary under its normalised surface. The other parties of an event are keys
 * too, so that talks are found from the partner's side.
 */
import type { Claim, SubjectRef } from '../../model/claim.ts';
import type { ClaimKey } from '../../model/corpus-store.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { ALONGSIDE } from '../claims/roles.ts';
import { nameKey } from './name-key.ts';

/** Marks names in no dictionary, so that they never meet an entity id. */
const UNLISTED = '~';

/** Roles whose filler takes part in an event as its subject does. */
const PARTY_ROLES = new Set(['partner', 'counterpart', 'target', 'object', 'source']);

export function subjectKeys(subject: SubjectRef): string[] {
  if (subject.id) return [subject.id];
  if (subject.candidates.length) return subject.candidates;
  const name = nameKey(subject.text);
  return name ? [UNLISTED + name] : [];
}

/** Everyone who takes part: the subjects and, for events, the fillers of the party roles. */
export function partiesOf(claim: Claim): SubjectRef[] {
  if (!claim.event) return claim.subjects;
  const others = Object.entries(claim.roles).flatMap(([role, refs]) => (PARTY_ROLES.has(role) ? refs : []));
  return [...claim.subjects, ...others];
}

/** Keys a claim is stored under. */
export function claimKeys(claim: Claim): ClaimKey[] {
  return keysUnder(claim, [claim.measure ?? claim.event ?? '']);
}

/**
 * Keys a claim is looked up under: those it would be stored under, for what lies beside its measure or event too, and for the owner of
 * whoever has a figure, under whose name a report may tell it. `parentOf` takes entity ids.
 */
export function lookupKeys(
  claim: Claim,
  beside: ReadonlyMap<string, readonly string[]>,
  parentOf: (id: string) => string | undefined = () => undefined,
): ClaimKey[] {
  const about = claim.measure ?? claim.event ?? '';
  const keys = keysUnder(claim, [about, ...(beside.get(about) ?? [])]);
  if (!claim.measure || !claim.quantity) return keys;
  const owners = claim.subjects.flatMap(({ id }) => (id && parentOf(id)) || []);
  return [...new Set([...keys, ...owners.map(owner => `${owner}|${about}`)])];
}

/** What is looked up beside each measure and event: the opposites of an event, and what is near. */
export const besideAll = ({
  measures,
  events,
}: Pick<Knowledge, 'measures' | 'events'>): Map<string, readonly string[]> =>
  new Map([
    ...measures.map(({ id, near = [] }) => [id, near] as const),
    ...events.map(({ id, opposites, near = [] }) => [id, [...opposites, ...near]] as const),
  ]);

function keysUnder(claim: Claim, abouts: readonly string[]): ClaimKey[] {
  const found = [...partiesOf(claim), ...(claim.roles[ALONGSIDE] ?? [])];
  const subjects = new Set(found.flatMap(subjectKeys));
  return [...subjects].flatMap(subject => abouts.map(about => `${subject}|${about}`));
}
