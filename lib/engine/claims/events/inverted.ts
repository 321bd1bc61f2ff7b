/** English events whose object stands before the verb: "acquired by SoftBank", "the plant, which it acquired last year". */
import type { Span } from '../../../model/text.ts';
import { clauseOf, type Name, type Sentence } from '../sentence.ts';
import { actorBefore, canAct, type FoundSubject } from '../subjects.ts';

export interface Inverted {
  subject: FoundSubject;
  object: Name;
}

const BY = /^ (?:\p{Ll}+ly )?by (?:the )?$/u;
const WHICH = /^(?:which|that) (?:it|they|the company) (?:had |has |have )?(?:\p{Ll}+ly )?$/u;
const OBJECTS = new Set(['company', 'organization', 'facility', 'product', 'unlisted']);
const NEAR = 40;

export function readInverted(sentence: Sentence, hit: Span): Inverted | null {
  if (sentence.language !== 'en') return null;
  const agent = sentence.names.find(n => n.start >= hit.end && canAct(n));
  if (agent && BY.test(sentence.text.slice(hit.end, agent.start))) {
    const object = objectBefore(sentence, hit.start);
    return object && { subject: { refs: [agent.ref], names: [agent], rule: 'agent' }, object };
  }
  const clause = clauseOf(sentence, hit);
  if (!WHICH.test(sentence.text.slice(clause.start, hit.start))) return null;
  const object = objectBefore(sentence, clause.start);
  const subject = object && actorBefore(sentence, object);
  return object && subject && { subject, object };
}

function objectBefore(sentence: Sentence, at: number): Name | null {
  const name = sentence.names.findLast(n => n.end <= at && OBJECTS.has(n.type));
  return name && at - name.end <= NEAR ? name : null;
}
