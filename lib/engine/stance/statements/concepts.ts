/** Words for what a statement tells and where, in three languages: data/cues/concepts.json. */
import { stem } from '../sentences/stem.ts';
import { inflect } from './inflect.ts';

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
  /** By kind of figure, or dimension of its unit, the facts that it can tell, where not any can. */
  kinds: Record<string, string[]>;
  /** Facts that may be one, told of the one who pays or of the one who is paid. */
  sides: string[][];
  /** Pairs of lists of English words of which a figure can be told by one only: ahead, behind. */
  opposites: [string[], string[]][];
  /** Countries and their people where the words begin otherwise: Denmark, Danish. */
  peoples: string[][];
  /** Kinds of things, each thing a list of English words for it: what is told of one is not told of another. */
  sisters: Record<string, string[][]>;
  /** Measures that one thing told may be read as: what it costs, what is invested. */
  kin: string[][];
}

export const NO_CONCEPTS: ConceptCues = {
  facts: [],
  settings: [],
  events: [],
  light: [],
  kinds: {},
  sides: [],
  kin: [],
  opposites: [],
  peoples: [],
  sisters: {},
};

/** Shape of data/cues/concepts-east-asian.json: further terms by the id of their concept, and further concepts. */
export interface FurtherConcepts extends Record<'facts' | 'settings' | 'events', FurtherTerms> {
  rows: { facts: ConceptRow[] };
  kinds: Record<string, string[]>;
}
type FurtherTerms = Record<string, { en?: string[]; ja: string[]; zh: string[] }>;

export function withFurther(concepts: ConceptCues, further: FurtherConcepts | undefined): ConceptCues {
  if (!further) return concepts;
  const add = (rows: readonly ConceptRow[], terms: FurtherTerms): ConceptRow[] =>
    rows.map(row => {
      const { en = [], ja = [], zh = [] } = terms[row.id] ?? {};
      const { terms: known } = row;
      return {
        ...row,
        terms: { en: [...known.en, ...en], ja: [...known.ja, ...ja], zh: [...known.zh, ...zh] },
      };
    });
  const kinds = Object.entries({ ...further.kinds, ...concepts.kinds }).map(([kind, ids]) => [
    kind,
    [...ids, ...(concepts.kinds[kind] ? (further.kinds[kind] ?? []) : [])],
  ]);
  return {
    ...concepts,
    facts: [...add(concepts.facts, further.facts), ...further.rows.facts],
    settings: add(concepts.settings, further.settings),
    events: add(concepts.events, further.events),
    kinds: Object.fromEntries(kinds),
  };
}

/** A concept found in a text, by what stands from `at` to before `end`. */
export interface ConceptHit {
  id: string;
  at: number;
  end: number;
  /** It may tell something else. */
  weak: boolean;
}

export type ConceptFinder = (text: string) => ConceptHit[];

const WORD = /[\p{Script=Latin}][\p{Script=Latin}'’-]*/gu;

/** Finds the concepts of one list: whole English words however inflected, phrases, and Han or kana anywhere. */
export function compileConcepts(
  rows: readonly ConceptRow[],
  simplify: (text: string) => string = text => text,
): ConceptFinder {
  const single = new Map<string, Map<string, Concept>>();
  const phrases: Term[] = [];
  const written: (Term & { language: 'ja' | 'zh' })[] = [];
  for (const { id, terms, weak = [] } of rows) {
    const add = (term: string, concept: Concept) => {
      for (const form of inflect(term.toLowerCase())) {
        const known = single.get(form) ?? new Map<string, Concept>();
        if (term.includes(' ')) phrases.push({ text: ` ${form} `, ...concept });
        else if (!known.has(concept.id)) single.set(form, known.set(concept.id, concept));
      }
    };
    for (const term of terms.en) add(term, { id, weak: false });
    for (const term of weak) add(term, { id, weak: true });
    for (const language of ['ja', 'zh'] as const)
      written.push(
        ...terms[language].map(text => ({
          text: language === 'zh' ? simplify(text) : text,
          id,
          weak: false,
          language,
        })),
      );
  }
  return text => {
    const words = [...text.matchAll(WORD)].flatMap(({ 0: word, index }) =>
      [...(single.get(plainWord(word))?.values() ?? [])].map(concept => ({
        ...concept,
        at: index,
        end: index + word.length,
      })),
    );
    const plain = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ' ')} `;
    const spoken = phrases.flatMap(phrase => placesOf(phrase, plain, -2));
    const language = KANA.test(text) ? 'ja' : 'zh';
    const found = written.flatMap(term => (term.language === language ? writtenAt(term, text) : []));
    const hits = [...spoken, ...words, ...found];
    return hits.filter(hit => !hits.some(other => isPartOf(hit, other)));
  };
}

type Concept = Pick<ConceptHit, 'id' | 'weak'>;
type Term = Concept & { text: string };

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const plainWord = (word: string) => word.toLowerCase().replace(/['’]s?$/, '');

function placesOf({ text: term, id, weak }: Term, text: string, less = 0): ConceptHit[] {
  const hits: ConceptHit[] = [];
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1))
    hits.push({ id, weak, at, end: at + term.length + less });
  return hits;
}

/** A counter is a word only where it counts: "3台", not "台风"; short katakana is one only by itself: "スト", not "コスト". */
const writtenAt = (term: Term, text: string): ConceptHit[] =>
  placesOf(term, text).filter(
    ({ at, end }) =>
      (!COUNTER.test(term.text) || COUNTED.test(text.slice(0, at))) &&
      !(SHORT_KATAKANA.test(term.text) && KATAKANA.test(text.charAt(at - 1) + text.charAt(end))),
  );
const SHORT_KATAKANA = /^[\p{Script=Katakana}ー]{2,3}$/u;
const KATAKANA = /[\p{Script=Katakana}ー]/u;
const COUNTER = /^[台头頭只匹隻艘便羽尾床室席勝敗種]$/u;
const COUNTED = /[\d０-９一二三四五六七八九十百千万億亿兆数多余]$/u;

/** "profit" in "operating profit" is no profit of its own. */
const isPartOf = (a: { at: number; end: number }, b: { at: number; end: number }) =>
  a.at >= b.at && a.end <= b.end && a.end - a.at < b.end - b.at;

/** An English word to the concept it tells, so that words for one thing are one, else to its stem. */
export function compileSynonyms(rows: readonly ConceptRow[]): (word: string) => string {
  const first = new Map<string, string>();
  const add = (id: string, terms: readonly string[]) => {
    for (const term of terms)
      if (!term.includes(' '))
        for (const form of inflect(term.toLowerCase())) if (!first.has(form)) first.set(form, id);
  };
  for (const { id, terms } of rows) add(id, terms.en);
  for (const { id, weak = [] } of rows) add(id, weak);
  return word => first.get(word) ?? stem(word);
}
