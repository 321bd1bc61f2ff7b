/** The words of a card alone: a content script cannot fetch them from the package. */
const CARD_WORDS = /^(card|reason|measure|entity-type|error)\./;
export const wordsOfCard = (catalogue: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(catalogue).filter(([key]) => CARD_WORDS.test(key)));
