import type { Mention } from '../../model/mention.ts';
import type { ReadText } from '../../model/text.ts';
import { normalizeText } from '../text/normalize-text.ts';
import { type Additions, createAdditions, FIRST_ADDED } from './additions.ts';
import type { EntityFacts, EntityTable } from './entity-table.ts';
import { FLAG, type Gazetteer, type NamePosting } from './gazetteer.ts';
import { candidatePattern, type NameMatch, scanNames } from './scan-names.ts';

export type MentionFinder = (read: ReadText) => Mention[];

/** Links the names of a text: `gazetteer` and `entities` are compiled from one list; `additions` may change between calls. */
export function createMentionFinder(
  gazetteer: Gazetteer,
  entities: EntityTable,
  additions: Additions = createAdditions(),
): MentionFinder {
  const factsAt = (n: number): EntityFacts =>
    n >= FIRST_ADDED ? (additions.facts(n) ?? { id: '', label: '', type: '' }) : entities.at(n);

  return read => {
    const { text, toOriginal } = normalizeText(read.text);
    const anyCase = !/[A-Z]/.test(text);
    const pattern = candidatePattern([...gazetteer.lowerStarts, ...additions.lowerStarts], anyCase);
    const dictionaries = additions.size ? [gazetteer, additions] : [gazetteer];
    const visible = (p: NamePosting) =>
      p.entity >= FIRST_ADDED || additions.size === 0 || !additions.hides(factsAt(p.entity).id);
    const accept = (match: NameMatch) =>
      match.postings.filter(
        p =>
          visible(p) &&
          (p.flags & FLAG.demonym) === 0 &&
          (p.sameCase || anyCase || (p.flags & FLAG.caseless) !== 0),
      );
    const out: Mention[] = [];
    for (const match of scanNames(text, pattern, dictionaries, accept)) {
      const mention = link(match, text, factsAt);
      if (mention) out.push({ ...mention, ...toOriginal(match) });
    }
    return out;
  };
}

function link(match: NameMatch, text: string, factsAt: (n: number) => EntityFacts): Mention | null {
  const around = text.slice(Math.max(0, match.start - 200), match.end + 200);
  const readings = match.postings
    .map(p => ({ p, facts: factsAt(p.entity) }))
    .map(({ p, facts }) => ({
      p,
      facts,
      cues: (facts.cues ?? []).filter(cue => around.includes(cue)).length,
    }))
    .filter(({ p, cues }) => (p.flags & FLAG.ambiguous) === 0 || cues > 0)
    .sort((a, b) => b.cues - a.cues);
  const [best, second] = readings;
  if (!best) return null;
  const decided = !second || best.cues > second.cues;
  return {
    start: match.start,
    end: match.end,
    entityId: decided ? best.facts.id : null,
    entityLabel: best.facts.label,
    candidates: second ? readings.map(r => r.facts.id) : [best.facts.id],
    confidence: decided ? 0.9 : 0.5,
    rule: decided ? 'form' : 'shared-form',
  };
}
