import { wordTable } from '../../text/word-table.ts';
import { readWord } from '../numerals/english-words.ts';
import { type Numeral, newNumeral, skipBlanks } from '../numerals/numeral.ts';
import { type Draft, draftOf, type Source } from '../source.ts';

/* Multiples: "three times as much", "tripled", "fivefold", "2.5x". (3倍 is a unit of data/units.) */

const WORDS = wordTable<number>({
  double: 2,
  doubled: 2,
  doubles: 2,
  doubling: 2,
  triple: 3,
  tripled: 3,
  triples: 3,
  tripling: 3,
  treble: 3,
  trebled: 3,
  quadruple: 4,
  quadrupled: 4,
  quadrupling: 4,
  quintupled: 5,
  halve: 0.5,
  halved: 0.5,
  halves: 0.5,
  halving: 0.5,
  twofold: 2,
  threefold: 3,
  fourfold: 4,
  fivefold: 5,
  sixfold: 6,
  sevenfold: 7,
  eightfold: 8,
  ninefold: 9,
  tenfold: 10,
  hundredfold: 100,
  twice: 2,
});
/** After "times" or "twice": it compares and does not count occasions. */
const COMPARES =
  /^(?:as |more|higher|larger|greater|bigger|faster|the |its |their |his |that |what|last|lower|less|smaller|earnings|revenue|sales|book|over|annual|oversubscribed|bitter|this|current|[a-z]{3,9}er )/i;

const up = (value: number): 'up' | 'down' => (value < 1 ? 'down' : 'up');

/** A multiple in one word at `at`: "tripled", "fivefold", "twice". */
export function readWordMultiple(source: Source, at: number): Draft | null {
  const { text } = source;
  const word = readWord(text, at);
  const value = word ? WORDS[word.text] : undefined;
  if (!word || value === undefined) return null;
  const rest = text.slice(word.end, word.end + 12);
  if (word.text === 'twice' && !COMPARES.test(rest.trimStart())) return null;
  if (
    /^(?:double|triple|halves|twofold)$/.test(word.text) &&
    /^(?:[- ](?:digits?|check|down|standards?|bottom|play|jump|room|bed|time)|-)/.test(rest)
  )
    return null;
  return draftOf(
    { ...newNumeral(at, word.end, value, 0), style: 'words' },
    {
      kind: 'multiple',
      rule: 'multiple-word',
      direction: word.text === 'twice' || word.text === 'double' || word.text === 'triple' ? null : up(value),
      precision: 0.1,
    },
  );
}

/** "three times as many": the number `n` before "times". */
export function readTimes(source: Source, n: Numeral): Draft | null {
  const { text } = source;
  const word = readWord(text, skipBlanks(text, n.end));
  if (word?.text !== 'times' || !COMPARES.test(text.slice(word.end + 1, word.end + 12))) return null;
  return draftOf(n, { kind: 'multiple', rule: 'times', end: word.end });
}
