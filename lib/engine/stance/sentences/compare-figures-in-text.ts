/** The figures of one whole sentence against those of another, without knowing what they measure. */
import type { Quantity } from '../../../model/quantity.ts';
import { alignFigures } from '../align-figures.ts';
import { compareDeadlines, compareFigures } from '../compare-figures.ts';
import { samePeriod } from '../time-interval.ts';
import type { UnitScale } from '../unit-scale.ts';
import type { SentenceReading } from './read-sentence.ts';

export interface FigureBalance {
  /** Figures of the page that the coverage states too. */
  supported: number;
  /** Of these, all but small whole numbers. */
  telling: number;
  /** Figures of the page that every like figure of the coverage contradicts. */
  differing: number;
  /** Of these, dates and periods. */
  differingDates: number;
  /** One side states its time, and the other none or another: its figures may be of another time. */
  otherTime: boolean;
  /** Figures of the page with only a bound, or an overlapping value, in the coverage. */
  loose: number;
  /** Figures of the page with nothing like them in the coverage; a time may go unsaid beside other figures. */
  missing: number;
}

/** A figure next to other words counts something else: two died, six were hurt. */
function haveNeighbours(around: ReadonlySet<string> | undefined, coverage: SentenceReading): boolean {
  const near = new Set(coverage.aroundFigures.flatMap(words => [...words]));
  return [...(around ?? [])].some(word => near.has(word));
}

/** Both say what they count, by two nouns and among other words: a dozen hurt, a dozen engines. */
function countsOther(
  { unit: a, kind }: Quantity,
  { unit: b }: Quantity,
  around: ReadonlySet<string> | undefined,
  coverage: SentenceReading,
): boolean {
  return kind === 'count' && a !== null && b !== null && a !== b && !haveNeighbours(around, coverage);
}

/** "Two men" may be any two men. */
const SMALL_NUMBER = 3;
export const isTelling = ({ kind, value }: Quantity) =>
  (kind !== 'number' && kind !== 'count') || typeof value !== 'number' || value > SMALL_NUMBER;

export const isTime = ({ kind }: Quantity) => kind === 'date' || kind === 'period';

/** A month, a year or longer: what a figure can be the sum of; not how long something has gone on. */
export const isSpan = ({ kind, value, hedge }: Quantity) =>
  (kind === 'period' || (kind === 'date' && typeof value === 'string' && value.length <= 'YYYY-MM'.length)) &&
  hedge !== 'from';

/** Spans on one side only, or on both with none in common. */
export function ofOtherTimes(page: SentenceReading, coverage: SentenceReading): boolean {
  const [p, c] = [page, coverage].map(({ quantities }) =>
    quantities.filter(isSpan).map(q => String(q.value)),
  );
  if (!p || !c || (!p.length && !c.length)) return false;
  return !p.some(a => c.some(b => samePeriod(a, b)));
}

type Verdict = 'supported' | 'differing' | 'loose' | 'missing';

export function balanceFigures(
  page: SentenceReading,
  coverage: SentenceReading,
  scale: UnitScale,
  sameSentence: boolean,
): FigureBalance {
  const balance: FigureBalance = {
    supported: 0,
    telling: 0,
    differing: 0,
    differingDates: 0,
    loose: 0,
    missing: 0,
    otherTime: ofOtherTimes(page, coverage),
  };
  for (const code of page.bareCodes) {
    if (!coverage.codes.has(code)) balance.missing++;
    else {
      balance.supported++;
      balance.telling++;
    }
  }
  let unsaidTimes = 0;
  const inOrder = sameSentence && page.quantities.length === coverage.quantities.length;
  page.quantities.forEach((quantity, i) => {
    const paired = coverage.quantities[i];
    const partners = inOrder && paired ? [paired] : coverage.quantities;
    const like = partners.filter(partner => !countsOther(quantity, partner, page.aroundFigures[i], coverage));
    const verdict = verdictOf(quantity, sameSentence ? partners : like, scale, sameSentence);
    if (verdict === 'missing' && page.passing.has(quantity)) return;
    if (verdict === 'missing' && isTime(quantity)) unsaidTimes++;
    else balance[verdict]++;
    if (verdict === 'supported' && isTelling(quantity)) balance.telling++;
    if (verdict === 'differing' && isTime(quantity)) balance.differingDates++;
    if (verdict === 'differing' && !sameSentence && !haveNeighbours(page.nextToFigures[i], coverage)) {
      balance.differing--;
      balance.missing++;
    }
  });
  if (balance.differingDates) balance.otherTime = true;
  if (!balance.supported) balance.missing += unsaidTimes;
  return balance;
}

function verdictOf(
  page: Quantity,
  partners: readonly Quantity[],
  scale: UnitScale,
  sameSentence: boolean,
): Verdict {
  const verdicts = partners.map(partner => compareTwo(page, partner, scale, sameSentence));
  // The page may state the sum of them, or another one of its like.
  const parts = verdicts.filter(verdict => verdict === 'differing').length;
  if (parts > 1 && !isTime(page) && !verdicts.includes('supported')) return 'loose';
  for (const verdict of ['supported', 'loose', 'differing'] as const)
    if (verdicts.includes(verdict)) return verdict;
  return 'missing';
}

/** Equal numbers may count the same by another noun (militants, attackers), unequal ones count something else. */
function compareTwo(page: Quantity, coverage: Quantity, scale: UnitScale, sameSentence: boolean): Verdict {
  if (sameSentence && deniesPrinted(page, coverage)) return 'differing';
  if (isOnceAYear(page, coverage)) return 'supported';
  const signed = Boolean(page.direction && coverage.direction);
  const aligned = alignFigures(page, coverage, scale, { signed, countsOne: true });
  const result = aligned ? compareFigures(page, coverage, aligned) : compareDeadlines(page, coverage);
  if (!result) return 'missing';
  if (result.stance === 'corroborates') return 'supported';
  const otherNoun = page.unit && coverage.unit && page.unit !== coverage.unit && !aligned?.by;
  if (otherNoun && !sameSentence) return 'missing';
  if (result.stance === 'conflicts') return 'differing';
  return !sameSentence && boundsPrinted(page, coverage) ? 'supported' : 'loose';
}

/** "In May" of "on 3 May 1950". */
const isOnceAYear = ({ value: page }: Quantity, { value: coverage }: Quantity): boolean =>
  typeof page === 'string' &&
  typeof coverage === 'string' &&
  /^--\d/.test(page) &&
  coverage.slice(/^--/.test(coverage) ? 1 : 4).startsWith(page.slice(1));

const BOUNDS = new Set(['at-least', 'over', 'up-to', 'under']);

/** "Four" of "at least four": a report in short leaves the bound away. */
const boundsPrinted = (page: Quantity, { value, hedge }: Quantity): boolean =>
  typeof value === 'number' && value === page.value && !page.hedge && hedge !== null && BOUNDS.has(hedge);

const STRICT = new Set(['over', 'under']);

/** "Less than 8" against "8": the bound leaves out the very figure the other prints. */
function deniesPrinted(a: Quantity, b: Quantity): boolean {
  const strict = [a, b].filter(q => q.hedge && STRICT.has(q.hedge)).length;
  return strict === 1 && typeof a.value === 'number' && a.value === b.value && a.unit === b.unit;
}
