/** The facts of two statements of one subject held together: the same fact, the same time, then the figures. */
import type { Comparison } from '../../../model/evidence.ts';
import type { Quantity } from '../../../model/quantity.ts';
import type { FigureComparison } from '../compare-figures.ts';
import { related, SAME_STATE_DAYS } from '../outcomes.ts';
import type { UnitScale } from '../unit-scale.ts';
import type { KindTest } from './fact-kinds.ts';
import { leaveAmounts, tellMoveAndLevel } from './figures-apart.ts';
import { type FigurePair, holdFigures, isComparable, isContested, pairUp } from './pair-figures.ts';
import type { Statement } from './read-statement.ts';
import { compareEvents, haveSameEvent, SAME_EVENT } from './same-event.ts';
import { shared } from './shared-words.ts';
import { areModesApart, relateTimes } from './statement-times.ts';

/** What two statements are held together with. */
export interface Frame {
  across: boolean;
  /** Days between the reports. */
  apart: number;
  scale: UnitScale;
  canTell: KindTest;
  wordOf(word: string): string;
  areSides(a: string, b: string): boolean;
  /** The sentences set two words against each other, or tell by one what excludes the other. */
  contrast: boolean;
  opposed: boolean;
}

/** Null where something is not told. */
export function compareFacts(p: Statement, c: Statement, frame: Frame): Comparison | null {
  const { across, apart } = frame;
  const times = relateTimes(p, c);
  if (!p.figures.length && !c.figures.length) return compareEvents(p, c, frame);
  if (!p.figures.length || !c.figures.length)
    return frame.contrast
      ? related([{ code: 'other-measure', values: {} }])
      : p.mode === 'planned' && c.mode === 'planned'
        ? datesOnly(compareEvents(p, c, frame))
        : haveSameEvent(p, c, across)
          ? SAME_EVENT
          : null;
  const all = holdFigures(p, c, frame);
  const held = all.filter(({ parts: [x, y] }) => relateTimes(x, y) !== 'other' && !areModesApart(x, y));
  if (!held.length) {
    if (all.length ? all.every(({ parts: [x, y] }) => relateTimes(x, y) === 'other') : times === 'other')
      return related([{ code: 'other-period', values: {} }]);
    if (all.length || areModesApart(p, c))
      return related([{ code: 'other-modality', values: { page: p.mode, coverage: c.mode } }]);
  }
  if (!all.length && tellMoveAndLevel(p, c)) return related([{ code: 'other-measure', values: {} }]);
  const pairs = pairUp(held.filter(isComparable));
  const others = held.length
    ? held.every(({ against, weight }) => against || (!across && weight < 0))
    : tellOthers(p, c, across);
  if (!pairs.length && others) return related([{ code: 'other-measure', values: {} }]);
  const isUntimed = ({ parts: [x, y] }: FigurePair) => relateTimes(x, y) === 'unsaid';
  const conflict = pairs.find(
    pair =>
      pair.stance === 'conflicts' &&
      !(pair.against && (across || pair.weight < SURE)) &&
      !isContested(pair, pairs, held),
  );
  if (conflict && isUntimed(conflict)) return related([{ code: 'other-period', values: {} }]);
  if (conflict) return inTime(give(conflict), apart);
  const agreeing = pairs.find(pair => pair.stance === 'corroborates');
  if (agreeing && leaveAmounts(p, c, agreeing, all))
    return related([{ code: 'other-unit', values: { page: '', coverage: '' } }]);
  if (agreeing) return isUntimed(agreeing) && !isTelling(agreeing.page) ? null : give(agreeing);
  if (pairs.some(({ stance }) => stance === 'conflicts'))
    return related([{ code: 'same-story', values: {} }]);
  return pairs[0] ? give(pairs[0]) : null;
}

/** What is told otherwise a week later has changed. `apart`: days between the reports. */
export const inTime = (found: Comparison, apart: number): Comparison =>
  found.stance === 'conflicts' && apart > SAME_STATE_DAYS ? { ...found, changedOverTime: true } : found;

const give = ({ stance, reasons }: FigureComparison): Comparison => ({ stance, reasons });

/** What dates alone tell, where one side has a figure besides. */
const datesOnly = (result: Comparison | null): Comparison | null =>
  result?.reasons.some(({ code }) => code === 'deadline-differs' || code === 'same-deadline') ? result : null;

/** Each tells a fact of its own or of another kind of thing, and no figure is the same. */
function tellOthers(p: Statement, c: Statement, across: boolean): boolean {
  const [x, y] = [p, c].map(({ facts }) => new Set(facts.map(({ id }) => id)));
  if (!x?.size || !y?.size || p.figures.some(a => c.figures.some(b => a.value === b.value))) return false;
  const common = shared(x, y);
  const apart = [...x].some(id => !y.has(id)) && [...y].some(id => !x.has(id));
  return apart && (across || !common.length);
}

/** What speaks against it is outweighed. */
const SURE = 4;

const SMALL_NUMBER = 3;
const isTelling = ({ value }: Quantity) => typeof value !== 'number' || value > SMALL_NUMBER;
