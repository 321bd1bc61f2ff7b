/** What several partners undertake together: who does which part of it, with whom, and what "the manufacturing" is of. */
import type { Claim, SubjectRef } from '../../../model/claim.ts';
import type { Span } from '../../../model/text.ts';
import type { Reading } from '../build-claim.ts';
import { clauseOf } from '../sentence.ts';

/** What one of several partners can do of an undertaking. */
export const PARTS = new Set(['produce', 'develop', 'build', 'supply']);

/** The other parties of the talks or the partnership of which the text told last, if the subject is one of them. */
export function alongside(subjects: readonly SubjectRef[], undertaking: Claim | null): SubjectRef[] {
  if (!undertaking) return [];
  const all = [...undertaking.subjects, ...(undertaking.roles.partner ?? [])];
  const isSubject = (ref: SubjectRef) => subjects.some(s => (s.id ?? s.text) === (ref.id ?? ref.text));
  return all.some(isSubject) ? all.filter(ref => !isSubject(ref)) : [];
}

/** "would do the manufacturing", "is responsible for every stage of server production": the work of which the text speaks. */
const DOES =
  /\b(?:do|does|doing|handles?|handling|take on|takes on|take over|undertakes?|carry out|carries out|oversees?|(?:in charge|take charge) of|responsib(?:le|ility) for)(?: (?:all|most|much|part|every stage|the whole|the bulk) of)?(?: the)? (?:[\p{Ll}-]+ )?$/u;

export function goodsInHand({ sentence, topic }: Reading, hit: Span): SubjectRef | null {
  const before = sentence.text.slice(clauseOf(sentence, hit).start, hit.start);
  if (sentence.language !== 'en' || !DOES.test(before)) return null;
  const word = sentence.products.find(p => p.end === hit.start - 1);
  if (word) return { id: word.value, text: sentence.text.slice(word.start, word.end), candidates: [] };
  return topic.undertaking()?.roles.product?.[0] ?? topic.product();
}
