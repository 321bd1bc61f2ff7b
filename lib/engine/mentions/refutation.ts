/** Signs that a listed form is an ordinary word, or part of somebody else's name. */
import { hasHonorific, isJoined, isUnspaced } from './east-asian.ts';
import type { EntityFacts } from './entity-table.ts';
import {
  FIRM_SUFFIXES,
  FUNCTION_WORDS,
  GIVEN_NAMES,
  NAME_HEADS,
  PERSON_TITLES,
  ROLE_WORDS,
} from './lexicon.ts';
import type { NameMatch } from './scan-names.ts';
import type { Neighbour, Surroundings } from './surroundings.ts';
import { indexOfTerm, type TextView } from './text-view.ts';

/** A phrase of the entity's `not` list that contains the form and stands right here: "sharp rise". */
export function isRefutedPhrase(
  view: TextView,
  match: NameMatch,
  around: Surroundings,
  facts: EntityFacts,
): boolean {
  const form = view.text.slice(match.start, match.end);
  const proper = around.shape === 'plain' && !around.initial;
  return (facts.not ?? []).some(phrase => {
    const lower = phrase.toLowerCase();
    if (!lower.includes(form.toLowerCase()) || lower === form.toLowerCase()) return false;
    // A capital inside running text is no case of a phrase of small letters: "Mr. Son of Osaka" against "son of".
    if (proper && !phrase.includes(form)) return false;
    const from = Math.max(0, match.start - lower.length);
    const around = view.text.slice(from, match.end + lower.length).toLowerCase();
    const at = indexOfTerm(around, lower);
    return at >= 0 && from + at < match.end && from + at + lower.length > match.start;
  });
}

/** Other phrases of `not` in the same sentence: a vote against. */
export const countOpposing = (view: TextView, sentence: number, form: string, facts: EntityFacts): number =>
  (facts.not ?? []).filter(phrase => !sharesWord(phrase, form) && view.has(sentence, phrase)).length;

const sharesWord = (phrase: string, form: string): boolean => {
  const first = /[\p{L}\p{N}]+/u.exec(form.toLowerCase())?.[0] ?? '';
  return phrase.toLowerCase().includes(first);
};

export interface NameNeighbours {
  /** Is the word part of a listed mention that stands by itself? */
  isListed(word: Neighbour): boolean;
}

/** "State Bank of India": the place is part of an institution's name. */
const INSTITUTION_OF =
  /\b(?:Bank|University|Institute|Museum|Academy|College|Duke|Archbishop|Bishop|Church|Airport) of (?:the )?$/;

/**
 * The name of somebody else that this form is part of: a given name or another capital word before it, a head noun after it.
 * Title case and caps headlines say nothing by their capitals; there only the lists speak.
 */
export function longerName(
  view: TextView,
  match: NameMatch,
  around: Surroundings,
  type: string,
  known: NameNeighbours,
): 'person' | 'other' | null {
  const { text } = view;
  if (isUnspaced(text, match.start, match.end))
    return isJoined(text, match.start, match.end) ? 'other' : null;
  const { before, after } = around;
  if (type === 'place' && INSTITUTION_OF.test(text.slice(Math.max(0, match.start - 40), match.start)))
    return 'other';
  const plain = around.shape === 'plain';
  if (
    after &&
    !around.possessive &&
    NAME_HEADS.has(after.lower) &&
    (after.capital || type !== 'company') &&
    !known.isListed(after) &&
    (after.capital || !plain)
  )
    return 'other';
  if (before && !known.isListed(before)) {
    if (GIVEN_NAMES.has(before.lower) && before.capital) return 'person';
    if (PERSON_TITLES.has(before.lower.replace('.', '')) && type !== 'person' && type !== 'publication')
      return 'person';
    if (/^[A-Z]\.?$/.test(before.text) && before.text !== 'A' && before.text !== 'I' && type !== 'concept')
      return 'person';
  }
  return null;
}

/** Another capital word joined before or after in plain prose; weaker than `longerName`, counts against ambiguous forms only. */
export function capitalNeighbour(around: Surroundings, known: NameNeighbours): boolean {
  if (around.shape !== 'plain') return false;
  const { before, after } = around;
  const other = (word: Neighbour | null): boolean =>
    word?.capital === true &&
    !/\d/.test(word.text) &&
    word.text !== word.text.toUpperCase() &&
    !FUNCTION_WORDS.has(word.lower) &&
    !ROLE_WORDS.has(word.lower) &&
    !FIRM_SUFFIXES.has(word.lower) &&
    !PERSON_TITLES.has(word.lower.replace('.', '')) &&
    !/(?:ese|ish|ian|an)$/.test(word.lower) &&
    !known.isListed(word);
  return other(before) || (!around.possessive && other(after));
}

export const isSurnameWithHonorific = (view: TextView, match: NameMatch): boolean =>
  hasHonorific(view.text, match.end);
