import type { Words } from '../../locales/words.ts';

/** Name of a publisher for the reader. Front matter says "unknown" where an article does not name its own. */
export const publisherInWords = (publisher: string, words: Words): string =>
  publisher === '' || publisher === 'unknown' ? words('card.unknownPublisher') : publisher;
