/**
 * Two statements in two languages, held together by how much of both is told by both, where words for facts decide nothing.
 * Of one subject and one time, the same figure or event agrees and another figure of the same unit conflicts.
 */
import type { Comparison } from '../../../model/evidence.ts';
import type { Quantity } from '../../../model/quantity.ts';
import { compareDeadlines } from '../compare-figures.ts';
import type { Alignment, ToldWord } from '../glossary/align-words.ts';
import { areOtherSteps } from './measure-noun.ts';
import { type FigurePair, isContested, pairUp } from './pair-figures.ts';
import type { Statement } from './read-statement.ts';
import { tellOpposites } from './same-event.ts';
import { areModesApart, relateTimes } from './statement-times.ts';

/** How much has to be told by both, of two that share a name and of two that do not. Set by all rounds of pairs. */
const ENOUGH = {
  corroborates: { named: 0.5, nameless: 0.6 },
  conflicts: { named: 0.65, nameless: 0.75 },
  event: 0.7,
  denied: 0.5,
};

interface Held {
  /** They share a name. */
  named: boolean;
  /** Every figure of one side with those of the other that it can be. */
  figures: readonly FigurePair[];
}

/** Null where too little is told by both, or anything else speaks against it. */
export function compareAligned(
  p: Statement,
  c: Statement,
  alignment: Alignment,
  { named, figures }: Held,
): Comparison | null {
  const { told } = alignment;
  if (!p.figures.length && !c.figures.length) return named ? compareEvents(p, c, told) : null;
  if (relateTimes(p, c) !== 'same' || areModesApart(p, c) || p.denied !== c.denied) return null;
  if (tellOwnFacts(p, c, alignment)) return null;
  const held = figures.filter(
    ({ parts: [x, y], page, coverage }) =>
      relateTimes(x, y) === 'same' && !areModesApart(x, y) && !areOtherSteps(p, page, c, coverage),
  );
  const pairs = pairUp(held);
  const isEnough = (stance: 'corroborates' | 'conflicts') =>
    told >= ENOUGH[stance][named ? 'named' : 'nameless'] && (named || isTelling(stance));
  /** Who names nobody may speak of anybody; a figure of many digits is not the same by chance. */
  const isTelling = (stance: 'corroborates' | 'conflicts') =>
    stance === 'conflicts' ? nameAnybody(p) && nameAnybody(c) : pairs.some(({ page }) => isExact(page));
  const agreeing = pairs.find(({ stance }) => stance === 'corroborates');
  if (agreeing) return isEnough('corroborates') ? give(agreeing) : null;
  const conflict = pairs.find(pair => pair.stance === 'conflicts' && !isContested(pair, pairs, held));
  return conflict && isEnough('conflicts') ? give(conflict) : null;
}

const nameAnybody = ({ ids, strange, katakana, initial }: Statement): boolean =>
  ids.size > 0 || strange.size > 0 || katakana.length > 0 || initial !== null;

const EXACT_DIGITS = 2;
const isExact = ({ value }: Quantity): boolean => String(value).replace(/\D|0+$/g, '').length >= EXACT_DIGITS;

const give = ({ stance, reasons }: FigurePair): Comparison => ({ stance, reasons });

/** Each has a word for a fact that the other tells by no word: exports, imports. */
function tellOwnFacts(p: Statement, c: Statement, { own: [mine, theirs] }: Alignment): boolean {
  const tellsBy = ({ facts }: Statement, words: readonly ToldWord[]) =>
    facts.some(({ at, end }) => words.some(word => word.start < end && at < word.end));
  return tellsBy(p, mine) && tellsBy(c, theirs);
}

/** Neither states a figure. */
function compareEvents(p: Statement, c: Statement, told: number): Comparison | null {
  const considered = [p, c].filter(({ mode }) => mode === 'considered').length;
  if (p.denied && c.denied && told >= ENOUGH.denied && tellOneMatter(p, c)) return SAME_EVENT;
  if (told < ENOUGH.event || considered === 1 || tellOpposites(p, c)) return null;
  if (p.denied !== c.denied) return { stance: 'conflicts', reasons: [{ code: 'denied', values: {} }] };
  if (areModesApart(p, c)) return null;
  return compareDue(p, c) ?? (relateTimes(p, c) === 'same' ? SAME_EVENT : null);
}

/** An event or a fact in common. */
const tellOneMatter = (p: Statement, c: Statement): boolean =>
  [...p.events].some(id => c.events.has(id)) ||
  p.facts.some(({ id }) => c.facts.some(fact => fact.id === id));

const SAME_EVENT: Comparison = {
  stance: 'corroborates',
  reasons: [{ code: 'same-polarity', values: {} }],
};

/** When it is due, of two that say one time each. */
function compareDue(p: Statement, c: Statement): Comparison | null {
  const [[a, ...more], [b, ...others]] = [p.times, c.times];
  const due = a && b && !more.length && !others.length ? compareDeadlines(a, b) : null;
  const isPlanned = [p, c].some(({ mode }) => mode === 'planned');
  return due?.stance === 'corroborates' || (due?.stance === 'conflicts' && isPlanned) ? due : null;
}
