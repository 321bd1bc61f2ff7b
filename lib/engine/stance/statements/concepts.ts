/** Words for what a statement tells and where, in three languages: data/cues/concepts.json. */
import { isCjk } from '../../corpus/tokenize.ts';
import { stem } from '../sentences/stem.ts';

interface ConceptRow {
  id: string;
  terms: { en: string[]; ja: string[]; zh: string[] };
}

export interface ConceptCues {
  facts: ConceptRow[];
  settings: ConceptRow[];
  events: ConceptRow[];
}

/** A concept found in a text; `at` is a position in the text. */
export interface ConceptHit {
  id: string;
  at: number;
}

export type ConceptFinder = (text: string) => ConceptHit[];

const WORD = /[\p{Script=Latin}][\p{Script=Latin}'’-]*/gu;

/** Finds the concepts of one list: whole English words by their stem, phrases, and Han or kana anywhere. */
export function compileConcepts(rows: readonly ConceptRow[]): ConceptFinder {
  const single = new Map<string, string[]>();
  const phrases: { text: string; id: string }[] = [];
  const written: { text: string; id: string }[] = [];
  for (const { id, terms } of rows) {
    for (const term of [...terms.en, ...terms.ja, ...terms.zh]) {
      if (isCjk(term)) written.push({ text: term, id });
      else if (term.includes(' ')) phrases.push({ text: ` ${term.toLowerCase()} `, id });
      else single.set(stem(term.toLowerCase()), [...(single.get(stem(term.toLowerCase())) ?? []), id]);
    }
  }
  return text => {
    const hits: (ConceptHit & { end: number })[] = [];
    const words = [...text.matchAll(WORD)].flatMap(({ 0: word, index }) =>
      (single.get(stem(word.toLowerCase().replace(/['’]s?$/, ''))) ?? []).map(id => ({
        ...{ id, at: index, end: index + word.length },
      })),
    );
    const plain = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ' ')} `;
    const spoken = phrases.flatMap(({ text: phrase, id }) => {
      const at = plain.indexOf(phrase);
      return at < 0 ? [] : [{ id, at, end: at + phrase.length - 2 }];
    });
    const found = written.flatMap(({ text: term, id }) => {
      const at = text.indexOf(term);
      return at < 0 ? [] : [{ id, at, end: at + term.length }];
    });
    hits.push(...spoken, ...words, ...found);
    return hits.filter(hit => !hits.some(other => isPartOf(hit, other)));
  };
}

/** "profit" in "operating profit" is no profit of its own. */
const isPartOf = (a: { at: number; end: number }, b: { at: number; end: number }) =>
  a.at >= b.at && a.end <= b.end && a.end - a.at < b.end - b.at;

/** The stem of an English word, or of the first word of its concept, so that words for one thing are one. */
export function compileSynonyms(rows: readonly ConceptRow[]): (stem: string) => string {
  const first = new Map<string, string>();
  for (const { id, terms } of rows)
    for (const term of terms.en)
      if (!term.includes(' ') && !first.has(stem(term.toLowerCase())))
        first.set(stem(term.toLowerCase()), id);
  return word => first.get(word) ?? word;
}
