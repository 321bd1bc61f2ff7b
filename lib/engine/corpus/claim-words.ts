/** Strings that nearly every stored claim has: written as a number. Part of the layout of chunks: see CHUNK_VERSION. */
export const CLAIM_WORDS: readonly string[] =
  `claim documentId index published figures start end sentence subjects id text candidates measure event quantity roles scope polarity period modality
stage attribution rule kind value min max unit hedge direction precision implied equivalent positive negative actual planned expected considered denied
unconfirmed money percent points number count ratio multiple date duration rank age temperature up down about over at-least up-to nearly under USD JPY
EUR CNY GBP KRW TWD INR object partner target place product counterpart source person revenue net-profit stake headcount share-price`.split(
    /\s+/,
  );
