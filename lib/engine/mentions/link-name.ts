/**
 * Decides what a matched form means. A form of one entity that is no other word is that entity unless something refutes it;
 * an ambiguous form needs evidence, else there is no mention; a shared form goes to the reading that is clearly ahead, else stays undecided.
 */
import type { EntityFacts } from './entity-table.ts';
import { type Evidence, type Place, total, weigh } from './evidence.ts';
import { FLAG, type NamePosting } from './gazetteer.ts';
import { BOTH_HAVE } from './lexicon.ts';
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
/** Points the best reading of a shared form must be ahead to be decided. */
const AHEAD = 2;

interface Reading {
  facts: EntityFacts;
  flags: number;
  evidence: Evidence[];
  points: number;
}

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
    .map(({ facts, flags }): Reading => {
      const evidence = weigh(place, facts);
      const prior = flags & FLAG.main ? 1 : alive.some(a => a.facts.parent === facts.id) ? 0.5 : 0;
      return { facts, flags, evidence, points: total(evidence) + prior };
    })
    .filter(r => (r.flags & FLAG.ambiguous) === 0 || r.points >= NEEDED)
    .filter(r => !(r.points < -1 || (postings.length === 1 && r.points < NEEDED)))
    .sort((a, b) => b.points - a.points);
  return choose(place, readings);
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

function choose(place: Place, readings: readonly Reading[]): Link | null {
  const [best, second] = readings;
  if (!best) return null;
  const candidates = readings.map(r => r.facts);
  const rule = best.evidence[0]?.rule ?? (best.flags & FLAG.main ? 'main-bearer' : 'shared-form');
  const confidence = Math.min(0.95, 0.6 + 0.05 * best.points);
  if (!second) return { facts: best.facts, candidates, confidence, rule };
  const ahead = best.points - second.points;
  if (best.flags & FLAG.main && ahead > 0) return { facts: best.facts, candidates, confidence, rule };
  if (ahead >= (second.flags & FLAG.main ? 1 : AHEAD) && !restsOnFullerFormOnly(place, best, second))
    return { facts: best.facts, candidates, confidence, rule };
  return { facts: null, candidates, confidence: 0.5, rule: 'shared-form' };
}

/** The last fuller form alone does not decide beside a measure that both entities have, nor once both were named in full. */
function restsOnFullerFormOnly(place: Place, best: Reading, second: Reading): boolean {
  const has = (r: Reading, ...rules: string[]) =>
    r.evidence.some(e => e.points > 0 && rules.includes(e.rule));
  if (!has(best, 'fuller-form', 'named-elsewhere')) return false;
  const local = best.evidence
    .filter(e => e.rule === 'cue' || e.rule === 'ticker' || e.rule === 'introduced')
    .reduce((sum, e) => sum + e.points, 0);
  if (local >= 3) return false;
  const sentence = place.view.sentences[place.around.sentence];
  const text = sentence ? place.view.text.slice(sentence.start, sentence.end) : '';
  return has(second, 'fuller-form') || BOTH_HAVE.test(text);
}
