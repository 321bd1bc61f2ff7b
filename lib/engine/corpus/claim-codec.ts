import type { StoredClaim } from '../../model/claim.ts';
import { MOST_CLAIMS_PER_CHUNK, packClaims, readChunk } from './claim-chunks.ts';

/** How claims become the bytes of one row, for the database, which may not import the engine. */
export const CLAIM_CODEC = {
  mostPerChunk: MOST_CLAIMS_PER_CHUNK,
  /** At most `mostPerChunk` claims. */
  pack(claims: readonly StoredClaim[]): Uint8Array {
    const [bytes] = packClaims(claims);
    if (!bytes || claims.length > MOST_CLAIMS_PER_CHUNK) throw new RangeError('not one chunk');
    return bytes;
  },
  unpack: readChunk,
};
