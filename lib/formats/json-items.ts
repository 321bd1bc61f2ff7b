/**
 * The elements of the one array that a JSON file is about, without holding the file: each element's text is given out when
 * it is complete. The array is the file itself, or the value of one of `names` wherever it first occurs.
 */
import { ImportError } from './import-error.ts';
import { type Line, LONGEST_LINE } from './read-lines.ts';

/** `number` counts elements from 1. Throws ImportError if there is no such array, or it does not end. */
export async function* readItems(
  chunks: AsyncIterable<string>,
  names: readonly string[],
): AsyncGenerator<Line> {
  let number = 0;
  let depth = 0;
  /** Depth of the array's elements; 0 until it is found. */
  let inside = 0;
  let item = '';
  let word: string | null = null;
  let escaped = false;
  let key = '';
  let started = false;
  let ended = false;
  for await (const chunk of chunks) {
    for (const char of chunk) {
      if (inside && !ended) item += char;
      if (word !== null) {
        if (escaped) escaped = false;
        else if (char === '\\') escaped = true;
        else if (char === '"') {
          key = word;
          word = null;
        }
        if (word !== null && !inside && word.length < 100) word += char;
        continue;
      }
      if (/\s|\uFEFF/.test(char)) continue;
      if (!started && char !== '{' && char !== '[') throw new ImportError('not-this-format', 1);
      const isArray = char === '[' && !inside && (!started || names.includes(key));
      started = true;
      if (char === '"') word = '';
      else if (char === '{' || char === '[') depth++;
      else if (char === '}' || char === ']') depth--;
      if (isArray) {
        inside = depth;
        continue;
      }
      if (!inside || ended) continue;
      const isEnd = depth < inside;
      if (isEnd || (char === ',' && depth === inside)) {
        const text = item.slice(0, -1).trim();
        item = '';
        ended = isEnd;
        if (text) yield { number: ++number, text };
        else if (!isEnd || number) throw new ImportError('bad-json', number + 1);
      }
    }
    if (item.length > LONGEST_LINE) throw new ImportError('too-long', number + 1);
  }
  if (!inside) throw new ImportError('not-this-format', 1);
  if (!ended) throw new ImportError('truncated', number + 1);
}
