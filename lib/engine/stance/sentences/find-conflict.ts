/** Where one sentence of the coverage speaks against the page's: denial, opposites, ranks, kinds, regions, figures, days. */
import type { ReasonCode } from '../../../model/evidence.ts';
import type { FigureBalance } from './compare-figures-in-text.ts';
import { differInDate } from './event-dates.ts';
import { goOtherWays } from './journeys.ts';
import { differInKind } from './kinds.ts';
import { findOpposites, type Opposites } from './opposites.ts';
import { differInRank } from './ranks.ts';
import type { SentenceReading } from './read-sentence.ts';
import { differInRegion } from './regions.ts';
import { differInDoer, swapRoles } from './roles.ts';
import { tellOtherFacts } from './same-fact.ts';
import { stem } from './stem.ts';

/** Shares of the page's content words that the coverage's sentence must hold. Fitted on public sentence pairs. */
const NEEDED = {
  /** A headline tells its subject and little else. */
  topic: 0.1,
  conflict: 0.65,
  denial: 0.6,
  /** Of them within what is refuted. */
  refuted: 0.5,
  /** Where the page's own verb is negated. */
  pageDenies: 0.4,
  /** Beside an opposite. */
  opposite: 0.5,
  /** Two answers to one question; two days of one event. */
  exclusion: 0.2,
  eventDate: 0.4,
  /** The same parties the other way round. */
  roles: 0.5,
  doer: 0.4,
  /** To and from one place, at one time. */
  journey: 0.5,
  /** What the subject is called. */
  predicate: 0.5,
  /** Two dates of what may be two events. */
  conflictOfDates: 0.85,
};

export function findConflict(
  page: SentenceReading,
  nearest: SentenceReading,
  figures: FigureBalance,
  { opposites }: { opposites: Opposites },
): ReasonCode | null {
  const shared = shareOf(page.mainWords, nearest.words);
  const ofSameNames = !othersNamed(page, nearest);
  const alike = shared >= NEEDED.conflict && ofSameNames;
  const onTopic = nearest.headline ? shared >= NEEDED.topic : shared >= NEEDED.denial && ofSameNames;
  if (onTopic && !page.refuted && refutes(nearest, page)) return 'denied';
  if (alike && !nearest.refuted && refutes(page, nearest)) return 'denied';
  if (onTopic && denies(nearest, page)) return 'denied';
  if (shared >= NEEDED.roles && swapRoles(page.roles, nearest.roles)) return 'detail-differs';
  if (!page.negated.size && !nearest.negated.size) {
    if (shared >= NEEDED.journey && figures.supported && goOtherWays(page.journeys, nearest.journeys))
      return 'detail-differs';
    if (shared >= NEEDED.predicate && callOpposites(page, nearest, opposites)) return 'polarity-opposite';
    if (speaksOpposite(page, nearest, opposites)) return 'polarity-opposite';
    if (shared >= NEEDED.exclusion && excludes(page, nearest)) return 'detail-differs';
    if (shared >= NEEDED.doer && doneByOther(page, nearest)) return 'detail-differs';
    if (shared >= NEEDED.eventDate && differInDate(page.dates, nearest.dates)) return 'deadline-differs';
  }
  const negatesVerb = page.negatesVerb && !nearest.headline && shared >= NEEDED.pageDenies;
  if ((alike || negatesVerb) && deniesVerb(page, nearest)) return 'polarity-opposite';
  if (!figures.differing || !alike) return null;
  if (figures.differing === figures.differingDates)
    return shared >= NEEDED.conflictOfDates ? 'deadline-differs' : null;
  return figures.otherTime || tellOtherFacts(page, nearest) ? null : 'value-differs';
}

/** In a headline what is refuted is all of it, in a sentence what follows the word, or goes before "is false". */
const refutes = ({ refuted, refutedWords, headline }: SentenceReading, other: SentenceReading): boolean =>
  refuted && (headline || shareOf(other.mainWords, refutedWords) >= NEEDED.refuted);

/** Two answers to one question, of which only one can be true: of what kind, where, the how-manieth. */
const excludes = (page: SentenceReading, coverage: SentenceReading): boolean =>
  differInKind(page.kinds, coverage.kinds) ||
  differInRank(page.ranks, coverage.ranks) ||
  differInRegion(page.placings, coverage.placings);

const doneByOther = (page: SentenceReading, { roles, tokens, words }: SentenceReading): boolean =>
  page.subject.some(word => words.has(word)) &&
  differInDoer(page.roles, roles, { pageTokens: page.tokens, tokens });

/** "Not the first woman" against "the second woman": who denies one answer agrees with another. */
export const deniesOtherAnswer = (page: SentenceReading, coverage: SentenceReading): boolean =>
  page.negated.size > 0 &&
  !coverage.negated.size &&
  shareOf(page.mainWords, coverage.words) >= NEEDED.exclusion &&
  excludes(page, coverage);

/** The one has the opposite of a word of the other, and otherwise the same words; a headline has few others. */
function speaksOpposite(page: SentenceReading, coverage: SentenceReading, opposites: Opposites): boolean {
  const opposed = findOpposites(page.contentTokens, coverage.contentTokens, opposites);
  if (!opposed.length || othersNamed(page, coverage)) return false;
  const others = new Set([...page.mainWords].filter(word => !opposed.includes(word)));
  return coverage.headline
    ? shareOf(page.mainWords, coverage.words) >= NEEDED.conflict
    : shareOf(others, coverage.words) >= NEEDED.opposite;
}

/** "Was a conservative politician", "was a liberal thinker", of one subject. */
const callOpposites = (page: SentenceReading, coverage: SentenceReading, opposites: Opposites): boolean =>
  page.subject.some(word => coverage.subject.includes(word)) &&
  page.predicates.some(words => {
    const stems = words.map(stem);
    return (
      coverage.predicates.length > 0 &&
      coverage.predicates.every(other => {
        const others = other.map(stem);
        return stems.some(word => !others.includes(word) && others.some(o => opposites.get(word)?.has(o)));
      })
    );
  });

/** Each names someone or somewhere the other does not: two destinations, two companies. */
export function othersNamed(a: SentenceReading, b: SentenceReading): boolean {
  const missing = ({ names }: SentenceReading, other: SentenceReading) =>
    [...names].some(
      ([name, id]) => !(id && other.entities.has(id)) && !other.tokens.some(token => sameName(name, token)),
    );
  return missing(a, b) && missing(b, a);
}

/** "Germany" and "German" are one name. */
const NAME_START = 5;
const sameName = (a: string, b: string) => a === b || a.slice(0, NAME_START) === b.slice(0, NAME_START);

/** One sentence negates, in words that the other asserts, most of what it negates; not where the other says what is so in its stead. */
const denies = ({ negated, stead }: SentenceReading, other: SentenceReading): boolean => {
  const asserted = assertedOf(negated, other);
  if ([...stead].some(word => other.words.has(word))) return false;
  return asserted.length > 0 && asserted.length * 2 >= negated.size && !other.negated.size;
};

/** And of these the first, which is what it denies of the rest. */
const deniesVerb = (a: SentenceReading, b: SentenceReading): boolean => {
  const [first = ''] = a.negated;
  return denies(a, b) && assertedOf(a.negated, b).includes(first);
};

const assertedOf = (negated: ReadonlySet<string>, other: SentenceReading): string[] =>
  [...negated].filter(word => other.words.has(word) && !other.negated.has(word));

/** How much of the words is among the others; all of nothing. */
export function shareOf(words: ReadonlySet<string>, among: ReadonlySet<string>): number {
  if (!words.size) return 1;
  let shared = 0;
  for (const word of words) if (among.has(word)) shared++;
  return shared / words.size;
}
