/** What a page asks about its text, and what it has been told of itself as a whole. */
import type { Mark, PageAnswer, PageContext, PageQuestion, Result } from '../model/protocol.ts';
import { marksByBlock, spansOf } from './anchor.ts';
import { readMetadata } from './page-metadata.ts';
import { rest } from './schedule.ts';

/** Milliseconds before each further try of a question without an answer. */
const RETRIES = [500, 2000, 8000];

/** Marks of each text, counted from its start. Null without an answer, and where the page has moved on meanwhile. */
type MarksOfTexts = (Mark[] | undefined)[] | null;

export interface PageQuestions {
  /** `last`: with these texts the whole page has been asked about. */
  ask(texts: readonly string[], last: boolean): Promise<MarksOfTexts>;
  /** Asks once, as if these were all there is: it tells nothing to later questions. */
  askAlone(texts: readonly string[]): Promise<MarksOfTexts>;
  /** What is known of the page so far. */
  readonly context: PageContext | null;
  /** Names in no list that the page holds. */
  readonly unlisted: string[];
  /** Another page, or the same anew. */
  forget(): void;
}

/** `navigation` counts the pages shown in this frame: an answer about an earlier one is dropped. */
export function createQuestions(
  annotate: (question: PageQuestion) => Promise<Result<PageAnswer>>,
  navigation: () => number,
  signal: AbortSignal,
): PageQuestions {
  let context: PageContext | null = null;
  const unlisted = new Set<string>();

  async function put(texts: readonly string[], before: PageContext | null, last: boolean) {
    const documentKey = `${location.href} ${navigation()}`;
    const metadata = readMetadata(document);
    const spans = spansOf(texts);
    const answer = await annotate({ documentKey, metadata, text: texts.join('\n'), context: before, last });
    const isCurrent = answer.ok && answer.value.documentKey === documentKey;
    return isCurrent ? { ...answer.value, marks: marksByBlock(spans, answer.value.marks) } : null;
  }

  async function askOnce(texts: readonly string[], last: boolean): Promise<MarksOfTexts> {
    const key = navigation();
    const answer = await put(texts, context, last);
    if (!answer || key !== navigation()) return null;
    context = answer.context;
    for (const name of answer.unlisted) unlisted.add(name);
    return answer.marks;
  }

  return {
    async ask(texts, last) {
      const key = navigation();
      for (const wait of [...RETRIES, null]) {
        const marks = await askOnce(texts, last);
        if (marks || wait === null || signal.aborted || key !== navigation()) return marks;
        await rest(wait);
      }
      return null;
    },
    askAlone: async texts => (await put(texts, null, false))?.marks ?? null,
    get context() {
      return context;
    },
    get unlisted() {
      return [...unlisted];
    },
    forget() {
      context = null;
      unlisted.clear();
    },
  };
}
