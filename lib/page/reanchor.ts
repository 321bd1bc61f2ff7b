/**
 * Finds a saved passage in the text of its page again: exactly, moved, or slightly edited. Pure.
 *
 * A wrong place is worse than none: a short passage is taken only between the very words that stood beside it, an edited one only
 * between what stood on both sides, and of two equally good places neither. Edit distance: approx-string-match.
 */
import search from 'approx-string-match';
import type { TextSelector } from '../model/saved-document.ts';
import { type FoldedText, foldText } from './reanchor-fold.ts';

export interface FoundPassage {
  /** Offsets into the page's text. */
  start: number;
  end: number;
  how: 'exact' | 'edited';
}

/** Enough to be found by itself, wherever it has moved; in Latin letters, of which a Han or kana character counts three. */
const TELLING = 48;
/** Less than this is not looked for in edited form. */
const FEWEST_EDITED = 24;
const MOST_ERRORS = 0.25;
/** How alike the text beside a place must be to what stood beside the passage, 0..1: on one side, on both. */
const ALIKE_ONE = 0.75;
const ALIKE_BOTH = 0.6;
/** Two places whose surroundings differ by less are equally good. */
const MARGIN = 0.1;
/** Characters that may have come between a passage and what stood beside it. */
const SLACK = 12;
/** Of this weight are the words on each side of a short passage that must be unchanged. */
const NEAR = 12;
const MOST_PLACES = 500;
const SENTENCE_END = /[.!?。！？؟]/;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

interface Match {
  start: number;
  end: number;
  errors: number;
}
interface Place extends Match {
  before: number;
  after: number;
  /** On how many sides the nearest words are letter for letter those that stood there. */
  joined: number;
}

/** The passage's place in `text`, or null if it is not there any more or cannot be told from others like it. */
export function findPassage(text: string, selector: TextSelector): FoundPassage | null {
  const page = foldText(text);
  const passage = foldText(selector.exact).text.trim();
  if (!passage) return null;
  const beside = { prefix: foldText(selector.prefix).text, suffix: foldText(selector.suffix).text };
  const near = { before: nearest(beside.prefix, 'last'), after: nearest(beside.suffix, 'first') };
  const weigh = ({ start, end, errors }: Match): Place => ({
    start,
    end,
    errors,
    joined:
      Number(page.text.slice(0, start).endsWith(near.before)) +
      Number(page.text.slice(end).startsWith(near.after)),
    before: alikeBefore(page.text, start, beside.prefix),
    after: alikeAfter(page.text, end, beside.suffix),
  });

  const exact = placesOf(page.text, passage).map(weigh);
  const weight = weightOf(passage);
  const place = exact.length
    ? chooseExact(exact, weight, page, selector.start)
    : chooseEdited(editedPlaces(page.text, passage).map(weigh), weight, page.text, beside);
  if (!place) return null;
  const how = place.errors ? 'edited' : 'exact';
  return { start: page.at(place.start), end: page.at(place.end - 1) + 1, how };
}

function placesOf(text: string, passage: string): Match[] {
  const places = [];
  for (let at = text.indexOf(passage); at >= 0 && places.length < MOST_PLACES; ) {
    places.push({ start: at, end: at + passage.length, errors: 0 });
    at = text.indexOf(passage, at + 1);
  }
  return places;
}

function editedPlaces(text: string, passage: string): Match[] {
  if (weightOf(passage) < FEWEST_EDITED) return [];
  const most = Math.floor(passage.length * MOST_ERRORS);
  return search(text, passage, most)
    .filter(({ start, end }) => end > start)
    .slice(0, MOST_PLACES);
}

function chooseExact(
  places: readonly Place[],
  weight: number,
  page: FoldedText,
  formerStart: number,
): Place | null {
  const [only] = places;
  if (only && places.length === 1 && weight >= TELLING) return only;
  const sides = weight >= TELLING ? 0 : weight >= FEWEST_EDITED ? 1 : 2;
  const fitting = places.filter(
    ({ before, after, joined }) => joined >= sides && Math.max(before, after) >= ALIKE_ONE,
  );
  return best(fitting) ?? fitting.find(({ start }) => page.at(start) === formerStart) ?? null;
}

function chooseEdited(
  places: readonly Place[],
  weight: number,
  text: string,
  beside: { prefix: string; suffix: string },
): Place | null {
  const sides = weight >= TELLING ? 0 : 2;
  const fitting = places.filter(
    ({ before, after, joined, start, end, errors }) =>
      joined >= sides &&
      Math.min(before, after) >= ALIKE_BOTH &&
      !isNeighbour(text.slice(start, end), errors, beside),
  );
  return best(fitting);
}

/** The place whose surroundings fit best, if there is one such. */
function best(places: readonly Place[]): Place | null {
  const [first, second] = places.toSorted((a, b) => b.before + b.after - a.before - a.after);
  if (!first) return null;
  return second && first.before + first.after - second.before - second.after < MARGIN ? null : first;
}

/** Whether a likely place is rather what stood beside the passage: the next row of a table, the next of like sentences. */
function isNeighbour(found: string, errors: number, beside: { prefix: string; suffix: string }): boolean {
  const next = errorsIn(beside.suffix, found.slice(0, Math.max(1, beside.suffix.length - SLACK)));
  const previous = errorsIn(beside.prefix, found.slice(-Math.max(1, beside.prefix.length - SLACK)));
  return Math.min(next, previous) <= errors / found.length;
}

/** Share of `pattern` that must be changed for `text` to contain it; 1 if most of it. */
function errorsIn(text: string, pattern: string): number {
  const [match] = search(text, pattern, Math.floor(pattern.length / 2));
  return match ? match.errors / pattern.length : 1;
}

function alikeBefore(text: string, start: number, prefix: string): number {
  if (!prefix.trim()) return start <= SLACK ? 1 : 0;
  return 1 - errorsIn(text.slice(Math.max(0, start - prefix.length - SLACK), start), prefix);
}

function alikeAfter(text: string, end: number, suffix: string): number {
  if (!suffix.trim()) return text.length - end <= SLACK ? 1 : 0;
  return 1 - errorsIn(text.slice(end, end + suffix.length + SLACK), suffix);
}

/** The words of `beside` that touch the passage: to the end of their sentence, or as much as weighs NEAR. */
function nearest(beside: string, end: 'first' | 'last'): string {
  const chars = [...(beside.trim() ? beside : '')];
  if (end === 'last') chars.reverse();
  let weight = 0;
  const enough = chars.findIndex(char => {
    weight += weightOf(char);
    return weight >= NEAR || (weight >= NEAR / 2 && SENTENCE_END.test(char));
  });
  const taken = enough < 0 ? chars : chars.slice(0, enough + 1);
  return (end === 'last' ? taken.reverse() : taken).join('');
}

const weightOf = (text: string): number => text.length + 2 * (text.match(WIDE)?.length ?? 0);
