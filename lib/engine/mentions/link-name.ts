/**
 * Decides what a matched form means. A form of one entity that is no other word is that entity unless something refutes it;
 * an ambiguous form needs evidence, else there is no mention; a shared form goes to the reading that is clearly ahead, else stays undecided.
 */

import { chooseReading, readAs } from './choose-reading.ts';
import type { EntityFacts } from './entity-table.ts';
import { type Place, total, weigh } from './evidence.ts';
import { FLAG, type NamePosting } from './gazetteer.ts';
import { countOpposing, isRefutedPhrase, longerName } from './refutation.ts';

export interface Link {
  /** The decided entity, or null. */
  facts: EntityFacts | null;
  /** In order of likelihood; the decided one first. */
  candidates: EntityFacts[];
  confidence: number;
  rule: string;
}

/** Points an ambiguous form needs to be a mention at all. */
const NEEDED = 2;
const isCertain = (flags: number) => (flags & (FLAG.shared | FLAG.ambiguous)) === 0;

/** `refutedAs` receives what the form is part of, where that was the reason to drop it. */
export function linkName(
  place: Place,
  factsOf: (p: NamePosting) => EntityFacts,
  refutedAs: (kind: 'person' | 'other') => void,
): Link | null {
  const { view, match, around, known } = place;
  const postings = onePerEntity(match.postings, factsOf).filter(
    ({ facts }) => !isRefutedPhrase(view, match, around, facts),
  );
  const alive = postings.filter(({ facts }) => {
    const longer = longerName(view, match, around, facts.type, known);
    if (longer) refutedAs(longer);
    return !longer;
  });
  const [only] = alive;
  if (!only) return null;
  if (alive.length === 1 && isCertain(only.flags)) return certain(place, only.facts);
  const readings = alive
    .map(({ facts, flags }) =>
      readAs(
        place,
        facts,
        flags,
        alive.map(a => a.facts),
      ),
    )
    .filter(r =>
      (r.flags & FLAG.ambiguous) === 0 && postings.length > 1 ? r.points >= -1 : r.points >= NEEDED,
    );
  return chooseReading(place, readings);
}

function onePerEntity(
  postings: readonly NamePosting[],
  factsOf: (p: NamePosting) => EntityFacts,
): { facts: EntityFacts; flags: number }[] {
  const byId = new Map<string, { facts: EntityFacts; flags: number }>();
  for (const p of postings) {
    const facts = factsOf(p);
    const known = byId.get(facts.id);
    // Spellings that differ in case only: what the entity bears most plainly counts.
    if (!known || (p.sameCase && p.flags < known.flags)) byId.set(facts.id, { facts, flags: p.flags });
  }
  return [...byId.values()];
}

function certain(place: Place, facts: EntityFacts): Link | null {
  const { view, match, around, memory } = place;
  const form = view.text.slice(match.start, match.end);
  if (memory.elsewhere.has(form.toLowerCase())) return null;
  if (countOpposing(view, around.sentence, form, facts) > 0 && total(weigh(place, facts)) < 0) return null;
  return { facts, candidates: [facts], confidence: 0.97, rule: 'full-form' };
}
