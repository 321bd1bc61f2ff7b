/** Two bare texts held against each other. No page and no card needs it, so it is kept out of what the background wakes with. */
import type { Comparison, ReasonCode } from '../model/evidence.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { Pipeline, Reading } from './engine.ts';
import { createTraditionalReader, type DatedText } from './read-traditional.ts';
import { createTextPairComparer, type TextPairComparer } from './stance/compare-text-pairs.ts';
import { SAME_STATE_DAYS } from './stance/outcomes.ts';
import { readClause } from './stance/statements/clause.ts';
import { nameOtherDays } from './stance/statements/due-dates.ts';
import { differInFrequency } from './stance/statements/frequencies.ts';
import { compileOppositeDeeds, type OppositeDeeds } from './stance/statements/opposite-deeds.ts';
import { actWhereOtherIs } from './stance/statements/own-unit.ts';
import { coreOf } from './stance/statements/passing.ts';
import { apposeOtherwise } from './stance/statements/same-subject.ts';
import { turnAlike, undoesOther } from './stance/statements/turns.ts';
import { dayNumber } from './stance/time-interval.ts';
import { once } from './text/once.ts';

export type { DatedText };

const isDecided = ({ stance }: Comparison): boolean => stance === 'corroborates' || stance === 'conflicts';

/** Related for a reason that no likeness outweighs: the figures of one measure, or a side that asserts nothing. */
const isSettled = ({ reasons }: Comparison): boolean => {
  const codes = new Set(reasons.map(({ code }) => code));
  return (
    [...SETTLED].some(code => codes.has(code)) || (codes.has('same-measure') && !codes.has('value-differs'))
  );
};
const SETTLED = new Set<ReasonCode>([
  'only-a-bound',
  'partly-overlaps',
  'close',
  'near-measure',
  'neither-confirms',
  'since-completed',
  'days-apart',
  'period-unstated',
]);

/** Longer than this, in characters, nothing is one sentence. */
const LONGEST = 1000;
const isEnglishSentence = ({ language, read: { text, sentences } }: Reading): boolean =>
  language === 'en' && sentences.length === 1 && text.length <= LONGEST;

/** Of two texts one of which has no day, nothing can be told to conflict. */
const UNDATED: Comparison = { stance: 'related', reasons: [{ code: 'no-date', values: {} }] };

const OTHER_SUBJECT: Comparison = { stance: 'related', reasons: [{ code: 'other-subject', values: {} }] };

const UNSETTLED: Comparison = { stance: 'related', reasons: [{ code: 'same-story', values: {} }] };

const isDenial = ({ stance, reasons }: Comparison): boolean =>
  stance === 'conflicts' && reasons.some(({ code }) => code === 'denied' || code === 'polarity-opposite');
/** One is held to deny the other, and both say in words of their own that it is not so, or one denies only the opposite. */
const isMisread = (
  found: Comparison,
  page: DatedText,
  coverage: DatedText,
  deeds: () => OppositeDeeds,
): boolean =>
  isDenial(found) && (turnAlike(page.text, coverage.text) || deeds().isOneDenied(page.text, coverage.text));

/** "Won the third stage", "crashed in the fourth": in dated news two deeds are no two answers to one question. */
const areOtherDeeds = ({ stance, reasons }: Comparison, page: DatedText, coverage: DatedText): boolean => {
  if (stance !== 'conflicts' || !reasons.some(({ code }) => code === 'detail-differs')) return false;
  const [x, y] = [readClause(page.text), readClause(coverage.text)];
  return x !== null && y !== null && x.verb !== y.verb;
};

/** Only that both tell one event was found. */
const isOfEvent = ({ reasons }: Comparison): boolean =>
  reasons.every(({ code }) => code === 'same-polarity' || code === 'same-event');

const AMOUNTS = new Set(['money', 'percent', 'count', 'number', 'measure']);
const amountsIn = ({ quantities }: Reading): number =>
  quantities.filter(({ kind }) => AMOUNTS.has(kind)).length;

/** They tell of one matter, which one of them says has been undone, is done more often, or ends where the other says it goes on. */
function toldOtherwise(
  found: Comparison,
  [p, page]: [Reading, DatedText],
  [c, coverage]: [Reading, DatedText],
  deeds: OppositeDeeds,
): Comparison | null {
  if (found.stance !== 'corroborates') return null;
  if (differInFrequency(page.text, coverage.text)) return UNSETTLED;
  if (isOfEvent(found) && nameOtherDays(p, c)) return UNSETTLED;
  if (!undoesOther(page.text, coverage.text) && !deeds.areTold(page.text, coverage.text)) return null;
  if (amountsIn(p) !== amountsIn(c)) return UNSETTLED;
  const [a, b] = [dayNumber(page.date ?? null), dayNumber(coverage.date ?? null)];
  const changed = a !== null && b !== null && Math.abs(a - b) > SAME_STATE_DAYS;
  return {
    stance: 'conflicts',
    reasons: [{ code: 'polarity-opposite', values: {} }],
    ...(changed ? { changedOverTime: true } : {}),
  };
}

/** What the coverage text says to the page text: by their claims, or by their sentences where one has none; where that decides
 * nothing, by what two English sentences tell without what they say in passing. */
export type TextsComparer = (page: DatedText, coverage: DatedText) => Comparison;

/** Compiles nothing before the first pair. `knowledge`: whole, the same that `pipeline` was made of. */
export function createTextsComparer(
  knowledge: Knowledge,
  { read, compareClaims }: Pick<Pipeline, 'read' | 'compareClaims'>,
): TextsComparer {
  let comparer: TextPairComparer | undefined;
  const readEither = createTraditionalReader(knowledge, read);
  const deeds = once(() => compileOppositeDeeds(knowledge.cues));
  const decide: TextsComparer = (page, coverage) => {
    comparer ??= createTextPairComparer(knowledge, compareClaims);
    const [p, c] = [readEither(page), readEither(coverage)];
    const days = { page: page.date, coverage: coverage.date };
    const found = comparer.compare(p, c, days);
    const whole = found.stance === 'conflicts' && !days.page !== !days.coverage ? UNDATED : found;
    if (!days.page || !days.coverage || !isEnglishSentence(p) || !isEnglishSentence(c)) return whole;
    if (isDecided(whole) && !isMisread(whole, page, coverage, deeds))
      return (
        toldOtherwise(whole, [p, page], [c, coverage], deeds()) ??
        comparer.doubtUnlikely(whole, p, c, days) ??
        whole
      );
    if (apposeOtherwise(page.text, coverage.text) || actWhereOtherIs(page.text, coverage.text)) return whole;
    const [a, b] = [coreOf(page.text), coreOf(coverage.text)];
    const [x, y] = [read(a, { date: page.date }), read(b, { date: coverage.date })];
    const hasAsides = a !== page.text || b !== coverage.text;
    const inCore = hasAsides ? comparer.compare(x, y, days) : whole;
    const core = inCore.stance === 'conflicts' && comparer.mayBothBeTrue(p, c) ? UNSETTLED : inCore;
    if (isDecided(core) && !isMisread(core, page, coverage, deeds))
      return (
        toldOtherwise(core, [x, page], [y, coverage], deeds()) ??
        comparer.doubtUnlikely(core, x, y, days) ??
        core
      );
    const rest = isDecided(whole) ? UNSETTLED : whole;
    if ([whole, core].some(isSettled)) return rest;
    return (
      comparer.compareLikely(p, c, days) ?? (hasAsides ? comparer.compareLikely(x, y, days) : null) ?? rest
    );
  };
  return (page, coverage) => {
    const found = decide(page, coverage);
    if (!isDecided(found) || !comparer || !page.date || !coverage.date) return found;
    const [p, c] = [readEither(page), readEither(coverage)];
    if (p.language === 'en' && c.language === 'en' && areOtherDeeds(found, page, coverage)) return UNSETTLED;
    return comparer.areOfOtherSubjects(p, c) ? OTHER_SUBJECT : found;
  };
}
