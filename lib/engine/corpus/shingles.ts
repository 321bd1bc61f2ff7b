/** Near copies by shingles: runs of words, or of characters where the script has no spaces, that two texts share. */

const WORDS_PER_SHINGLE = 5;
const CHARS_PER_SHINGLE = 9;
/** Fewer shared shingles than this prove nothing: a quotation or a name with its title. */
export const FEWEST_SHARED = 12;
/** Share of the shorter text that must recur. Two reports of one statement share its quotes, about a fifth. */
const NEAR_COPY_SHARE = 0.5;

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Hashes of all shingles of a text, ascending, each once. */
export type Shingles = Int32Array;

/** Case, width, punctuation and white space do not matter. */
export function shingle(text: string): Shingles {
  const folded = text.normalize('NFKC').toLowerCase();
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  const spaceless = (folded.match(CJK)?.length ?? 0) > folded.length / 4;
  return spaceless ? hashRuns([...words.join('')], CHARS_PER_SHINGLE) : hashRuns(words, WORDS_PER_SHINGLE);
}

function hashRuns(units: readonly string[], length: number): Shingles {
  const hashes = new Int32Array(Math.max(0, units.length - length + 1));
  const units32 = units.map(hashText);
  for (let i = 0; i < hashes.length; i++) {
    let hash = 0;
    for (let j = i; j < i + length; j++) hash = (Math.imul(hash, 31) + (units32[j] ?? 0)) | 0;
    hashes[i] = hash;
  }
  hashes.sort();
  let kept = 0;
  for (const hash of hashes) if (!kept || hash !== hashes[kept - 1]) hashes[kept++] = hash;
  return hashes.subarray(0, kept);
}

/** FNV-1a over UTF-16 units. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

export function isNearCopy(a: Shingles, b: Shingles): boolean {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i] ?? 0;
    const y = b[j] ?? 0;
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return areNearCopies(shared, Math.min(a.length, b.length));
}

/** `shared`: shingles two texts have in common; `smaller`: all those of the shorter one. */
export const areNearCopies = (shared: number, smaller: number): boolean =>
  shared >= FEWEST_SHARED && shared >= NEAR_COPY_SHARE * smaller;
