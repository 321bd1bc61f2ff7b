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

/** The decade from `year` on, or the years that its early, middle or late part can mean. */
export function decadeKey(year: number, part: string | undefined): string {
  if (!part) return `${year}s`;
  if (/^(?:前半|後半|后半)$/.test(part))
    return part === '前半' ? `${year}/${year + 4}` : `${year + 5}/${year + 9}`;
  if (/^(?:early|初)/i.test(part)) return `${year}/${year + 3}`;
  if (/^(?:mid|半|中)/i.test(part)) return `${year + 3}/${year + 7}`;
  return `${year + 6}/${year + 9}`;
}
