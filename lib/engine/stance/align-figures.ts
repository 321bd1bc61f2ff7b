/** Puts two figures on one axis: by the scale of units, or by an equivalence one of the texts states. */
import type { ReasonCode } from '../../model/evidence.ts';
import type { Quantity, QuantityKind } from '../../model/quantity.ts';
import { equivalentInterval, type FigureInterval, figureInterval } from './figure-interval.ts';
import { type UnitScale, unitFactor } from './unit-scale.ts';

export interface AlignedFigures {
  page: FigureInterval;
  coverage: FigureInterval;
  /** Both values as printed, in the words of the common axis; only `coverage` of `unit-scaled` is in another unit. */
  values: { page: Quantity['value']; coverage: Quantity['value'] };
  /** Unit of the common axis. */
  unit: string | null;
  by: Extract<ReasonCode, 'unit-scaled' | 'stated-equivalent'> | null;
}

/** Kinds of figure that may be written one for the other: "eight" of companies is a number or a count. */
const FAMILY: Partial<Record<QuantityKind, string>> = {
  number: 'count',
  count: 'count',
  percent: 'share',
  ratio: 'share',
};
const COUNTED = new Set(['count', 'points']);
const familyOf = (kind: QuantityKind) => FAMILY[kind] ?? kind;

/**
 * Null if the units do not convert without outside knowledge. `signed`: falls are negative. `countsOne`: the measure
 * says what is counted, so that nouns need not be the same ("firms", "corporations").
 */
export function alignFigures(
  page: Quantity,
  coverage: Quantity,
  scale: UnitScale,
  { signed, countsOne }: { signed: boolean; countsOne: boolean },
): AlignedFigures | null {
  if (familyOf(page.kind) !== familyOf(coverage.kind)) return alignMultiple(page, coverage);
  const p = figureInterval(page, signed);
  const c = figureInterval(coverage, signed);
  if (!p || !c) return null;
  if (familyOf(page.kind) === 'share') return alignShares(page, coverage, p, c);
  const sameNoun = countsOne && COUNTED.has(familyOf(page.kind));
  const factor = sameNoun || haveOneSign(page, coverage) ? 1 : unitFactor(scale, coverage.unit, page.unit);
  if (factor !== null)
    return {
      ...{ page: p, coverage: times(c, factor), unit: page.unit },
      values: { page: page.value, coverage: coverage.value },
      by: factor === 1 ? null : 'unit-scaled',
    };
  return alignByEquivalent(page, coverage, p, c, signed);
}

/** ¥ is yen or yuan: which one is told by the text that names it. */
const haveOneSign = (a: Quantity, b: Quantity): boolean =>
  [a, b].every(({ unit }) => unit === 'JPY' || unit === 'CNY') &&
  a.implied.includes('unit') !== b.implied.includes('unit');

function alignByEquivalent(
  page: Quantity,
  coverage: Quantity,
  p: FigureInterval,
  c: FigureInterval,
  signed: boolean,
): AlignedFigures | null {
  const by = 'stated-equivalent';
  if (page.equivalent && page.equivalent.unit === coverage.unit) {
    const restated = equivalentInterval(page, signed);
    const values = { page: page.equivalent.value, coverage: coverage.value };
    if (restated) return { page: restated, coverage: c, values, unit: coverage.unit, by };
  }
  if (coverage.equivalent && coverage.equivalent.unit === page.unit) {
    const restated = equivalentInterval(coverage, signed);
    const values = { page: page.value, coverage: coverage.equivalent.value };
    if (restated) return { page: p, coverage: restated, values, unit: page.unit, by };
  }
  return null;
}

/** "halved" and "fell by 50%", "tripled" and "rose 200%": as changes in per cent, a fall being negative. */
function alignMultiple(page: Quantity, coverage: Quantity): AlignedFigures | null {
  const [p, c] = [asChange(page), asChange(coverage)];
  if (!p || !c || page.kind === coverage.kind) return null;
  const values = { page: page.value, coverage: coverage.value };
  return { page: p, coverage: c, values, unit: null, by: 'unit-scaled' };
}

function asChange(figure: Quantity): FigureInterval | null {
  if (figure.kind === 'multiple') {
    const interval = figureInterval(figure, false);
    return interval && times({ ...interval, min: interval.min - 1, max: interval.max - 1 }, 100);
  }
  if (!figure.direction || familyOf(figure.kind) !== 'share') return null;
  const interval = figureInterval(figure, true);
  return interval && times(interval, figure.kind === 'ratio' ? 100 : 1);
}

/** A half and 50 percent. */
function alignShares(
  page: Quantity,
  coverage: Quantity,
  p: FigureInterval,
  c: FigureInterval,
): AlignedFigures {
  const percent = (kind: QuantityKind) => (kind === 'ratio' ? 100 : 1);
  const scaled = page.kind !== coverage.kind;
  const [a, b] = [times(p, percent(page.kind)), times(c, percent(coverage.kind))];
  return {
    page: scaled && page.kind === 'ratio' ? sharpen(a, b) : a,
    coverage: scaled && coverage.kind === 'ratio' ? sharpen(b, a) : b,
    values: { page: page.value, coverage: coverage.value },
    unit: null,
    by: scaled ? 'unit-scaled' : null,
  };
}

/** A third is 33 % as well as about a third: as exact as it is said where that is what the other figure says. */
function sharpen(fraction: FigureInterval, other: FigureInterval): FigureInterval {
  const middle = (fraction.min + fraction.max) / 2;
  const isPlain = fraction.max - fraction.min <= 1 + 1e-9;
  return isPlain && middle >= other.min && middle <= other.max
    ? { ...fraction, min: Math.max(fraction.min, other.min), max: Math.min(fraction.max, other.max) }
    : fraction;
}

const times = ({ min, max, step }: FigureInterval, factor: number): FigureInterval => ({
  min: min * factor,
  max: max * factor,
  step: step * factor,
});
