/** Gives two statements, one of them English, the names and things that both tell by the glossary. */

import type { Mention } from '../../../model/mention.ts';
import type { Quantity } from '../../../model/quantity.ts';
import type { ReadText, Span } from '../../../model/text.ts';
import { blanked } from '../../text/blanked.ts';
import type { Glosser } from '../glossary/gloss-words.ts';
import { type CommonWord, createCommonWordsFinder } from '../glossary/told-in-both.ts';
import type { ConceptHit } from './concepts.ts';
import type { Statement } from './read-statement.ts';

interface AnnotatedText {
  read: ReadText;
  quantities: readonly Quantity[];
  mentions: readonly Mention[];
}

export type CommonTeller = (page: AnnotatedText, p: Statement, coverage: AnnotatedText, c: Statement) => void;

export function createCommonTeller(
  gloss: Glosser,
  isLight: (stem: string) => boolean,
  wordOf: (word: string) => string,
): CommonTeller {
  const find = createCommonWordsFinder(gloss, isLight, wordOf);
  return (page, p, coverage, c) => {
    const [foreign, english, text, other] =
      page.read.language === 'en' ? [coverage, page, c, p] : [page, coverage, p, c];
    const { language } = foreign.read;
    if (english.read.language !== 'en' || (language !== 'ja' && language !== 'zh')) return;
    const named = foreign.mentions.filter(m => m.entityId !== null || m.candidates.length > 0);
    for (const word of find(blanked(text.text, foreign.quantities), language, other.text)) {
      const isNamed = named.some(m => m.start <= word.start && m.end >= word.end);
      if (word.isName && !isNamed) for (const { ids } of [p, c]) ids.set(`name:${word.key}`, 'name');
      else if (!foreign.mentions.some(m => m.start < word.end && word.start < m.end)) tell(word, text, other);
    }
  };
}

/** One fact where both have words for facts there, which need not be the same ones; else a thing told by both. A part of a compound tells no fact. */
function tell({ key, start, end, english }: CommonWord, text: Statement, other: Statement): void {
  const [mine, theirs] = [text.facts.filter(meets([{ start, end }])), other.facts.filter(meets(english))];
  if (mine.some(({ id }) => theirs.some(hit => hit.id === id))) return;
  if (mine.some(hit => hit.at < start || hit.end > end)) return;
  const id = `word:${key}`;
  if (!mine.length && !theirs.length) {
    text.settings.add(id);
    other.settings.add(id);
    return;
  }
  const last = english.at(-1);
  if (!last) return;
  text.facts = [...text.facts.filter(hit => !mine.includes(hit)), { id, at: start, end, weak: false }];
  other.facts = [
    ...other.facts.filter(hit => !theirs.includes(hit)),
    { id, at: last.start, end: last.end, weak: false },
  ];
}

const meets =
  (spans: readonly Span[]) =>
  ({ at, end }: ConceptHit): boolean =>
    spans.some(span => at < span.end && span.start < end);
