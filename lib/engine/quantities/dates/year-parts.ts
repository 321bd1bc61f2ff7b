/* Parts of a year by their key: Q1..Q4, H1, H2, 9M. */

/** First and last month of the part, counted from the beginning of its year. */
export function monthsOf(part: string): { start: number; end: number } {
  const n = Number(part.slice(1, 2));
  if (part.startsWith('Q')) return { start: 3 * n - 2, end: 3 * n };
  if (part.startsWith('H')) return { start: 6 * n - 5, end: 6 * n };
  return { start: 1, end: 9 };
}

/** A month in the middle of the part, in a calendar year. */
export function middleMonth(part: string): number {
  const { start, end } = monthsOf(part);
  return Math.floor((start + end) / 2);
}
