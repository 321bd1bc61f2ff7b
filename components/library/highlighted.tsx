import { Fragment } from 'preact';

/** Text with the searched words set off. */
export function Highlighted({ text, terms }: { text: string; terms: readonly string[] }) {
  if (!terms.length) return <>{text}</>;
  const pieces = text.split(pattern(terms));
  return (
    <>
      {pieces.map((piece, i) =>
        i % 2 ? <mark key={i}>{piece}</mark> : <Fragment key={i}>{piece}</Fragment>,
      )}
    </>
  );
}

/** A word longer than this is cut rather than left out. */
const LONGEST_CUT = 16;

/** The passage of a text around the first searched word. */
export function excerptAround(text: string, terms: readonly string[], length = 180): string {
  const at = terms.length ? text.search(pattern(terms)) : 0;
  const from = Math.max(0, at - length / 3);
  const space = text.indexOf(' ', from);
  const start = from > 0 && space >= 0 && space - from < LONGEST_CUT ? space + 1 : Math.floor(from);
  const piece = text.slice(start, start + length).replace(/\s+/g, ' ');
  if (start + length >= text.length) return `${start > 0 ? '… ' : ''}${piece}`;
  const end = piece.lastIndexOf(' ');
  return `${start > 0 ? '… ' : ''}${piece.length - end < LONGEST_CUT ? piece.slice(0, end) : piece} …`;
}

/** Longest words first, so that a word is not cut by one that begins it. */
function pattern(terms: readonly string[]): RegExp {
  const words = terms.toSorted((a, b) => b.length - a.length).map(escapeText);
  return new RegExp(`(${words.join('|')})`, 'iu');
}

const escapeText = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
