/**
 * The elements of the one array that a JSON file is about, without holding the file: each element's text is given out when
 * it is complete. The array is the file itself, or the value of one of `names` wherever it first occurs.
 */
import { ImportError } from './import-error.ts';
import { type Line, LONGEST_LINE } from './read-lines.ts';

const BLANK = /[\s\uFEFF]/;
/** Longest name of a field that is looked at. */
const LONGEST_NAME = 100;

/** `number` counts elements from 1. Throws ImportError if there is no such array, or it does not end. */
export async function* readItems(
  chunks: AsyncIterable<string>,
  names: readonly string[],
): AsyncGenerator<Line> {
  const textEnd = /["\\]/g;
  let number = 0;
  let depth = 0;
  /** Depth of the array's elements; 0 until it is found. */
  let inside = 0;
  /** The element as far as earlier pieces hold it. */
  let item = '';
  let isText = false;
  let escaped = false;
  /** The last text before the array: the name of its field. */
  let name = '';
  let started = false;
  let ended = false;
  let outside = 0;
  for await (const chunk of chunks) {
    /** Where the element begins in this piece. */
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      if (isText && escaped) escaped = false;
      else if (isText) {
        textEnd.lastIndex = at;
        const end = textEnd.exec(chunk)?.index ?? chunk.length;
        if (!inside && name.length < LONGEST_NAME) name += chunk.slice(at, Math.min(end, at + LONGEST_NAME));
        escaped = chunk[end] === '\\';
        isText = escaped || end === chunk.length;
        at = end;
      } else {
        const char = chunk.charAt(at);
        if (BLANK.test(char)) continue;
        if (!started && char !== '{' && char !== '[') throw new ImportError('not-this-format', 1);
        const isArray = char === '[' && !inside && (!started || names.includes(name));
        started = true;
        if (char === '"') {
          isText = true;
          if (!inside) name = '';
        } else if (char === '{' || char === '[') depth++;
        else if (char === '}' || char === ']') depth--;
        if (isArray) {
          inside = depth;
          from = at + 1;
          continue;
        }
        if (!inside || ended) continue;
        const isEnd = depth < inside;
        if (!isEnd && (char !== ',' || depth !== inside)) continue;
        const text = (item + chunk.slice(from, at)).trim();
        item = '';
        from = at + 1;
        ended = isEnd;
        if (text) yield { number: ++number, text };
        else if (!isEnd || number) throw new ImportError('bad-json', number + 1);
      }
    }
    if (inside && !ended) item += chunk.slice(from);
    else outside += chunk.length;
    if (item.length > LONGEST_LINE || outside > LONGEST_LINE) throw new ImportError('too-long', number + 1);
  }
  if (!inside) throw new ImportError('not-this-format', 1);
  if (!ended) throw new ImportError('truncated', number + 1);
}
