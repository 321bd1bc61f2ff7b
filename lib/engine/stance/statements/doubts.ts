/** What keeps two sentences from agreeing or from contradicting each other, whatever their figures say. */
import { type AnnotatedText, areSingle, isStatement } from './annotated-text.ts';
import { areOfOtherSubjects } from './apart-subjects.ts';
import { countOtherThings } from './counted-nouns.ts';
import { costOtherThings } from './predicate.ts';
import { qualifyOtherwise } from './qualifiers.ts';
import type { Statement, StatementTools } from './read-statement.ts';
import { refuseInOtherWords, tellSameRefusal } from './refusals.ts';
import { tellOwnFacts } from './same-event.ts';
import { nameOthers } from './same-subject.ts';
import { areModesApart, relateTimes } from './statement-times.ts';
import { areOfOtherMembers } from './told-of-members.ts';
import { areOfOthers } from './told-of-others.ts';
import { areOfOtherParts } from './told-of-part.ts';
import { tellOfRest } from './told-of-rest.ts';

export interface Doubts {
  /** Whether two sentences of one language set two words against each other: spent on drains, on schools; at the open, at the close. */
  areContrasted(page: AnnotatedText, coverage: AnnotatedText): boolean;
  /** Whether only one denies something, or tells as done what the other plans. */
  denyOtherwise(page: AnnotatedText, coverage: AnnotatedText): boolean;
  /** Whether both tell, in other words, that something is not or cannot be: closed, cannot be used. */
  refuseAlike(page: AnnotatedText, coverage: AnnotatedText): boolean;
  /** Whether anything says that they speak of two parties, parts or things: no conflict is sure then. */
  tellOtherwise(page: AnnotatedText, coverage: AnnotatedText): boolean;
  /** Whether two English sentences tell of a part and the whole, or of two things: what differs may all be true. */
  mayBothBeTrue(page: AnnotatedText, coverage: AnnotatedText): boolean;
  /** Whether two English sentences are about two: neither agrees with the other nor contradicts it. */
  areOfOtherSubjects(page: AnnotatedText, coverage: AnnotatedText): boolean;
}

interface DoubtTools {
  read(text: AnnotatedText): Statement;
  /** Whether they set two words against each other. */
  contrast(p: Statement, c: Statement): boolean;
  tools: StatementTools;
}

export function createDoubts({ read: readAnew, contrast, tools }: DoubtTools): Doubts {
  const { wordOf } = tools;
  /** Several doubts are asked of one pair. */
  const known = new WeakMap<AnnotatedText, Statement>();
  const read = (text: AnnotatedText): Statement => {
    const statement = known.get(text) ?? readAnew(text);
    known.set(text, statement);
    return statement;
  };
  return {
    areContrasted(page, coverage) {
      if (!areSingle(page, coverage)) return false;
      const [p, c] = [read(page), read(coverage)];
      return qualifyOtherwise(p.text, c.text) || contrast(p, c);
    },
    denyOtherwise(page, coverage) {
      if (!isStatement(page) || !isStatement(coverage)) return false;
      const [p, c] = [read(page), read(coverage)];
      return (p.denied !== c.denied && !tellSameRefusal(p, c)) || areModesApart(p, c);
    },
    refuseAlike(page, coverage) {
      return areSingle(page, coverage) && refuseInOtherWords(read(page), read(coverage));
    },
    mayBothBeTrue(page, coverage) {
      if (page.read.language !== 'en' || !areSingle(page, coverage)) return false;
      const [p, c] = [read(page), read(coverage)];
      return (
        areOneAfterOther(p, c) ||
        areOfOtherParts(p, c, tools) ||
        areOfOthers(p, c, tools) ||
        tellOfRest(p, c) ||
        areOfOtherMembers(p, c, tools)
      );
    },
    areOfOtherSubjects(page, coverage) {
      if (page.read.language !== 'en' || !areSingle(page, coverage)) return false;
      return areOfOtherSubjects(read(page), read(coverage), tools);
    },
    tellOtherwise(page, coverage) {
      if (!areSingle(page, coverage)) return false;
      const [p, c] = [read(page), read(coverage)];
      return (
        nameOthers(p, c, false) ||
        qualifyOtherwise(p.text, c.text) ||
        contrast(p, c) ||
        costOtherThings(p, c, wordOf) ||
        countOtherThings(p, c, wordOf) ||
        (!p.figures.length && !c.figures.length && tellOwnFacts(p, c))
      );
    },
  };
}

/** "will be shut by 2027", "was opened in 1998": neither denies anything. */
const areOneAfterOther = (p: Statement, c: Statement): boolean =>
  !p.denied &&
  !c.denied &&
  !p.figures.length &&
  !c.figures.length &&
  areModesApart(p, c) &&
  relateTimes(p, c) === 'other';
