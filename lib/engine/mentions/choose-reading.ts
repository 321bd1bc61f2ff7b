/** Chooses among the entities that bear one form. */
import type { EntityFacts } from './entity-table.ts';
import { type Evidence, type Place, total, weigh } from './evidence.ts';
import { FLAG } from './gazetteer.ts';
import { BOTH_HAVE } from './lexicon.ts';
import type { Link } from './link-name.ts';

export interface Reading {
  facts: EntityFacts;
  flags: number;
  evidence: Evidence[];
  points: number;
}

/** Points of local evidence the best reading must be ahead to be decided; less against the main bearer, who has few cues. */
const AHEAD = 2;
const AHEAD_OF_MAIN = 1;

/** Evidence of one reading. Among rivals of one type, what any firm's name would show says nothing. */
export function readAs(
  place: Place,
  facts: EntityFacts,
  flags: number,
  rivals: readonly EntityFacts[],
): Reading {
  const alike = rivals.some(rival => rival.id !== facts.id && rival.type === facts.type);
  const evidence = weigh(place, facts).filter(e => !alike || e.from !== 'grammar');
  const prior = flags & FLAG.main ? 1 : rivals.some(rival => rival.parent === facts.id) ? 0.5 : 0;
  return { facts, flags, evidence, points: total(evidence) + prior };
}

/**
 * The reading that the place itself speaks for; else the one named in full before, if no other was and the sentence is not about a
 * measure that both have; else the main bearer; else none, with all that are possible in order of likelihood.
 */
export function chooseReading(place: Place, unordered: readonly Reading[]): Link | null {
  const readings = [...unordered].sort((a, b) => b.points - a.points);
  const [best, second] = readings;
  if (!best) return null;
  const candidates = readings.map(r => r.facts);
  const decided = (confidence: number, rule: string): Link => ({
    facts: best.facts,
    candidates,
    confidence,
    rule,
  });
  const rule = best.evidence[0]?.rule ?? 'main-bearer';
  const byPoints = Math.min(0.95, 0.6 + 0.05 * best.points);
  if (!second) return decided(byPoints, rule);
  const lead = local(best) - local(second);
  if (lead >= (second.flags & FLAG.main ? AHEAD_OF_MAIN : AHEAD)) return decided(byPoints, rule);
  if (best.flags & FLAG.main && best.points > second.points) return decided(byPoints, rule);
  const namedBefore = readings.filter(r => r.evidence.some(e => e.rule === 'fuller-form-before'));
  if (lead >= 0 && namedBefore.length === 1 && namedBefore[0] === best && !isAboutBoth(place))
    return decided(0.75, 'fuller-form-before');
  return { facts: null, candidates, confidence: 0.5, rule: 'shared-form' };
}

const local = (reading: Reading): number => total(reading.evidence.filter(e => e.from === 'place'));

function isAboutBoth({ view, around }: Place): boolean {
  const sentence = view.sentences[around.sentence];
  return sentence !== undefined && BOTH_HAVE.test(view.text.slice(sentence.start, sentence.end));
}
