/** The figures of two statements, each held against each of the other's, and which of them belong together. */
import type { Quantity } from '../../../model/quantity.ts';
import { alignFigures } from '../align-figures.ts';
import { compareFigures, type FigureComparison } from '../compare-figures.ts';
import type { UnitScale } from '../unit-scale.ts';
import type { Statement } from './read-statement.ts';
import { partTelling } from './statement-times.ts';
import { ENOUGH, type Evidence, type Between as Told, weighFigures } from './weigh-figures.ts';

export interface FigurePair extends FigureComparison {
  page: Quantity;
  coverage: Quantity;
  /** The statements as they tell the figures. */
  parts: [Statement, Statement];
  weight: number;
  against: boolean;
  evidence: Evidence;
}

export interface Between extends Told {
  scale: UnitScale;
  /** They tell by one word what excludes the other's. */
  opposed: boolean;
}

/** Every figure of one side with every one of the other that is of its unit. */
export const holdFigures = (p: Statement, c: Statement, between: Between): FigurePair[] =>
  p.figures.flatMap(a => c.figures.flatMap(b => holdTogether(p, a, c, b, between)));

/** Nothing where the two are of different units. */
function holdTogether(p: Statement, a: Quantity, c: Statement, b: Quantity, between: Between): FigurePair[] {
  const signed = isChange(a) && isChange(b);
  const aligned = alignFigures(a, b, between.scale, { signed, countsOne: true });
  if (!aligned) return [];
  const opposite = signed ? a.direction !== b.direction : between.opposed;
  const values = { page: a.direction ?? '', coverage: b.direction ?? '' };
  const compared = compareFigures(a, b, aligned);
  const turned =
    compared.stance === 'corroborates' && a.direction && b.direction && a.direction !== b.direction;
  const result: FigureComparison =
    opposite || turned
      ? { stance: 'conflicts', reasons: [{ code: 'direction-opposite', values }] }
      : compared;
  const parts: [Statement, Statement] = [partTelling(p, a), partTelling(c, b)];
  return [{ ...result, parts, page: a, coverage: b, ...weighFigures(p, a, c, b, between) }];
}

/** Enough says that the two figures measure the same. */
export const isComparable = ({ stance, page, coverage, weight }: FigurePair): boolean =>
  stance === 'conflicts'
    ? weight >= ([page, coverage].some(isBareSmall) ? SURE : ENOUGH.conflicts)
    : weight >= ENOUGH.corroborates;

const CHANGES = new Set(['percent', 'points', 'multiple', 'ratio']);
const isChange = ({ kind, direction }: Quantity) => CHANGES.has(kind) && direction !== null;

/** A small number that does not say what it counts. */
const isBareSmall = ({ kind, unit, value }: Quantity) =>
  kind === 'number' && !unit && typeof value === 'number' && value < LEAST_BARE;
const LEAST_BARE = 100;

/** Every figure once, with the one that it most likely is; of equal ones that which agrees. */
export function pairUp(pairs: readonly FigurePair[]): FigurePair[] {
  const rank = ({ weight, stance }: FigurePair) => weight + (stance === 'corroborates' ? AGREEING : 0);
  const taken = new Set<Quantity>();
  return [...pairs]
    .sort((a, b) => rank(b) - rank(a))
    .filter(({ page, coverage }) => {
      if (taken.has(page) || taken.has(coverage)) return false;
      taken.add(page).add(coverage);
      return true;
    });
}
const AGREEING = 1.5;

/** Another figure, with none of its own on the other side, may be meant as well: 9,000 on Saturday and 14,000 on Sunday. */
export function isContested(
  pair: FigurePair,
  pairs: readonly FigurePair[],
  held: readonly FigurePair[],
): boolean {
  const isFree = (figure: Quantity) =>
    !pairs.some(({ page, coverage }) => page === figure || coverage === figure);
  return held.some(
    other =>
      (other.weight > pair.weight - NEARLY || countAlike(other, pair)) &&
      ((other.page === pair.page && isFree(other.coverage)) ||
        (other.coverage === pair.coverage && isFree(other.page))),
  );
}
const NEARLY = 1;

/** A noun and a fact in common, or more. */
const SURE = 3;

/** Both pairs count one noun, which none of them leaves out. */
const countAlike = (a: FigurePair, b: FigurePair): boolean =>
  a.weight > SURE &&
  [a.page, a.coverage, b.page, b.coverage].every(({ unit }) => unit && unit === a.page.unit);
