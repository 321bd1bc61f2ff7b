import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUrl } from '../../../lib/engine/corpus/canonical-url.ts';
import { findNearCopies } from '../../../lib/engine/corpus/near-copies.ts';
import { findOwnDocuments } from '../../../lib/engine/corpus/own-article.ts';
import { isNearCopy, shingle } from '../../../lib/engine/corpus/shingles.ts';
import { createDisjointSets } from '../../../lib/engine/stance/origins.ts';
import type { CorpusDocument } from '../../../lib/model/document.ts';
import { dollars, makeClaim } from '../stance/make-claim.ts';
import { makeDocument } from './make-corpus.ts';

describe('canonicalUrl', () => {
  it.each([
    ['https://www.paper.example/a/b/', 'http://paper.example/a/b'],
    ['https://m.paper.example/a?utm_source=x&id=7', 'https://paper.example/a?id=7'],
    ['https://paper.example/a/amp/', 'https://amp.paper.example/a'],
    ['https://paper.example/a#part', 'https://PAPER.example/a'],
    ['https://paper.example/a?b=1&a=2', 'https://paper.example/a?a=2&b=1'],
  ])('%s is %s', (a, b) => expect(canonicalUrl(a)).toBe(canonicalUrl(b)));

  it.each([
    ['https://paper.example/a?id=7', 'https://paper.example/a?id=8'],
    ['https://paper.example/a', 'https://other.example/a'],
    ['https://news.paper.example/a', 'https://paper.example/a'],
  ])('%s is not %s', (a, b) => expect(canonicalUrl(a)).not.toBe(canonicalUrl(b)));

  it.each([undefined, '', 'about:blank', 'file:///etc/hosts'])('%j is no page', address =>
    expect(canonicalUrl(address)).toBeNull(),
  );
});

const STORY =
  'The harbour of Lindau reopened on Tuesday after divers had cleared the sunken ferry from the channel. ' +
  'Forty ships had waited outside for nine days, the port office said, and most of them carried grain.';

describe('near copies', () => {
  it.each([
    ['reprinted with a line before it', `By our staff. ${STORY}`, true],
    ['in capitals, with other quotes and dashes', STORY.toUpperCase().replaceAll(',', ' –'), true],
    [
      'the same news in other words',
      'Ships sail into Lindau again: divers removed the ferry that had blocked it since last Sunday.',
      false,
    ],
    [
      'a shared sentence in a longer text of its own',
      `${STORY.slice(0, 101)} ${'Something else was said about the weather of that day too. '.repeat(6)}`,
      false,
    ],
  ])('%s', (_, text, expected) => expect(isNearCopy(shingle(STORY), shingle(text))).toBe(expected));

  it('in a script without spaces', () => {
    const text = '港は火曜日に再開した。潜水士が水路から沈んだフェリーを撤去し、四十隻が九日間待っていた。';
    expect(isNearCopy(shingle(text), shingle(`【速報】${text}`))).toBe(true);
    expect(isNearCopy(shingle(text), shingle('九日ぶりに港が開き、待っていた船が入った。'))).toBe(false);
  });
});

describe("the page's own article", () => {
  const names = ['anna', 'bern', 'chur', 'davos', 'engelberg', 'flims', 'genf', 'horw'];
  const claims = [1, 2, 3, 4].map(n => makeClaim({ measure: 'revenue', quantity: dollars(n * 1e9) }));
  const facts: Record<string, { names: string[]; figures: string[] }> = {
    page: { names, figures: ['7', '8'] },
    retelling: { names, figures: ['7'] },
    'other figures': { names, figures: ['9', '10'] },
    'other names': { names: [...names.slice(4), 'x', 'y', 'z'], figures: ['7', '8'] },
    nothing: { names: [], figures: [] },
  };
  const own = (document: Partial<CorpusDocument>, equalClaims = 0, title = 'T') =>
    findOwnDocuments({
      page: { text: 'page', url: 'https://paper.example/a', date: '2026-05-08', title, claims },
      rows: claims.slice(0, equalClaims).map((claim, index) => ({
        ...{ claim, index, documentId: 'document', published: '2026-05-08', figures: 5 },
      })),
      documents: [makeDocument({ text: 'nothing', title: 'T', ...document })],
      factsOf: text => {
        const { names, figures } = facts[text] ?? { names: [text], figures: [] };
        return { names: new Set(names), figures: new Set(figures) };
      },
    }).length === 1;

  it.each([
    ['the same address', { url: 'http://www.paper.example/a?utm_medium=mail' }, true],
    ['another address', { url: 'https://paper.example/b' }, false],
    ['the same names and figures a day later', { text: 'retelling', published: '2026-05-09' }, true],
    ['two days later', { text: 'retelling', published: '2026-05-10' }, false],
    ['no date', { text: 'retelling', published: null }, false],
    ['the same names, other figures', { text: 'other figures' }, false],
    ['half the names', { text: 'other names' }, false],
  ])('%s', (_, document, expected) => expect(own(document)).toBe(expected));

  it.each([
    ['four of five figure claims and the same title names', own({}, 4), true],
    ['three of five', own({}, 3), false],
    ['another title', own({}, 4, 'Another'), false],
    ['another day', own({ published: '2026-06-08' }, 4), false],
  ])('%s', (_, found, expected) => expect(found).toBe(expected));
});

describe('findNearCopies', () => {
  it('finds the pairs that comparing each with each finds', () => {
    const words = fc.constantFrom('a', 'b', 'c', 'd');
    const passage = fc.array(words, { minLength: 30, maxLength: 60 }).map(list => list.join(' '));
    fc.assert(
      fc.property(
        fc.array(passage, { maxLength: 5 }),
        fc.array(fc.nat(4), { maxLength: 6 }),
        (texts, picks) => {
          const documents = picks.map((pick, i) => ({
            id: `${i}`,
            text: `${texts[pick] ?? 'none'} end ${i}`,
          }));
          const naive = documents.flatMap((a, i) =>
            documents
              .slice(i + 1)
              .filter(b => isNearCopy(shingle(a.text), shingle(b.text)))
              .map(b => [a.id, b.id]),
          );
          const sets = createDisjointSets();
          for (const { id } of documents) sets.add(id);
          for (const [a, b] of findNearCopies(documents)) sets.join(a, b);
          for (const [a = '', b = ''] of naive) expect(sets.find(a)).toBe(sets.find(b));
        },
      ),
    );
  });
});
