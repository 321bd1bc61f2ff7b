/** The words that say what a subject is: "was a liberal thinker". */
const PREDICATE = /\b(?:is|was|are|were|became|remains?|as)\s(?:an?|the)\s((?:[\p{Ll}-]+\s?){1,4})/gu;

/** Of every such phrase its first words, as printed. */
export const readPredicates = (text: string): string[][] =>
  [...text.matchAll(PREDICATE)].map(([, phrase = '']) => phrase.trim().split(/\s+/));
