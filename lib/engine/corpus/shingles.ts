/** Near copies by shingles: runs of words, or of characters where the script has no spaces, that two texts share. */

const WORDS_PER_SHINGLE = 5;
const CHARS_PER_SHINGLE = 9;
/** Fewer shared shingles than this prove nothing: a quotation or a name with its title. */
export const FEWEST_SHARED = 12;
/** Share of the shorter text that must recur. Two reports of one statement share its quotes, about a fifth. */
const NEAR_COPY_SHARE = 0.5;

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Hashes of all shingles of a text. Case, width, punctuation and white space do not matter. */
export function shingle(text: string): Set<number> {
  const folded = text.normalize('NFKC').toLowerCase();
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  const spaceless = (folded.match(CJK)?.length ?? 0) > folded.length / 4;
  return spaceless ? hashRuns([...words.join('')], CHARS_PER_SHINGLE) : hashRuns(words, WORDS_PER_SHINGLE);
}

function hashRuns(units: readonly string[], length: number): Set<number> {
  const hashes = new Set<number>();
  const units32 = units.map(hashText);
  for (let i = 0; i + length <= units32.length; i++) {
    let hash = 0;
    for (let j = i; j < i + length; j++) hash = (Math.imul(hash, 31) + (units32[j] ?? 0)) | 0;
    hashes.add(hash);
  }
  return hashes;
}

/** FNV-1a over UTF-16 units. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

export function isNearCopy(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const hash of small) if (large.has(hash)) shared++;
  return areNearCopies(shared, small.size);
}

/** `shared`: shingles two texts have in common; `smaller`: all those of the shorter one. */
export const areNearCopies = (shared: number, smaller: number): boolean =>
  shared >= FEWEST_SHARED && shared >= NEAR_COPY_SHARE * smaller;
