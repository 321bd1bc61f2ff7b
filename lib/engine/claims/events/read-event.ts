/** An event of data/events with its subject and one further role filled, read around its verb or noun. */
import type { Claim, SubjectRef } from '../../../model/claim.ts';
import type { EventType } from '../../../model/knowledge.ts';
import type { Quantity } from '../../../model/quantity.ts';
import type { Span } from '../../../model/text.ts';
import type { Reading } from '../build-claim.ts';
import { caseMark } from '../case-mark.ts';
import { periodOf } from '../period.ts';
import { modalityOf, polarityOf, startOf } from '../qualifiers.ts';
import { ALONGSIDE, isParty, withoutSubjects } from '../roles.ts';
import { clauseOf, inside, type Name, type Sentence } from '../sentence.ts';
import { actorBefore, canAct, type FoundSubject, ownerOf } from '../subjects.ts';
import type { TermHit } from '../term-matcher.ts';
import type { EventTerm } from '../vocabulary.ts';
import { eventRoles } from './event-roles.ts';
import { eventStage } from './event-stage.ts';
import { readInverted } from './inverted.ts';
import { alongside, goodsInHand, PARTS } from './undertaking.ts';
import { isVerbal } from './verbal.ts';

export function readEvent(reading: Reading, hit: TermHit<EventTerm>): Claim | null {
  const { sentence, topic } = reading;
  const { event } = hit.value;
  if (!isVerbal(sentence, hit) || !isLinked(sentence, hit)) return null;
  const between = partiesBetween(sentence, hit);
  const inverted = readInverted(sentence, hit);
  const acting = inverted?.subject ?? between?.subject ?? subjectOf(reading, hit);
  const host = acting && hostOf(reading, hit, acting);
  const actors = host ?? acting;
  if (!actors || actors.names.some(n => !mayAct(n, event))) return null;
  const found = eventRoles(sentence, hit, actors.names);
  if (inverted && event.roles.includes('object')) found.roles.object = [inverted.object.ref];
  const { subject, roles } = splitParties(actors, host ? acting.refs : between?.partners, found.roles, event);
  if (!roles.product && event.needs.includes('product')) {
    const goods = goodsInHand(reading, hit);
    if (goods) roles.product = [goods];
  }
  const others = PARTS.has(event.id) ? alongside(subject.refs, topic.undertaking()) : [];
  if (others.length) roles[ALONGSIDE] = others;
  if (event.needs.length && !event.needs.some(role => roles[role]?.length)) return null;
  const stage = eventStage(sentence, hit);
  const modality = modalityOfEvent(sentence, hit);
  return {
    ...eventPhrase(sentence, hit, found.names),
    sentence: { start: sentence.start, end: sentence.end },
    subjects: subject.refs,
    measure: null,
    event: event.id,
    quantity: AHEAD.has(modality) ? targetYear(sentence, hit) : null,
    roles: withoutSubjects(roles, subject.refs),
    scope: [],
    polarity: stage === 'cancelled' ? 'negative' : polarityOf(sentence, hit),
    period: periodOf(sentence, hit, null, modality),
    modality,
    stage,
    attribution: [],
    rule: `event/${subject.rule}`,
  };
}

const AHEAD = new Set<Claim['modality']>(['planned', 'expected', 'considered']);
/** Years, their parts and decades; a full date is mostly that of the report. */
const LONG_TIME = /^(?:FY)?\d{4}(?:s|-(?:Q|H)\d)?$/;

/** When what is to come is to happen, if one such time is told. */
function targetYear(sentence: Sentence, hit: Span): Quantity | null {
  const clause = sentence.language === 'en' ? clauseOf(sentence, hit) : sentence;
  const [only, ...more] = sentence.figures.filter(
    ({ quantity: q }) => q.kind === 'date' && LONG_TIME.test(String(q.value)) && inside(q, clause),
  );
  return only && !more.length ? startOf(only.quantity) : null;
}

/** "turning X into Y": without "into" nothing is converted. */
const isLinked = (sentence: Sentence, hit: TermHit<EventTerm>) =>
  sentence.text.slice(hit.end, clauseOf(sentence, hit).end).includes(hit.value.link);

/** Being in talks is considering something, so talks that are held are actual. */
function modalityOfEvent(sentence: Sentence, hit: TermHit<EventTerm>): Claim['modality'] {
  const modality = modalityOf(sentence, hit);
  return hit.value.event.id === 'talks' && modality === 'considered' ? 'actual' : modality;
}

/** Places act only where a state does: "China banned", "Japan approved". */
const STATE_ACTS = new Set(['approve', 'ban', 'sue', 'supply']);
const mayAct = (name: Name, event: EventType) =>
  isParty(name) || (name.type === 'place' && STATE_ACTS.has(event.id));

/** "A and B are in talks": the second is the partner of the first. */
function splitParties(
  actors: FoundSubject,
  partners: SubjectRef[] | undefined,
  roles: Record<string, SubjectRef[]>,
  event: EventType,
): { subject: FoundSubject; roles: Record<string, SubjectRef[]> } {
  if (partners) return { subject: actors, roles: { ...roles, partner: partners } };
  const mutual = event.needs.join() === 'partner' && !roles.partner && actors.refs.length > 1;
  if (!mutual) return { subject: actors, roles };
  const [first, ...rest] = actors.refs;
  return { subject: { ...actors, refs: first ? [first] : [] }, roles: { ...roles, partner: rest } };
}

/** "Sakura Internet and SoftBank are partners": of the one the text has been about. */
function hostOf(
  { sentence, topic }: Reading,
  hit: TermHit<EventTerm>,
  actors: FoundSubject,
): FoundSubject | null {
  if (!/partners$/u.test(hit.text) || /^ (?:of|with)\b/u.test(sentence.text.slice(hit.end))) return null;
  const host = topic.current('host');
  const isActor = host?.refs.some(ref => actors.refs.some(a => (a.id ?? a.text) === (ref.id ?? ref.text)));
  return isActor ? null : host;
}

const OF = /(?:の|的)[^、。，はがを]{0,8}$/u;

/** "talks about servers that would be made in Japan": by whom is not said. */
const PASSIVE_RELATIVE = /\b(?:that|which) (?:\p{Ll}+ ){0,2}(?:be|is|are|was|were|been) $/u;

/** "SoftBank's talks with", or the one who acts in the clause of the verb. */
function subjectOf({ sentence, topic }: Reading, hit: Span): FoundSubject | null {
  const lead = sentence.text.slice(clauseOf(sentence, hit).start, hit.start);
  if (PASSIVE_RELATIVE.test(lead) && !/^ by\b/u.test(sentence.text.slice(hit.end))) return null;
  const owner = ownerOf(sentence, hit, topic, { compound: false });
  const owned =
    owner?.rule === 'owner' && (sentence.language === 'en' || OF.test(sentence.text.slice(0, hit.start)));
  if (owner && owned && owner.names.every(isParty)) return owner;
  return actorBefore(sentence, hit);
}

/** "talks between A, B and C": A with B and C. */
function partiesBetween(
  sentence: Sentence,
  hit: Span,
): { subject: FoundSubject; partners: SubjectRef[] } | null {
  if (sentence.language !== 'en') return null;
  const names = sentence.names.filter(
    n => n.start >= hit.end && n.start - hit.end < 120 && canAct(n) && caseMark(sentence, n) === 'between',
  );
  const [first, ...rest] = names.filter(isParty);
  if (!first || !rest.length) return null;
  return {
    subject: { refs: [first.ref], names: [first, ...rest], rule: 'between' },
    partners: rest.map(n => n.ref),
  };
}

const LONGEST_PHRASE = { en: 90, ja: 40, zh: 32 };

/** What the page marks: the event word with the names that belong to it, as far as they stand near. */
function eventPhrase(sentence: Sentence, hit: Span, names: readonly Name[]): Span {
  const clause = sentence.language === 'en' ? clauseOf(sentence, hit) : sentence;
  const near = names.filter(
    n =>
      inside(n, clause) &&
      Math.max(n.end, hit.end) - Math.min(n.start, hit.start) <= LONGEST_PHRASE[sentence.language],
  );
  const side = near.filter(n => (sentence.language === 'ja' ? n.end <= hit.start : n.start >= hit.end));
  return {
    start: Math.min(hit.start, ...side.map(n => n.start)),
    end: Math.max(hit.end, ...side.map(n => n.end)),
  };
}
