import { ImportError } from './import-error.ts';

export interface Line {
  /** From 1. */
  number: number;
  text: string;
}

/** No record of ours comes near: what is longer is not read into memory. */
export const LONGEST_LINE = 16 * 2 ** 20;

/** Splits a stream of text into lines, one in memory at a time. Throws ImportError on a line longer than `longest`. */
export async function* readLines(
  chunks: AsyncIterable<string>,
  longest = LONGEST_LINE,
): AsyncGenerator<Line> {
  let rest = '';
  let number = 0;
  for await (const chunk of chunks) {
    const pieces = chunk.split('\n');
    const last = pieces.pop() ?? '';
    for (const piece of pieces) {
      const text = rest + piece;
      rest = '';
      number++;
      if (text.length > longest) throw new ImportError('too-long', number, '', 'line');
      yield { number, text: text.endsWith('\r') ? text.slice(0, -1) : text };
    }
    rest += last;
    if (rest.length > longest) throw new ImportError('too-long', number + 1, '', 'line');
  }
  if (rest) yield { number: number + 1, text: rest };
}
