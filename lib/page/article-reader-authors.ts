/** Placeholder replaced below. */
export function readAuthors(_document: Document): string[] {
  return [];
}
