import type { Comparison } from '../../../model/evidence.ts';
import type { Knowledge } from '../../../model/knowledge.ts';
import type { Mention } from '../../../model/mention.ts';
import type { Quantity } from '../../../model/quantity.ts';
import type { ReadText, Span } from '../../../model/text.ts';
import { related, SAME_STATE_DAYS, unrelated } from '../outcomes.ts';
import { dayNumber } from '../time-interval.ts';
import { readUnitScale } from '../unit-scale.ts';
import { compareAcross } from './compare-across.ts';
import { compareSentences } from './compare-sentences.ts';
import { compileOpposites } from './opposites.ts';
import {
  createSentenceReader,
  type Exclusions,
  type SentenceCues,
  type SentenceReading,
} from './read-sentence.ts';
import type { RoleCues } from './roles.ts';
import { nameSameFact } from './same-fact.ts';
import { createSubjectTest } from './shared-subject.ts';

export interface AnnotatedText {
  read: ReadText;
  quantities: readonly Quantity[];
  mentions: readonly Mention[];
}

/** ISO days of publication, where known: a conflict of reports far apart is a change. */
export interface Days {
  page?: string;
  coverage?: string;
}

export type TextComparer = (page: AnnotatedText, coverage: AnnotatedText, days: Days) => Comparison;

const NO_CUES: SentenceCues = {
  functionWords: [],
  negations: [],
  refutations: [],
  doubts: [],
  attributions: [],
  clauseDoubts: [],
  alike: [],
  synonyms: [],
};
const NO_EXCLUSIONS: Exclusions = { regions: {}, placing: [], kinds: {}, opposites: [] };

const NO_ROLES: RoleCues = { relations: [], doneByOne: [] };

const OTHER_SUBJECT = unrelated('other-subject');
/** A place alone is no subject, a place and what is told of it is. */
const shareNamedFact = (a: SentenceReading, b: SentenceReading): boolean =>
  nameSameFact(a, b) && [...a.entities].some(id => b.entities.has(id));

const relatedAtLeast = (result: Comparison): Comparison =>
  result.stance === 'unrelated' ? related([{ code: 'same-story', values: {} }]) : result;

/** Compiles data/cues/sentences.json and exclusions.json into the function that holds whole texts against each other. */
export function createTextComparer({
  cues,
  units,
  entities,
}: Pick<Knowledge, 'cues' | 'units' | 'entities'>): TextComparer {
  const words = { ...NO_CUES, ...(cues.sentences as Partial<SentenceCues> | undefined) };
  const exclusions = { ...NO_EXCLUSIONS, ...(cues.exclusions as Partial<Exclusions> | undefined) };
  const roles = { ...NO_ROLES, ...(cues.roles as Partial<RoleCues> | undefined) };
  const tools = { scale: readUnitScale(units), opposites: compileOpposites(exclusions.opposites) };
  const readSentence = createSentenceReader(words, exclusions, roles);
  const shareSubject = createSubjectTest(entities, new Set(words.functionWords));
  return (page, coverage, days) => {
    const [p, c] = [wholeOf(page), wholeOf(coverage)];
    const [a, b] = [dayNumber(days.page ?? null), dayNumber(days.coverage ?? null)];
    const dated = a !== null && b !== null;
    const across = page.read.language !== coverage.read.language;
    const sameSubject = shareSubject(named(page, p), named(coverage, c)) || (across && shareNamedFact(p, c));
    const held = { ...tools, mayDiffer: dated && sameSubject };
    const result = across ? compareAcross(p, c, held) : compareSentences(p, c, sentencesOf(coverage), held);
    if (result.stance === 'related' || result.stance === 'unrelated')
      return sameSubject ? relatedAtLeast(result) : OTHER_SUBJECT;
    const apart = dated ? Math.abs(a - b) : 0;
    const changed = result.stance === 'conflicts' && apart > SAME_STATE_DAYS;
    return changed ? { ...result, changedOverTime: true } : result;
  };

  function named({ read, mentions }: AnnotatedText, { words }: SentenceReading) {
    return { text: read.text, mentions, words };
  }
  function wholeOf({ read, quantities, mentions }: AnnotatedText): SentenceReading {
    return readSentence(read.text, quantities, mentions);
  }
  function sentencesOf({ read, quantities, mentions }: AnnotatedText): SentenceReading[] {
    return read.sentences.map(({ start, end }) => {
      const inside = <S extends Span>(spans: readonly S[]): S[] =>
        spans
          .filter(span => span.start >= start && span.end <= end)
          .map(span => ({ ...span, start: span.start - start, end: span.end - start }));
      return readSentence(read.text.slice(start, end), inside(quantities), inside(mentions));
    });
  }
}
