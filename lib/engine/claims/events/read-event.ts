/** An event of data/events with its subject and one further role filled. */
import type { Claim } from '../../../model/claim.ts';
import type { EventType } from '../../../model/knowledge.ts';
import type { Reading } from '../build-claim.ts';
import { modalityOf, periodOf, polarityOf, stageOf } from '../qualifiers.ts';
import { rolesOf } from '../roles.ts';
import { actorBefore, ownerOf } from '../subjects.ts';
import type { TermHit } from '../term-matcher.ts';

export function readEvent({ sentence, topic }: Reading, hit: TermHit<EventType>): Claim | null {
  const event = hit.value;
  const subject = actorBefore(sentence, hit) ?? ownerOf(sentence, hit, topic);
  if (!subject) return null;
  const roles = rolesOf(sentence, hit, event.roles.slice(1), subject.names);
  if (!event.needs.some(role => roles[role]?.length)) return null;
  const last = Object.values(roles).flat().at(-1);
  const end = last
    ? Math.max(hit.end, sentence.text.indexOf(last.text, hit.end) + last.text.length)
    : hit.end;
  return {
    start: hit.start,
    end: end - hit.start < 80 && end <= sentence.end ? Math.max(hit.end, end) : hit.end,
    sentence: { start: sentence.start, end: sentence.end },
    subjects: subject.refs,
    measure: null,
    event: event.id,
    quantity: null,
    roles,
    scope: [],
    polarity: polarityOf(sentence, hit),
    period: periodOf(sentence, hit, null),
    modality: modalityOf(sentence, hit),
    stage: stageOf(sentence, hit),
    attribution: [],
    rule: `event/${subject.rule}`,
  };
}
