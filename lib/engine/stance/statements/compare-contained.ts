/**
 * Two Japanese or two Chinese statements of which one tells nothing that the other does not tell as well, but for its figures:
 * of one time they agree or differ by these, whatever words the facts are told in.
 */
import type { Comparison } from '../../../model/evidence.ts';
import type { ContentWord, LanguageAlignment } from '../glossary/align-in-language.ts';
import { SAME_STATE_DAYS } from '../outcomes.ts';
import { type FigurePair, isContested, pairUp } from './pair-figures.ts';
import type { Statement } from './read-statement.ts';
import { SAME_EVENT, tellOpposites } from './same-event.ts';
import { haveOtherTopics, isOfAnother } from './set-apart.ts';
import { areModesApart, relateTimes } from './statement-times.ts';

/** Of the words of the one that tells more, so many are told by both. */
const ENOUGH = 0.4;
/** Told words of both together. */
const LEAST_WORDS = 4;

/** `apart`: days between the reports. Null where each tells something of its own, or anything else speaks against it. */
export function compareContained(
  p: Statement,
  c: Statement,
  alignment: LanguageAlignment,
  { figures, apart, opposed }: { figures: readonly FigurePair[]; apart: number; opposed: boolean },
): Comparison | null {
  const sides = [alignment.page, alignment.coverage];
  /** Two words that exclude each other are told by one side each: 短縮, 延長. */
  const most = opposed ? 1 : 0;
  if (sides.every(words => words.filter(({ isTold }) => !isTold).length > most)) return null;
  if (sides.some(words => !words.length || shareTold(words) < ENOUGH)) return null;
  if (sides.flat().filter(({ isTold }) => isTold).length < LEAST_WORDS) return null;
  if (haveOtherTopics(p, c, alignment)) return null;
  if (p.denied !== c.denied) return p.denied ? compareDenial(p, c, apart) : compareDenial(c, p, apart);
  if (tellOpposites(p, c)) return null;
  if (
    opposed &&
    !(p.figures.length && c.figures.length) &&
    !areModesApart(p, c) &&
    relateTimes(p, c) !== 'other'
  )
    return { stance: 'conflicts', reasons: [{ code: 'polarity-opposite', values: {} }] };
  if (!p.figures.length && !c.figures.length) return compareEvents(p, c, alignment);
  const held = figures.filter(
    ({ parts: [x, y], evidence }) =>
      relateTimes(x, y) === 'same' && !areModesApart(x, y) && !BARS.some(name => evidence[name] > 0),
  );
  const pairs = pairUp(held).filter(pair => !isOfAnother(p, c, alignment, pair));
  const agreeing = pairs.find(({ stance }) => stance === 'corroborates');
  if (agreeing) return give(agreeing);
  if (sides.every(words => words.some(({ isTold, isLoose }) => !isTold || isLoose))) return null;
  const conflict = pairs.find(pair => pair.stance === 'conflicts' && !isContested(pair, pairs, held));
  return conflict ? give(conflict) : null;
}

const idsOf = ({ facts, events }: Statement) => new Set([...facts.map(({ id }) => id), ...events]);
const isConsidered = ({ mode }: Statement): boolean => mode === 'considered';

/** All facts and events that are denied are told, of the same stage, within the week. */
function compareDenial(off: Statement, on: Statement, apart: number): Comparison | null {
  const told = idsOf(on);
  const cancelled = off.events.has('cancel') && on.mode === 'planned';
  const ids = [...idsOf(off)].filter(id => !(cancelled && id === 'cancel'));
  if (apart > SAME_STATE_DAYS || isConsidered(off) !== isConsidered(on)) return null;
  if (off.figures.length || !(ids.length || cancelled) || !ids.every(id => told.has(id))) return null;
  return { stance: 'conflicts', reasons: [{ code: 'denied', values: {} }] };
}

/** Neither states a figure: one event of one time and stage, of the same parties. */
function compareEvents(p: Statement, c: Statement, { page, coverage }: LanguageAlignment): Comparison | null {
  if (isConsidered(p) !== isConsidered(c) || areModesApart(p, c) || relateTimes(p, c) !== 'same') return null;
  if (![...p.events].some(id => c.events.has(id))) return null;
  const addsParty = (s: Statement, words: readonly ContentWord[]) =>
    words.some(({ isName, isTold, end }) => isName && !isTold && PARTNER.test(s.text.slice(end)));
  return addsParty(p, page) || addsParty(c, coverage) ? null : SAME_EVENT;
}
/** とJR九州は, 与奇瑞 */
const PARTNER = /^(?:と|や|与|和|及|、|は|が|に|から)/u;

const shareTold = (words: LanguageAlignment['page']): number =>
  words.filter(({ isTold }) => isTold).length / words.length;

/** What the words in common do not outweigh. */
const BARS = ['otherNoun', 'otherMeasure', 'otherDeed', 'otherDimension', 'contrast', 'farApart'] as const;

const give = ({ stance, reasons }: FigurePair): Comparison => ({ stance, reasons });
