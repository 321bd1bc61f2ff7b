import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documents, filesIn, ORIGINALS, read } from './seeds.ts';

/** What one article says, by hand: the article's phrase and the phrase that carries it in the digest. */
interface Facts {
  figures: Record<string, string>;
  hedges: Record<string, string>;
  attributions: Record<string, string>;
  names: string[];
}

const FACTS = join(import.meta.dirname, 'facts');
const plain = (text: string) =>
  text.toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ');

/** Numbers as printed, less footnote marks and the numbers of lists. */
function numbersOf(text: string): string[] {
  const prose = text.replace(/\[\d+\]|^Q?\d\./gm, ' ');
  return [...prose.matchAll(/\d+(?:[.,:]\d+)*/g)].map(([number]) => number);
}

const digests = documents.filter(({ source }) => source);

it('every digest of an original has its facts written down, and no other file has', () => {
  expect(filesIn(FACTS, '.json').sort()).toEqual(digests.map(({ id }) => `${id}.json`).sort());
});

describe.each(digests)('$id', ({ id, title, text, published, source = '' }) => {
  const facts: Facts = JSON.parse(read(FACTS, `${id}.json`));
  const digest = plain(text);
  const original = join(ORIGINALS, source);

  for (const kind of ['figures', 'hedges', 'attributions'] as const) {
    it(`keeps the ${kind}`, () => {
      for (const phrase of Object.values(facts[kind])) expect(digest).toContain(plain(phrase));
    });
  }

  it('keeps the names', () => {
    for (const name of facts.names) expect(digest).toContain(plain(name));
  });

  describe.skipIf(!existsSync(original))('against the article (skipped where ../shared is absent)', () => {
    it('the facts written down are those of the article', () => {
      const article = plain(read(original));
      const phrases = [facts.figures, facts.hedges, facts.attributions].flatMap(map => Object.keys(map));
      for (const phrase of [...phrases, ...facts.names]) expect(article).toContain(plain(phrase));
    });

    it('no number of the article is missing, and none is added', () => {
      const ofArticle = numbersOf(read(original));
      const ofDigest = numbersOf(`${title}\n${text}`);
      const carried = [...ofDigest, ...numbersOf(published ?? '')];
      expect(ofArticle.filter(number => !carried.includes(number))).toEqual([]);
      expect(ofDigest.filter(number => !ofArticle.includes(number))).toEqual([]);
    });
  });
});
