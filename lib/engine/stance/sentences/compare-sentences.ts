/**
 * Holds two texts against each other where no claims are read in them: shared content words, figures, negation, words
 * of doubt and refutation, opposites. It knows nothing of meaning, so agreement needs most of the page's words in the
 * coverage, and a conflict needs one sentence of the coverage that otherwise says the same.
 */
import type { Comparison, ReasonCode, Stance } from '../../../model/evidence.ts';
import type { UnitScale } from '../unit-scale.ts';
import { balanceFigures, type FigureBalance } from './compare-figures-in-text.ts';
import { deniesOtherAnswer, findConflict, othersNamed, shareOf } from './find-conflict.ts';
import { useOtherNouns } from './kinds.ts';
import type { Opposites } from './opposites.ts';
import type { SentenceReading } from './read-sentence.ts';
import { tellOtherRoles, toldRoles } from './roles.ts';
import { agreesInFigure, differsInFigure } from './same-fact.ts';

/** Shares of the page's content words that the coverage must hold. Fitted on public sentence pairs. */
const NEEDED = {
  /** A headline tells its subject and little else: one word in ten or fewer. */
  topic: 0.1,
  /** Agreement where a telling figure is the same, less for each further one. */
  figure: 0.55,
  furtherFigure: 0.1,
  /** Agreement where only small numbers are the same. */
  smallFigure: 0.62,
  /** Agreement by words alone. */
  words: 0.66,
  /** Both ways: the sentences differ in nothing but what is compared. */
  sameSentence: 0.9,
};

export interface SentenceTools {
  /** Both are about the same subject and the days of both are known. */
  mayDiffer?: boolean;
  scale: UnitScale;
  opposites: Opposites;
}

/** `sentences`: the coverage sentence by sentence; `coverage`: all of it. */
export function compareSentences(
  whole: SentenceReading,
  coverage: SentenceReading,
  sentences: readonly SentenceReading[],
  tools: SentenceTools,
): Comparison {
  const page = withoutRoles(withoutSubject(whole, coverage), coverage);
  const shared = shareOf(page.mainWords, coverage.words);
  if (shared < NEEDED.topic) return give('unrelated', 'other-subject');
  const nearest = mostShared(page, sentences) ?? coverage;
  const figures = balanceFigures(page, coverage, tools.scale, isSameSentence(page, coverage));
  if (deniesOtherAnswer(page, nearest)) return give('corroborates', 'same-polarity');
  const conflict = findConflict(page, nearest, figures, tools);
  if (conflict) return give('conflicts', conflict);
  if (othersNamed(page, coverage)) return give('related', 'other-scope');
  const differs =
    tools.mayDiffer && (page.doubted || !nearest.doubted)
      ? differsInFigure(page, nearest, tools.scale)
      : null;
  if (differs) return give('conflicts', differs);
  if (isInDoubt(page, nearest, neededToAgree(coverage, figures))) return give('related', 'neither-confirms');
  if (agreesInFigure(page, nearest, tools.scale)) return give('corroborates', 'same-value');
  if (figures.loose) return give('related', 'partly-overlaps');
  if (figures.differing || figures.missing || shared < neededToAgree(coverage, figures))
    return give('related', 'same-story');
  if (useOtherNouns(page.kinds, coverage.kinds) || tellOtherRoles(page.roles, coverage.roles))
    return give('related', 'same-story');
  return give('corroborates', figures.telling ? 'same-value' : 'same-polarity');
}

/** The coverage doubts what the page does not; unless it says enough of it outside its clauses of doubt, or both quote. */
function isInDoubt(page: SentenceReading, nearest: SentenceReading, needed: number): boolean {
  if (!nearest.doubted || page.doubted || (nearest.onlyAttributed && page.attributed)) return false;
  return nearest.headline || shareOf(page.mainWords, nearest.certainWords) < needed;
}

/** The page's words without those for a relation that the coverage tells in others: "bought", "was sold to". */
function withoutRoles(page: SentenceReading, coverage: SentenceReading): SentenceReading {
  const told = toldRoles(page.roles, coverage.roles);
  if (!told.length) return page;
  return { ...page, mainWords: new Set([...page.mainWords].filter(word => !told.includes(word))) };
}

const PRONOUN = /^(?:he|she|it|they|his|her|its|their)$/;
/** Words that must be left to hold against each other. */
const LEAST = 3;

/** The page's words without its subject, where the coverage says a pronoun in its stead: "She moved to Bregenz in 1990." */
function withoutSubject(page: SentenceReading, coverage: SentenceReading): SentenceReading {
  const named = page.subject.some(word => coverage.words.has(word));
  if (named || !page.subject.length || !coverage.tokens.some(token => PRONOUN.test(token))) return page;
  const mainWords = new Set([...page.mainWords].filter(word => !page.subject.includes(word)));
  return mainWords.size < LEAST ? page : { ...page, mainWords };
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
