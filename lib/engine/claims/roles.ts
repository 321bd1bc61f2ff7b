/** Who else takes part: names of the clause by their case mark, put into the slots the measure or event has. */
import type { SubjectRef } from '../../model/claim.ts';
import type { Span } from '../../model/text.ts';
import { type CaseMark, caseMark } from './case-mark.ts';
import { clauseOf, inside, type Name, overlaps, type Sentence } from './sentence.ts';

const PLACES = new Set(['place', 'facility']);
const THINGS = new Set(['product', 'concept']);
const PARTIES = new Set(['company', 'organization', 'government', 'unlisted']);

/** Names in no dictionary that are no company: rounds, phases, districts. */
const NO_PARTY =
  /^(?:Series|Round|Phase|Class|Tier|Level|Chapter)\b|\b(?:County|City|Prefecture|Province|Street|Valley|District|State|Act|Day)$/u;

/** Slots a name may fill, best first; the first that the measure or event has is taken. */
export function slotsOf(mark: CaseMark, { type, ref: { text: printed } }: Name): string[] {
  if (type === 'publication') return [];
  if (type === 'person') return mark === 'object' || mark === 'of' ? ['person'] : [];
  if (type === 'place') return ['in', 'into', 'to', 'for', 'on', 'from'].includes(mark) ? ['place'] : [];
  if (type === 'facility') return ['in', 'aside'].includes(mark) ? ['place', 'object'] : ['object', 'place'];
  if (THINGS.has(type)) return mark === 'aside' || mark === 'by' ? [] : ['product'];
  if (type === 'unlisted' && NO_PARTY.test(printed)) return [];
  switch (mark) {
    case 'with':
    case 'between':
      return ['partner'];
    case 'object':
    case 'in':
    case 'into':
    case 'of':
    case 'on':
      return ['object'];
    case 'to':
      return ['target', 'object', 'beneficiary', 'partner'];
    case 'for':
      return ['beneficiary', 'object', 'target'];
    case 'from':
      return ['source'];
    default:
      return [];
  }
}

/** Roles of the names in the clause of `head` that are not its subject, and of product words. */
export function rolesOf(
  sentence: Sentence,
  head: Span,
  allowed: readonly string[],
  subjects: readonly Name[],
): Record<string, SubjectRef[]> {
  const clause = sentence.language === 'en' ? clauseOf(sentence, head) : sentence;
  const roles: Record<string, SubjectRef[]> = {};
  const fill = (slots: string[], ref: SubjectRef) => {
    const slot = slots.find(s => allowed.includes(s));
    if (!slot) return;
    const list = roles[slot] ?? [];
    if (!list.some(r => (r.id ?? r.text) === (ref.id ?? ref.text))) roles[slot] = [...list, ref];
  };
  for (const name of sentence.names) {
    if (
      !inside(name, clause) ||
      belongsToAnother(sentence, head, name) ||
      isModifier(sentence, name) ||
      subjects.some(s => s === name || sameParty(s, name))
    )
      continue;
    fill(slotsOf(caseMark(sentence, name), name), name.ref);
  }
  if (allowed.includes('product') && !roles.product) {
    const hit = sentence.products.find(p => inside(p, clause));
    if (hit)
      fill(['product'], { id: hit.value, text: sentence.text.slice(hit.start, hit.end), candidates: [] });
  }
  return roles;
}

/** The same entity again: "SoftBank's unit ... of SoftBank". */
export const sameParty = (a: Name, b: Name) => (a.ref.id ? a.ref.id === b.ref.id : a.ref.text === b.ref.text);

/** Behind the next figure of the same kind: "a $8 bn loan for A and a $6 bn one for B". */
function belongsToAnother(sentence: Sentence, head: Span, name: Name): boolean {
  const own = sentence.figures.find(f => overlaps(f, head));
  return sentence.figures.some(
    f => f !== own && f.quantity.kind === own?.quantity.kind && f.start >= head.end && f.end <= name.start,
  );
}

/** "on Nvidia processors" is about processors. */
const GOODS =
  /^ (?:processors?|chips?|GPUs?|servers?|hardware|equipment|technology|software|models?|products?|systems?|cards?)\b/u;
const isModifier = (sentence: Sentence, name: Name) =>
  sentence.language === 'en' &&
  PARTIES.has(name.type) &&
  GOODS.test(sentence.text.slice(name.end, sentence.end));

/** Nobody is his own partner, nor an object of himself. */
export function withoutSubjects(
  roles: Record<string, SubjectRef[]>,
  subjects: readonly SubjectRef[],
): Record<string, SubjectRef[]> {
  const known = new Set(subjects.map(s => s.id ?? s.text));
  const kept = Object.entries(roles).map(
    ([role, refs]) => [role, refs.filter(r => !known.has(r.id ?? r.text))] as const,
  );
  return Object.fromEntries(kept.filter(([, refs]) => refs.length));
}

/** Role of those who undertake together what the subject does its part of: found from their side too, but no parties of the claim. */
export const ALONGSIDE = 'alongside';

export const isParty = (name: Name) => PARTIES.has(name.type);
export const isPlace = (name: Name) => PLACES.has(name.type);
