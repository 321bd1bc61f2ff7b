/** Suffixes that say what kind of company it is, not which. */
const LEGAL_FORM =
  /(?:[\s,.]+(?:inc|corp|corporation|co|ltd|limited|llc|plc|ag|sa|nv|gmbh|company|holdings?))+\.?$|(?:株式会社|有限公司|股份有限公司|\(株\))$|^(?:株式会社|\(株\))/giu;

/** A name in no dictionary as a key: the same for full-width, capitalised, possessive and legal-form variants. */
export function nameKey(surface: string): string {
  const folded = surface
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’']s?$/u, '');
  const bare = folded.replace(LEGAL_FORM, '').replace(/^the\s+/, '');
  return (bare || folded).replace(/[\s\p{P}]+/gu, ' ').trim();
}
