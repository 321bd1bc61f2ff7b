/**
 * Names in no dictionary, in English: runs of capital words. A run of several words, or one with a firm's suffix, is a name; a single
 * capital word is one only inside a sentence and if the text never writes it small.
 */
import type { Span } from '../../model/text.ts';
import { FIRM_SUFFIXES, FUNCTION_WORDS, NAME_HEADS, PERSON_TITLES, ROLE_WORDS } from './lexicon.ts';
import { indexOfTerm, type TextView } from './text-view.ts';

// Explicit Latin ranges: Unicode properties would make this the slowest part of a page.
const UPPER = 'A-Z\\u00c0-\\u00de';
const LETTER = 'A-Za-z0-9\\u00c0-\\u024f';
const WORD = `[${UPPER}][${LETTER}]*(?:(?:[&.]|['’](?!s\\b)|-(?=[${UPPER}0-9]))[${LETTER}]+)*`;
const RUN = new RegExp(
  `(?=[${UPPER}])(?<![${LETTER}.@#/_-])${WORD}(?:(?: (?:of|for|de|van|von) | & | )${WORD})*(?![${LETTER}@/_]|-[a-z])`,
  'g',
);
const PIECE = new RegExp(WORD, 'g');
/** Capital words that name no party: adjectives of origin, directions, feasts, units, kinds of document. */
const NO_NAME =
  /^(?:.*(?:ese|ish|ians?)|americans?|germans?|french|dutch|swiss|koreans?|europeans?|asians?|africans?|mexicans?|western(?:ers?)?|eastern|northern|southern|internet|web|parliament|congress|senate|government|ministry|christmas|easter|earth|god|bible|catholic|muslim|jewish|english|phase|chapter|section|table|figure|appendix|part|page|photo|image|source|note|faq|answers?|questions?|editor|update[ds]?|made|q\d.*|h\d|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*-[a-z]+|series|wall street|fy\d*|moon|sun|mars|covid|bluetooth|wi-fi|wifi|linux)$/i;

/** A place in an order names nobody by itself, as where a run has been trimmed to it; it does begin names: First Solar. */
const ORDINAL = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|next)$/i;

/** Spans of names not overlapping `taken`, which is in order. */
export function findUnlistedLatin(view: TextView, taken: readonly Span[]): Span[] {
  const known = new Map<string, boolean>();
  const everyday: Everyday = word => {
    const small = word.toLowerCase();
    const answer = known.get(small) ?? (small.length >= 3 && indexOfTerm(view.text, small) >= 0);
    known.set(small, answer);
    return answer;
  };
  return view.sentences.flatMap((sentence, n) => {
    if (view.shape(n) !== 'plain') return [];
    const text = view.text.slice(sentence.start, sentence.end);
    return [...text.matchAll(RUN)].flatMap(run => {
      const at = sentence.start + run.index;
      const whole = { start: at, end: at + run[0].length };
      if (touches(taken, whole)) return [];
      const name = trimRun(run[0], isInitial(text, run.index));
      return name && isName(name.words, name.initial, everyday)
        ? [{ start: at + name.from, end: at + name.to }]
        : [];
    });
  });
}

/** Does the text also write this word small? */
type Everyday = (word: string) => boolean;

/** Does one of the ordered spans overlap this one, or stand right beside it? */
function touches(ordered: readonly Span[], { start, end }: Span): boolean {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.end ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const next = ordered[low];
  return next !== undefined && next.start <= end;
}

const isInitial = (sentence: string, at: number): boolean =>
  !/[\p{L}\p{N}]/u.test(sentence.slice(0, at)) || /[“"‘:•([]\s?$|[.!?] $/.test(sentence.slice(0, at));

interface Run {
  words: string[];
  from: number;
  to: number;
  /** Its first word may owe its capital to its place. */
  initial: boolean;
}

/** Takes words that begin sentences, titles and roles off the ends. */
function trimRun(run: string, initial: boolean): Run | null {
  const pieces = [...run.matchAll(PIECE)];
  let first = 0;
  let last = pieces.length - 1;
  const dropped = (i: number, atEnd: boolean) => {
    const word = pieces[i]?.[0].toLowerCase().replace('.', '') ?? '';
    return (
      FUNCTION_WORDS.has(word) ||
      PERSON_TITLES.has(word) ||
      (ROLE_WORDS.has(word) && !(atEnd && FIRM_SUFFIXES.has(word))) ||
      NO_NAME.test(word)
    );
  };
  while (first <= last && dropped(first, false)) first++;
  while (last >= first && dropped(last, true)) last--;
  const [head, tail] = [pieces[first], pieces[last]];
  if (!head || !tail || last < first) return null;
  const words = pieces.slice(first, last + 1).map(p => p[0]);
  return { words, from: head.index, to: tail.index + tail[0].length, initial: initial && first === 0 };
}

function isName(words: readonly string[], initial: boolean, everyday: Everyday): boolean {
  const last = words.at(-1)?.toLowerCase().replace('.', '') ?? '';
  const [only] = words;
  if (words.length > 6 || !only || NO_NAME.test(words.join(' '))) return false;
  if (words.length > 1 && (FIRM_SUFFIXES.has(last) || NAME_HEADS.has(last))) return true;
  if (words.every(word => word === word.toUpperCase())) return false;
  if (words.length > 1) return !words.every(everyday) && !(initial && everyday(only));
  return !initial && !ORDINAL.test(only) && only.length >= 4 && /\p{Ll}/u.test(only) && !everyday(only);
}
