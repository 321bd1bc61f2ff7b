/** Names and products that fill the slots of an event: behind the verb in English and Chinese, before it in Japanese. */
import type { SubjectRef } from '../../../model/claim.ts';
import type { Span } from '../../../model/text.ts';
import { caseMark } from '../case-mark.ts';
import { isParty, sameParty, slotsOf } from '../roles.ts';
import { clauseOf, inside, type Name, overlaps, type Sentence } from '../sentence.ts';
import type { TermHit } from '../term-matcher.ts';
import type { EventTerm } from '../vocabulary.ts';

const REACH = { en: 110, ja: 60, zh: 40 };
/** A direct object stands close to its verb. */
const OBJECT_REACH = { en: 45, ja: 24, zh: 14 };

/** "acquisition of X" is of X; "bought a plant of X" is not. */
const OF_REACH = 5;

/** "sold TikTok's U.S. business": a part of the company is what is sold. */
const PART_OF = /^['’]s (?:\S+ ){0,2}(?:business|unit|division|operations|plant|factory|arm|assets)\b/u;

export interface EventRoles {
  roles: Record<string, SubjectRef[]>;
  names: Name[];
}

export function eventRoles(
  sentence: Sentence,
  hit: TermHit<EventTerm>,
  subjects: readonly Name[],
): EventRoles {
  const { event, link } = hit.value;
  const allowed = event.roles.slice(1);
  /** "turn a plant into a data center": the product stands behind "into". */
  const linked = link ? sentence.text.indexOf(` ${link} `, hit.end) : -1;
  const clause = sentence.language === 'en' ? clauseOf(sentence, hit) : sentence;
  /** What parties talk about may be said with a verb of its own: "in talks to build servers". */
  const mutual = event.needs.includes('partner');
  const reach = mutual ? REACH[sentence.language] : OBJECT_REACH[sentence.language];
  const found: EventRoles = { roles: {}, names: [] };
  const fill = (slots: readonly string[], ref: SubjectRef, name?: Name) => {
    const slot = slots.find(s => allowed.includes(s));
    if (!slot) return;
    const list = found.roles[slot] ?? [];
    if (!list.some(r => (r.id ?? r.text) === (ref.id ?? ref.text))) found.roles[slot] = [...list, ref];
    if (name) found.names.push(name);
  };
  for (const name of sentence.names) {
    if (!inside(name, clause) || overlaps(name, hit) || subjects.some(s => s === name || sameParty(s, name)))
      continue;
    const distance = distanceFrom(sentence, hit, name);
    if (distance === null || distance > REACH[sentence.language]) continue;
    const mark = caseMark(sentence, name);
    if (mark === 'of' && isParty(name) && distance > OF_REACH) continue;
    const close = distance <= reach && (mutual || !otherVerbBetween(sentence, hit, name));
    const part =
      mark === 'possessor' && distance <= 5 && PART_OF.test(sentence.text.slice(name.end, sentence.end));
    const slots = (part ? ['object'] : slotsOf(mark, name)).filter(
      slot => close || (slot !== 'object' && slot !== 'product' && slot !== 'person'),
    );
    fill(slots, name.ref, name);
  }
  if (mutual && !found.roles.partner) fillPartner(sentence, hit, clause, subjects, found);
  if (allowed.includes('product') && !found.roles.product) {
    const word = sentence.products.find(p => {
      if (linked >= 0) return p.start > linked && p.end <= clause.end;
      const distance = distanceFrom(sentence, hit, p);
      return (
        distance !== null &&
        distance <= reach &&
        inside(p, clause) &&
        (mutual || !otherVerbBetween(sentence, hit, p))
      );
    });
    if (word)
      fill(['product'], { id: word.value, text: sentence.text.slice(word.start, word.end), candidates: [] });
  }
  return found;
}

/** "in talks to invest in X": X is the other side. */
function fillPartner(
  sentence: Sentence,
  hit: Span,
  clause: Span,
  subjects: readonly Name[],
  found: EventRoles,
): void {
  const other = sentence.names.find(
    n =>
      n.start >= hit.end &&
      inside(n, clause) &&
      isParty(n) &&
      !subjects.includes(n) &&
      ['in', 'into', 'object'].includes(caseMark(sentence, n)),
  );
  if (!other) return;
  found.roles.partner = [other.ref];
  found.names.push(other);
}

/**
 * Characters between the event word and a name on the side where its roles stand; null on the other. In English only a
 * building stands before its noun: "considering the plant as the production base".
 */
function distanceFrom(sentence: Sentence, hit: Span, name: Span & { type?: string }): number | null {
  const behind = name.start >= hit.end ? name.start - hit.end : null;
  const before = name.end <= hit.start ? hit.start - name.end : null;
  if (sentence.language === 'ja') return before ?? behind;
  const used = name.type === 'facility';
  return sentence.language === 'en' && !used ? behind : (behind ?? before);
}

const otherVerbBetween = (sentence: Sentence, hit: Span, name: Span) =>
  sentence.events.some(e => {
    const [from, to] = hit.end <= name.start ? [hit.end, name.start] : [name.end, hit.start];
    return e.start >= from && e.end <= to;
  });
