import { describe, expect, it } from 'vitest';
import { documents, filesIn, ORIGINALS, PAGES, read, SAMPLE } from './seeds.ts';
import { sharedRunsWith } from './shared-runs.ts';

const RUN = 9;

const visibleText = (html: string) =>
  html.replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ').replace(/<[^>]*>/g, ' ');

const foreign = [
  ...filesIn(ORIGINALS, '.txt').map(file => read(ORIGINALS, file)),
  ...filesIn(PAGES, '.html').map(file => visibleText(read(PAGES, file))),
];

describe('finding shared runs', () => {
  const found = sharedRunsWith(['One two three, four five six seven eight nine ten.'], RUN);
  it.each([
    ['nine words, other punctuation and case', 'He said: "two THREE four five six seven eight nine ten"', 1],
    ['ten words', 'one two three four five six seven eight nine ten', 2],
    ['eight words', 'two three four five six seven eight nine', 0],
    ['nine words in another order', 'two one three four five six seven eight ten nine', 0],
    ['fewer than nine words', 'one two', 0],
  ])('%s', (_, text, runs) => expect(found(text)).toHaveLength(runs));
});

describe.skipIf(foreign.length === 0)('own words (skipped where ../shared is absent)', () => {
  const found = sharedRunsWith(foreign, RUN);
  it.each(documents)('$id', ({ title, text }) => expect(found(`${title}\n${text}`)).toEqual([]));
  it.each(filesIn(SAMPLE, '.html'))('%s', file => expect(found(visibleText(read(SAMPLE, file)))).toEqual([]));
});
