/**
 * Two short reports of one fact in other words: most words of the shorter are in the longer, and each states one figure of a
 * kind. Needs the days of both, since figures of other days are other figures.
 */
import type { ReasonCode } from '../../../model/evidence.ts';
import type { Quantity } from '../../../model/quantity.ts';
import { isCjk } from '../../corpus/tokenize.ts';
import { alignFigures } from '../align-figures.ts';
import { compareDeadlines, compareFigures } from '../compare-figures.ts';
import type { UnitScale } from '../unit-scale.ts';
import { isSpan, isTelling, isTime, ofOtherTimes } from './compare-figures-in-text.ts';
import type { SentenceReading } from './read-sentence.ts';

/** Of the words of the side that has fewer; of scripts without spaces, whose pairs of characters hold endings too. */
const WORDS_IN_COMMON = 0.64;
const PAIRS_IN_COMMON = 0.5;
const LEAST_WORDS = 2;

/** How the only figures that can be held together differ, or null. Does not look at names. */
export function differsInFigure(
  page: SentenceReading,
  coverage: SentenceReading,
  scale: UnitScale,
): ReasonCode | null {
  if (!tellSameFact(page, coverage)) return null;
  return differsInOnlyFigure(page, coverage, scale);
}

/** The same, whatever the words. */
export function differsInOnlyFigure(
  page: SentenceReading,
  coverage: SentenceReading,
  scale: UnitScale,
): ReasonCode | null {
  const [p, c] = [page, coverage].map(({ quantities }) => quantities.filter(q => !isTime(q)));
  if (!p || !c) return null;
  if (!p.length && !c.length) return differsInTime(page, coverage);
  if (ofOtherTimes(page, coverage)) return null;
  const pairs = p.flatMap(a => c.flatMap(b => compareTwo(a, b, scale)));
  return pairs.length === 1 && pairs[0] === 'conflicts' ? 'value-differs' : null;
}

/** The only figures that can be held together are the same, and tell more than a small number does. */
export function agreesInFigure(page: SentenceReading, coverage: SentenceReading, scale: UnitScale): boolean {
  return tellSameFact(page, coverage) && agreesInOnlyFigure(page, coverage, scale);
}

/** The same, whatever the words. */
export function agreesInOnlyFigure(
  page: SentenceReading,
  coverage: SentenceReading,
  scale: UnitScale,
): boolean {
  if (ofOtherTimes(page, coverage)) return false;
  const [p, c] = [page, coverage].map(({ quantities }) => quantities.filter(q => !isTime(q)));
  const pairs = (p ?? []).flatMap(a =>
    (c ?? []).flatMap(b => compareTwo(a, b, scale).map(stance => [stance, a] as const)),
  );
  const [only, ...more] = pairs;
  return only !== undefined && !more.length && only[0] === 'corroborates' && isTelling(only[1]);
}

/** One date on each side and nothing else: when the same thing is due. */
function differsInTime(page: SentenceReading, coverage: SentenceReading): ReasonCode | null {
  const [a, ...more] = page.quantities.filter(isSpan);
  const [b, ...others] = coverage.quantities.filter(isSpan);
  if (!a || !b || more.length || others.length) return null;
  return compareDeadlines(a, b)?.stance === 'conflicts' ? 'deadline-differs' : null;
}

/** Each has a word for a fact that the other does not tell: some died, some were hurt. */
export function tellOtherFacts(a: SentenceReading, b: SentenceReading): boolean {
  const own = (x: SentenceReading, y: SentenceReading) => [...x.facts].some(fact => !y.facts.has(fact));
  return own(a, b) && own(b, a);
}

function tellSameFact(page: SentenceReading, coverage: SentenceReading): boolean {
  if (tellOtherFacts(page, coverage)) return false;
  const shared = [...page.words].filter(word => coverage.words.has(word)).length;
  const fewer = Math.min(page.words.size, coverage.words.size);
  const least = [...page.words].some(isCjk) ? PAIRS_IN_COMMON : WORDS_IN_COMMON;
  return shared >= LEAST_WORDS && shared >= least * fewer;
}

/** Both have a word for the same fact, and no side one for a fact of its own against it. */
export const nameSameFact = (a: SentenceReading, b: SentenceReading): boolean =>
  [...a.facts].some(fact => b.facts.has(fact)) && !tellOtherFacts(a, b);

function compareTwo(page: Quantity, coverage: Quantity, scale: UnitScale) {
  const signed = Boolean(page.direction && coverage.direction);
  const aligned = alignFigures(page, coverage, scale, { signed, countsOne: countTheSame(page, coverage) });
  return aligned ? [compareFigures(page, coverage, aligned).stance] : [];
}

/** A count of people may say what they are on one side only; a bare number says nothing of what it counts. */
const PEOPLE = new Set(['person', 'visitor', 'spectator', 'resident', 'employee', 'worker', 'fan', 'guest']);
function countTheSame({ unit: a }: Quantity, { unit: b }: Quantity): boolean {
  return a === b || !a || !b || (PEOPLE.has(a) && PEOPLE.has(b));
}
