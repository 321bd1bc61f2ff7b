/** Whom the text is about, from sentence to sentence: what "the company", "it" and an unspoken subject refer to. */
import { caseMark } from './case-mark.ts';
import type { Name, Sentence } from './sentence.ts';
import { canAct, type FoundSubject } from './subjects.ts';

export interface Topic {
  /** The last actor of this paragraph, else null. */
  current(rule: string): FoundSubject | null;
  /** The first actor of the document: what "the project" and "the talks" belong to. */
  main(rule: string): FoundSubject | null;
}

export interface TopicTracker extends Topic {
  /** Call with every sentence after it has been read; `paragraph` numbers paragraphs. */
  follow(sentence: Sentence, paragraph: number): void;
  enter(paragraph: number): void;
}

const PARTY = new Set(['company', 'organization', 'government', 'unlisted']);

export function createTopicTracker(): TopicTracker {
  let main: Name[] | null = null;
  let current: Name[] | null = null;
  let paragraph = -1;
  const found = (names: Name[] | null, rule: string) =>
    names ? { refs: names.map(n => n.ref), names: [], rule } : null;
  return {
    current: rule => found(current, rule),
    main: rule => found(main, rule),
    enter(next) {
      if (next !== paragraph) current = null;
      paragraph = next;
    },
    follow(sentence) {
      const actors = sentence.names.filter(
        n => canAct(n) && PARTY.has(n.type) && ['subject', 'possessor'].includes(caseMark(sentence, n)),
      );
      const first = actors[0];
      if (!first) return;
      const list = actors.filter(
        n => n === first || (caseMark(sentence, n) === 'subject' && n.start - first.end < 3),
      );
      current = [first];
      main ??= list;
    },
  };
}
