import { expect, it } from 'vitest';
import { publisherInWords } from '../../../components/card/publisher.ts';
import type { Words } from '../../../locales/words.ts';

const words = ((key: string) => `[${key}]`) as unknown as Words;

it.each([
  ['', '[card.unknownPublisher]'],
  ['unknown', '[card.unknownPublisher]'],
  ['The Unknown Times', 'The Unknown Times'],
  ['Market brief', 'Market brief'],
])('%j', (publisher, shown) => expect(publisherInWords(publisher, words)).toBe(shown));
