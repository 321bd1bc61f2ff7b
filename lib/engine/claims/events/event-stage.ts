/** How far an event has come. Talks are a stage themselves: only what is said beyond "in talks" is one. */
import type { Span } from '../../../model/text.ts';
import { clauseOf, inside, type Sentence } from '../sentence.ts';
import type { TermHit } from '../term-matcher.ts';
import type { EventTerm } from '../vocabulary.ts';

const OF_TALKS = new Set(['exploring', 'advanced-talks', 'mou', 'delayed', 'suspended', 'cancelled']);
/** Plans and considerations are the modality of the claim, not its stage. */
const OF_DEALS = new Set([
  'mou',
  'agreed',
  'signed',
  'approved',
  'started',
  'under-way',
  'completed',
  'delayed',
  'suspended',
  'cancelled',
]);

export function eventStage(sentence: Sentence, hit: TermHit<EventTerm>): string | null {
  const allowed = hit.value.event.id === 'talks' ? OF_TALKS : OF_DEALS;
  const clause = sentence.language === 'ja' ? sentence : clauseOf(sentence, hit);
  const hits = sentence.stages.filter(h => inside(h, clause) && allowed.has(h.value.id));
  const distance = (h: Span) => (h.start >= hit.end ? h.start - hit.end : Math.max(0, hit.start - h.end));
  const [nearest] = hits.sort((a, b) => distance(a) - distance(b));
  return nearest && distance(nearest) < 60 ? nearest.value.id : null;
}
