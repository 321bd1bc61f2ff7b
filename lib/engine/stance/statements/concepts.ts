/** Words for what a statement tells and where, in three languages: data/cues/concepts.json. */
import { isCjk } from '../../corpus/tokenize.ts';
import { stem } from '../sentences/stem.ts';

interface ConceptRow {
  id: string;
  terms: { en: string[]; ja: string[]; zh: string[] };
  /** Further English words that may as well tell something else: "drew", "received". */
  weak?: string[];
}

export interface ConceptCues {
  facts: ConceptRow[];
  settings: ConceptRow[];
  events: ConceptRow[];
  /** English words that do not say what is measured: of change, reaching, counting, time. */
  light: string[];
}

/** A concept found in a text; `at` is a position in the text. */
export interface ConceptHit {
  id: string;
  at: number;
  /** It may tell something else. */
  weak: boolean;
}

export type ConceptFinder = (text: string) => ConceptHit[];

const WORD = /[\p{Script=Latin}][\p{Script=Latin}'’-]*/gu;

/** Finds the concepts of one list: whole English words by their stem, phrases, and Han or kana anywhere. */
export function compileConcepts(rows: readonly ConceptRow[]): ConceptFinder {
  type Concept = Pick<ConceptHit, 'id' | 'weak'>;
  const single = new Map<string, Concept[]>();
  const phrases: (Concept & { text: string })[] = [];
  const written: (Concept & { text: string })[] = [];
  for (const { id, terms, weak = [] } of rows) {
    const add = (term: string, concept: Concept) => {
      const text = term.toLowerCase();
      if (isCjk(term)) written.push({ text: term, ...concept });
      else if (term.includes(' ')) phrases.push({ text: ` ${text} `, ...concept });
      else single.set(stem(text), [...(single.get(stem(text)) ?? []), concept]);
    };
    for (const term of [...terms.en, ...terms.ja, ...terms.zh]) add(term, { id, weak: false });
    for (const term of weak) add(term, { id, weak: true });
  }
  return text => {
    const hits: (ConceptHit & { end: number })[] = [];
    const words = [...text.matchAll(WORD)].flatMap(({ 0: word, index }) =>
      (single.get(stem(word.toLowerCase().replace(/['’]s?$/, ''))) ?? []).map(concept => ({
        ...{ ...concept, at: index, end: index + word.length },
      })),
    );
    const plain = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ' ')} `;
    const spoken = phrases.flatMap(({ text: phrase, id, weak }) => {
      const at = plain.indexOf(phrase);
      return at < 0 ? [] : [{ id, weak, at, end: at + phrase.length - 2 }];
    });
    const found = written.flatMap(({ text: term, id, weak }) => {
      const at = text.indexOf(term);
      return at < 0 ? [] : [{ id, weak, at, end: at + term.length }];
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
