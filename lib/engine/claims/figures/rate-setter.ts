/** Whose a policy rate is: the central bank's, be it told of the bank, of its country, or of both. */
import type { SubjectRef } from '../../../model/claim.ts';
import type { Span } from '../../../model/text.ts';
import type { Reading } from '../build-claim.ts';
import type { FoundSubject } from '../subjects.ts';
import { placeOf } from './place-subject.ts';

/** Rates that no central bank sets. */
const OTHERS = /\b(?:coupon|loan|lending|prime|mortgage|savings?)\b/iu;
const BANK = /\b(?:Central|National|Reserve) Bank\b/u;
const CENTRAL_BANK = /^(?:['’]s)? central bank\b/u;

/** `found` or, where a country is meant, its central bank; the country itself where that bank is not listed. */
export function rateSetter(reading: Reading, head: Span, found: FoundSubject | null): FoundSubject | null {
  const { sentence, vocabulary } = reading;
  if (OTHERS.test(sentence.text.slice(head.start, head.end))) return found;
  const isBank = (id: string | undefined) => id && vocabulary.entityType(id) !== 'place';
  if (found?.refs.some(({ id }) => isBank(id))) return found;
  const told = sentence.names.find(n => CENTRAL_BANK.test(sentence.text.slice(n.end, sentence.end)));
  const place = told
    ? { refs: [told.ref], names: [told], rule: 'central-bank' }
    : (found ?? placeOf(reading, head));
  if (!place) return null;
  return { ...place, refs: place.refs.map(ref => bankOf(ref, reading)) };
}

function bankOf(ref: SubjectRef, { vocabulary }: Reading): SubjectRef {
  const country = ref.id ?? (BANK.test(ref.text) ? countryIn(ref.text, vocabulary.demonyms) : undefined);
  return country ? { ...ref, id: vocabulary.centralBankOf(country) } : ref;
}

const countryIn = (name: string, demonyms: ReadonlyMap<string, string>): string | undefined =>
  name.split(' ').flatMap(word => demonyms.get(word) ?? [])[0];
