/**
 * Names in no dictionary, in English: runs of capital words. A run of several words, or one with a firm's suffix, is a name; a single
 * capital word is one only inside a sentence and if the text never writes it small.
 */
import type { Span } from '../../model/text.ts';
import { FIRM_SUFFIXES, FUNCTION_WORDS, NAME_HEADS, PERSON_TITLES, ROLE_WORDS } from './lexicon.ts';
import type { TextView } from './text-view.ts';

const WORD = "\\p{Lu}[\\p{L}\\p{N}]*(?:(?:[&.]|['’](?!s\\b)|-(?=[\\p{Lu}\\p{N}]))[\\p{L}\\p{N}]+)*";
const RUN = new RegExp(
  `(?<![\\p{L}\\p{N}.@#/_-])${WORD}(?:(?: (?:of|for|de|van|von) | & | )${WORD})*(?![\\p{L}\\p{N}@/_]|-\\p{Ll})`,
  'gu',
);
const PIECE = new RegExp(WORD, 'gu');
/** Capital words that name no party: adjectives of origin, directions, feasts, units, kinds of document. */
const NO_NAME =
  /^(?:.*(?:ese|ish|ians?)|americans?|germans?|french|dutch|swiss|koreans?|europeans?|asians?|africans?|mexicans?|western(?:ers?)?|eastern|northern|southern|internet|web|parliament|congress|senate|government|ministry|christmas|easter|earth|god|bible|catholic|muslim|jewish|english|phase|chapter|section|table|figure|appendix|part|page|photo|image|source|note|faq|answers?|questions?|editor|update[ds]?|made|q\d.*|h\d|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*-[a-z]+|series|wall street|fy\d*|moon|sun|mars|covid|bluetooth|wi-fi|wifi|linux)$/i;

/** Spans of names not overlapping `taken`, which is in order. */
export function findUnlistedLatin(view: TextView, taken: readonly Span[]): Span[] {
  const small = new Set(view.text.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}]{2,}/gu) ?? []);
  return view.sentences.flatMap((sentence, n) => {
    if (view.shape(n) !== 'plain') return [];
    const text = view.text.slice(sentence.start, sentence.end);
    return [...text.matchAll(RUN)].flatMap(run => {
      const at = sentence.start + run.index;
      const whole = { start: at, end: at + run[0].length };
      if (taken.some(t => t.start < whole.end + 1 && t.end > whole.start - 1)) return [];
      const name = trimRun(run[0], isInitial(text, run.index));
      return name && isName(name.words, name.initial, small)
        ? [{ start: at + name.from, end: at + name.to }]
        : [];
    });
  });
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

function isName(words: readonly string[], initial: boolean, small: ReadonlySet<string>): boolean {
  const last = words.at(-1)?.toLowerCase().replace('.', '') ?? '';
  const [only] = words;
  if (words.length > 6 || !only || NO_NAME.test(words.join(' '))) return false;
  if (words.length > 1 && (FIRM_SUFFIXES.has(last) || NAME_HEADS.has(last))) return true;
  if (words.every(word => word === word.toUpperCase())) return false;
  const everyday = (word: string) => small.has(word.toLowerCase());
  if (words.length > 1) return !words.every(everyday) && !(initial && everyday(only));
  return !initial && only.length >= 4 && /\p{Ll}/u.test(only) && !everyday(only);
}
