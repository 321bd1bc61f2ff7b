/** Claims of one key in packed chunks: what lies in an IndexedDB row and in the bundled corpus. */
import type { StoredClaim } from '../../model/claim.ts';
import { decodePlain, encodePlain, type Plain } from './plain-codec.ts';

/** A save rewrites one tail chunk, so this bounds what a save costs. */
export const MOST_CLAIMS_PER_CHUNK = 256;

/** Raise when the shape of stored claims changes: chunks of another version are not read. */
export const CHUNK_VERSION = 1;

/** Packs claims of one key, in order, into as few chunks as fit. */
export function packClaims(claims: readonly StoredClaim[]): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  for (let i = 0; i < claims.length; i += MOST_CLAIMS_PER_CHUNK)
    chunks.push(encodePlain([CHUNK_VERSION, claims.slice(i, i + MOST_CLAIMS_PER_CHUNK)] as unknown as Plain));
  return chunks;
}

/** The claims of one chunk; null if another version wrote it. Throws RangeError on damaged bytes. */
export function readChunk(bytes: Uint8Array): StoredClaim[] | null {
  const value = decodePlain(bytes);
  if (!Array.isArray(value) || value[0] !== CHUNK_VERSION) return null;
  return value[1] as unknown as StoredClaim[];
}
