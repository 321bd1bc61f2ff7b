/** A sentence as a bag of what matters for holding it against another: content words, figures, negation, doubt. */
import type { Quantity } from '../../../model/quantity.ts';
import { isCjk, tokenize } from '../../corpus/tokenize.ts';
import { stem } from './stem.ts';

/** Shape of data/cues/sentences.json. Multi-word entries are matched as phrases. */
export interface SentenceCues {
  functionWords: string[];
  negations: string[];
  refutations: string[];
  doubts: string[];
  /** Verbs of saying: in a headline a distance kept, in a sentence the common form of news. */
  attributions: string[];
  opposites: [string, string][];
}

export interface SentenceReading {
  /** Stems of content words, figures left out. */
  words: Set<string>;
  /** Every word as printed, lower case, in order. */
  tokens: string[];
  quantities: readonly Quantity[];
  /** Stems of what is denied: the content words that follow a negation. */
  negated: Set<string>;
  refuted: boolean;
  doubted: boolean;
  /** A line without a full stop: what it says, it says in short. */
  headline: boolean;
}

export type SentenceReader = (text: string, quantities: readonly Quantity[]) => SentenceReading;

export function createSentenceReader(cues: SentenceCues): SentenceReader {
  const functionWords = new Set(cues.functionWords);
  const negations = new Set(cues.negations);
  const refutations = new Set(cues.refutations);
  const doubts = phrases(cues.doubts);
  const attributions = new Set(cues.attributions);

  return (text, quantities) => {
    const tokens = tokenize(text.replaceAll('’', "'")).map(token => token.toLowerCase());
    const plain = ` ${tokens.join(' ')} `;
    const rest = tokenize(blank(text, quantities)).map(token => token.toLowerCase());
    const denied = negatedWords(tokens, negations, functionWords);
    const refuting = tokens.filter(token => refutations.has(token));
    const headline = !/[.!?。！？]["'”’)]*\s*$/.test(text);
    const attributed = headline && tokens.some(token => attributions.has(token));
    const asking = /\?/.test(text);
    const content = rest.filter(token => !functionWords.has(token) && (isCjk(token) || token.length > 1));
    return {
      tokens,
      words: new Set(content.map(stem)),
      quantities,
      negated: new Set(denied.map(stem)),
      refuted: !asking && refuting.length === 1 && !refuting.some(word => denied.includes(word)),
      doubted: asking || refuting.length > 1 || attributed || doubts(plain) > 0,
      headline,
    };
  };
}

/** How many content words a negation reaches. */
const REACH = 3;

function negatedWords(
  tokens: readonly string[],
  negations: ReadonlySet<string>,
  functionWords: ReadonlySet<string>,
): string[] {
  return tokens.flatMap((token, i) => {
    const here =
      negations.has(token) || negations.has(`${token} ${tokens[i + 1] ?? ''}`) || /n't$/.test(token);
    const content = tokens.slice(i + 1).filter(word => !functionWords.has(word) && !negations.has(word));
    return here ? content.slice(0, REACH) : [];
  });
}

/** How many of the phrases occur in a text of words set apart by single spaces. */
function phrases(list: readonly string[]): (plain: string) => number {
  const spaced = list.map(phrase => ` ${phrase} `);
  return plain => spaced.filter(phrase => plain.includes(phrase)).length;
}

function blank(text: string, spans: readonly { start: number; end: number }[]): string {
  let rest = text;
  for (const { start, end } of spans) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  return rest;
}
