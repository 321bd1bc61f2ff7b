/**
 * Holds two texts against each other where no claims are read in them: shared content words, figures, negation, words
 * of doubt and refutation, opposites. It knows nothing of meaning, so agreement needs most of the page's words in the
 * coverage, and a conflict needs one sentence of the coverage that otherwise says the same.
 */
import type { Comparison, ReasonCode, Stance } from '../../../model/evidence.ts';
import type { UnitScale } from '../unit-scale.ts';
import { balanceFigures, type FigureBalance } from './compare-figures-in-text.ts';
import { hasOpposite } from './opposites.ts';
import type { SentenceReading } from './read-sentence.ts';
import { agreesInFigure, differsInFigure, tellOtherFacts } from './same-fact.ts';

/** Shares of the page's content words that the coverage must hold. Fitted on public sentence pairs. */
const NEEDED = {
  /** A headline tells its subject and little else: one word in ten or fewer. */
  topic: 0.1,
  /** Agreement where a telling figure is the same, less for each further one. */
  figure: 0.5,
  furtherFigure: 0.1,
  /** Agreement where only small numbers are the same. */
  smallFigure: 0.62,
  /** Agreement by words alone. */
  words: 0.75,
  /** Conflict by negation, opposite or figure; by a date, since one story has many dates. */
  conflict: 0.65,
  conflictOfDates: 0.85,
  /** Both ways: the sentences differ in nothing but what is compared. */
  sameSentence: 0.9,
};

export interface SentenceTools {
  /** Both are about the same subject and the days of both are known. */
  mayDiffer?: boolean;
  scale: UnitScale;
  opposites: ReadonlyMap<string, ReadonlySet<string>>;
}

/** `sentences`: the coverage sentence by sentence; `coverage`: all of it. */
export function compareSentences(
  page: SentenceReading,
  coverage: SentenceReading,
  sentences: readonly SentenceReading[],
  tools: SentenceTools,
): Comparison {
  const shared = shareOf(page.mainWords, coverage.words);
  if (shared < NEEDED.topic) return give('unrelated', 'other-subject');
  const nearest = mostShared(page, sentences) ?? coverage;
  const figures = balanceFigures(page, coverage, tools.scale, isSameSentence(page, coverage));
  const conflict = findConflict(page, nearest, figures, tools);
  if (conflict) return give('conflicts', conflict);
  if (othersNamed(page, coverage)) return give('related', 'other-scope');
  const differs =
    tools.mayDiffer && (page.doubted || !nearest.doubted)
      ? differsInFigure(page, nearest, tools.scale)
      : null;
  if (differs) return give('conflicts', differs);
  if (nearest.doubted && !page.doubted) return give('related', 'neither-confirms');
  if (agreesInFigure(page, nearest, tools.scale)) return give('corroborates', 'same-value');
  if (figures.loose) return give('related', 'partly-overlaps');
  if (figures.differing || figures.missing || shared < neededToAgree(coverage, figures))
    return give('related', 'same-story');
  return give('corroborates', figures.telling ? 'same-value' : 'same-polarity');
}

function findConflict(
  page: SentenceReading,
  nearest: SentenceReading,
  figures: FigureBalance,
  { opposites }: SentenceTools,
): ReasonCode | null {
  const shared = shareOf(page.mainWords, nearest.words);
  const alike = shared >= NEEDED.conflict && !othersNamed(page, nearest);
  const onTopic = nearest.headline ? shared >= NEEDED.topic : alike;
  if (onTopic && nearest.refuted && !page.refuted) return 'denied';
  if (alike && page.refuted && !nearest.refuted) return 'denied';
  if (onTopic && denies(nearest, page)) return 'denied';
  if (alike && (denies(page, nearest) || hasOpposite(page.tokens, nearest.tokens, opposites)))
    return 'polarity-opposite';
  if (!figures.differing || !alike) return null;
  if (figures.differing === figures.differingDates)
    return shared >= NEEDED.conflictOfDates ? 'deadline-differs' : null;
  return figures.otherTime || tellOtherFacts(page, nearest) ? null : 'value-differs';
}

/** Each names someone or somewhere the other does not: two destinations, two companies. */
function othersNamed(a: SentenceReading, b: SentenceReading): boolean {
  const missing = ({ names }: SentenceReading, other: SentenceReading) =>
    [...names].some(
      ([name, id]) => !(id && other.entities.has(id)) && !other.tokens.some(token => sameName(name, token)),
    );
  return missing(a, b) && missing(b, a);
}

/** "Germany" and "German" are one name. */
const NAME_START = 5;
const sameName = (a: string, b: string) => a === b || a.slice(0, NAME_START) === b.slice(0, NAME_START);

/** One sentence negates, in words that the other asserts, most of what it negates. */
function denies({ negated }: SentenceReading, other: SentenceReading): boolean {
  const asserted = [...negated].filter(word => other.words.has(word) && !other.negated.has(word));
  return asserted.length > 0 && asserted.length * 2 >= negated.size && !other.negated.size;
}

function neededToAgree({ headline }: SentenceReading, { telling, supported }: FigureBalance): number {
  if (headline) return NEEDED.topic;
  if (telling) return Math.max(NEEDED.topic, NEEDED.figure - NEEDED.furtherFigure * (telling - 1));
  return supported ? NEEDED.smallFigure : NEEDED.words;
}

const isSameSentence = (a: SentenceReading, b: SentenceReading) =>
  Math.min(shareOf(a.words, b.words), shareOf(b.words, a.words)) >= NEEDED.sameSentence;

const give = (stance: Stance, code: ReasonCode): Comparison => ({ stance, reasons: [{ code, values: {} }] });

function mostShared(
  page: SentenceReading,
  sentences: readonly SentenceReading[],
): SentenceReading | undefined {
  const shares = sentences.map(sentence => shareOf(page.mainWords, sentence.words));
  return sentences[shares.indexOf(Math.max(...shares))];
}

/** How much of the words is among the others; all of nothing. */
function shareOf(words: ReadonlySet<string>, among: ReadonlySet<string>): number {
  if (!words.size) return 1;
  let shared = 0;
  for (const word of words) if (among.has(word)) shared++;
  return shared / words.size;
}
