/** Names and products that fill the slots of an event: behind the verb in English and Chinese, before it in Japanese. */
import type { SubjectRef } from '../../../model/claim.ts';
import type { Span } from '../../../model/text.ts';
import { caseMark } from '../case-mark.ts';
import { sameParty, slotsOf } from '../roles.ts';
import { clauseOf, inside, type Name, overlaps, type Sentence } from '../sentence.ts';

const REACH = { en: 110, ja: 60, zh: 40 };
/** A direct object stands close to its verb. */
const OBJECT_REACH = { en: 45, ja: 24, zh: 14 };

export interface EventRoles {
  roles: Record<string, SubjectRef[]>;
  names: Name[];
}

export function eventRoles(
  sentence: Sentence,
  hit: Span,
  allowed: readonly string[],
  subjects: readonly Name[],
): EventRoles {
  const clause = sentence.language === 'en' ? clauseOf(sentence, hit) : sentence;
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
    const close = distance <= OBJECT_REACH[sentence.language] && !otherVerbBetween(sentence, hit, name);
    const slots = slotsOf(mark, name.type).filter(
      slot => close || (slot !== 'object' && slot !== 'product' && slot !== 'person'),
    );
    fill(slots, name.ref, name);
  }
  if (allowed.includes('product') && !found.roles.product) {
    const word = sentence.products.find(p => {
      const distance = distanceFrom(sentence, hit, p);
      return (
        distance !== null &&
        distance <= OBJECT_REACH[sentence.language] &&
        inside(p, clause) &&
        !otherVerbBetween(sentence, hit, p)
      );
    });
    if (word)
      fill(['product'], { id: word.value, text: sentence.text.slice(word.start, word.end), candidates: [] });
  }
  return found;
}

/** Characters between the event word and a name on the side where its roles stand; null on the other. */
function distanceFrom(sentence: Sentence, hit: Span, name: Span): number | null {
  const behind = name.start >= hit.end ? name.start - hit.end : null;
  const before = name.end <= hit.start ? hit.start - name.end : null;
  if (sentence.language === 'ja') return before ?? behind;
  return sentence.language === 'en' ? behind : (behind ?? before);
}

const otherVerbBetween = (sentence: Sentence, hit: Span, name: Span) =>
  sentence.events.some(e => {
    const [from, to] = hit.end <= name.start ? [hit.end, name.start] : [name.end, hit.start];
    return e.start >= from && e.end <= to;
  });
