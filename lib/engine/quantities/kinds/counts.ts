import { readWord } from '../numerals/english-words.ts';
import { type Numeral, skipBlanks } from '../numerals/numeral.ts';
import { type Draft, draftOf, type Source } from '../source.ts';

/*
 * A number with the thing it counts. The noun is known (data/units), up to three words on ("eight major Japanese
 * corporations"), or it is any plural directly behind the number ("94,000 ballots").
 */

/** Words that end in s without being a plural, and what cannot stand between a number and its noun. */
const NO_PLURAL = new Set([
  'is',
  'was',
  'as',
  'has',
  'this',
  'its',
  'his',
  'us',
  'yes',
  'plus',
  'minus',
  'versus',
  'less',
  'across',
  'towards',
  'perhaps',
  'always',
  'does',
  'goes',
  'says',
  'ours',
  'hers',
  'theirs',
  'besides',
  'sometimes',
  'thus',
  'times',
  'business',
  'press',
  'process',
  'access',
  'success',
  'loss',
  'class',
  'address',
  'analysis',
  'basis',
  'crisis',
  'gas',
  'news',
  'series',
  'status',
  'virus',
  'focus',
  'bonus',
  'chorus',
  'campus',
  'census',
  'consensus',
  'versions',
  'overseas',
  'bills',
  'isn',
  'rises',
  'falls',
  'gains',
  'means',
  'shows',
  'makes',
  'takes',
  'adds',
  'comes',
  'equals',
  'represents',
]);
const STOP = new Set([
  'and',
  'or',
  'of',
  'in',
  'the',
  'to',
  'is',
  'are',
  'was',
  'were',
  'for',
  'by',
  'at',
  'on',
  'from',
  'with',
  'as',
  'than',
  'that',
  'which',
  'who',
  'a',
  'an',
  'but',
  'if',
  'when',
  'while',
  'after',
  'before',
  'until',
  'since',
  'over',
  'under',
  'into',
  'per',
  'would',
  'will',
  'has',
  'have',
  'had',
  'it',
  'he',
  'she',
  'they',
  'we',
  'you',
  'i',
  'its',
  'his',
  'their',
  'last',
  'next',
  'this',
  'not',
  'be',
  'been',
  'being',
  'out',
  'up',
  'down',
  'against',
  'about',
  'one',
]);

function singular(noun: string): string {
  if (/(?:ch|sh|x|ss|zz)es$/.test(noun)) return noun.slice(0, -2);
  if (/[^aeiou]ies$/.test(noun) && noun.length > 4) return `${noun.slice(0, -3)}y`;
  return noun.slice(0, -1);
}

/** A model name between a number and its noun: "1,400 GB300 servers". */
const CODE = /[A-Z][A-Za-z]*-?\d+[A-Za-z0-9]*(?= )/y;

/** "10 of the companies" counts companies. */
const OF_THE = / of (?:the|its|their|these|those|our|his)(?= )/y;

/** The known noun within three words after `at`. */
function knownNoun(
  source: Source,
  at: number,
): { unit: string | null; end: number; adjacent: boolean } | null {
  const { text, units } = source;
  OF_THE.lastIndex = at;
  let pos = at + (OF_THE.exec(text)?.[0].length ?? 0);
  for (let i = 0; i < 4; i++) {
    const start = skipBlanks(text, pos);
    const found = units.after(text, start);
    if (found?.value.kind === 'count' && !found.value.symbol)
      return { unit: found.value.id, end: found.at, adjacent: i === 0 };
    if (found && !found.value.symbol) return null;
    CODE.lastIndex = start;
    const code = CODE.exec(text);
    if (code) {
      pos = start + code[0].length;
      continue;
    }
    const word = readWord(text, start);
    if (!word || STOP.has(word.text) || word.end - word.start === 16) return null;
    pos = word.end;
    if (text.charCodeAt(pos) === 45) pos++;
    else if (text.charCodeAt(pos) !== 32) return null;
  }
  return null;
}

/** A count, or null if no noun follows. Nouns that are adjacent belong to the span. */
export function readCount(source: Source, n: Numeral, start: number): Draft | null {
  if (n.style === 'fraction') return null;
  const noun = knownNoun(source, n.end);
  if (noun)
    return draftOf(n, {
      kind: 'count',
      unit: noun.unit,
      rule: 'count',
      start,
      end: noun.adjacent ? noun.end : n.end,
    });
  const word = readWord(source.text, skipBlanks(source.text, n.end));
  const plural =
    word &&
    word.start > n.end &&
    word.text.length > 3 &&
    word.text.endsWith('s') &&
    !NO_PLURAL.has(word.text);
  if (!word || !plural || /^[A-Z]/.test(source.text[word.start] ?? '')) return null;
  return draftOf(n, { kind: 'count', unit: singular(word.text), rule: 'count-plural', start, end: word.end });
}
