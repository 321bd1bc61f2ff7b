/** Origins as a reader is told them: through reading, comparing and counting, nothing handed in but texts. */
import { describe, expect, it } from 'vitest';
import type { CorpusDocument } from '../../../lib/model/document.ts';
import { createEngine } from '../../../scripts/engine-node.ts';
import { readSeeds } from '../../../scripts/read-seeds.ts';
import { makeDocument } from '../corpus/make-corpus.ts';

const PAGE = 'Nissan owns 12% of Renault.';
const DAY = '2026-05-08';
type Report = Partial<CorpusDocument> & { text: string };
const NIKKEI: Report = { text: 'Nissan owns 12% of Renault, Nikkei reported.', publisher: 'Market Daily' };

let count = 0;
const inEnglish = (text: string, publisher: string, more: Partial<CorpusDocument> = {}): Report => ({
  ...{ text, publisher },
  ...more,
});
async function originsOf(reports: readonly Report[]): Promise<string[]> {
  const documents = reports.map(report => {
    const id = `report-${++count}`;
    return makeDocument({ id, title: id, published: DAY, language: 'en', via: [], ...report });
  });
  const engine = await createEngine({ documents });
  const [claim] = await engine.check(PAGE, { date: DAY });
  expect(claim?.reports).toBe(reports.length);
  expect(claim?.origins).toBe(new Set(claim?.evidence.map(e => e.originId)).size);
  return documents.map(({ id }) => claim?.evidence.find(e => e.documentId === id)?.originId ?? '');
}

describe('a chain ends in its origin', () => {
  const zh = { language: 'zh-Hans' } as const;
  const ja = { language: 'ja' } as const;
  it.each<[string, Report, string]>([
    ['credited', NIKKEI, 'nikkei'],
    [
      'a relay, then what it cites',
      inEnglish('Nissan owns 12% of Renault, Reuters said, citing Nikkei.', 'Market Daily'),
      'nikkei',
    ],
    [
      'the relay first',
      inEnglish('Reuters, citing Nikkei, reported that Nissan owns 12% of Renault.', 'Evening Wire'),
      'nikkei',
    ],
    [
      'told by the document, nearest first',
      inEnglish('Nissan owns 12% of Renault.', 'Evening Wire', { via: ['Reuters', 'Nikkei'] }),
      'nikkei',
    ],
    [
      'the text names a link of the document’s chain',
      inEnglish('Nissan owns 12% of Renault, Reuters said.', 'Evening Wire', { via: ['Reuters', 'Nikkei'] }),
      'nikkei',
    ],
    ['によると', { ...ja, text: '日経によると、日産自動車はルノーの12%を保有する。' }, 'nikkei'],
    ['が報じた', { ...ja, text: '日産自動車はルノーの12%を保有すると日本経済新聞が報じた。' }, 'nikkei'],
    [
      'の報道として伝えた',
      {
        ...ja,
        text: 'ロイターが日経の報道として伝えたところによると、日産自動車はルノーの12%を保有する。',
      },
      'nikkei',
    ],
    ['据…报道', { ...zh, text: '据路透社报道，日产汽车持有雷诺12%的股份。' }, 'reuters'],
    ['援引', { ...zh, text: '路透社援引日经新闻报道称，日产汽车持有雷诺12%的股份。' }, 'nikkei'],
    [
      'a publisher that is known and credits nobody',
      inEnglish('Nissan owns 12% of Renault.', 'Bloomberg'),
      'bloomberg',
    ],
  ])('%s', async (_, report, origin) => expect(await originsOf([report])).toEqual([origin]));
});

describe('one origin or two', () => {
  const LONG =
    'Nissan owns 12% of Renault after a swap of shares that both boards approved in the spring. The swap ends a dispute over votes that had lasted for years, and neither side has to sell before the year is out.';
  it.each<[string, Report[], number]>([
    [
      'one story in three languages',
      [
        NIKKEI,
        { language: 'ja', text: '日経によると、日産自動車はルノーの12%を保有する。' },
        { language: 'zh-Hans', text: '据日本经济新闻报道，日产汽车持有雷诺12%的股份。' },
      ],
      1,
    ],
    [
      'retold by a little-known outlet that names only itself',
      [NIKKEI, inEnglish('Nissan owns 12% of Renault, Harbour Brief reported.', 'Harbour Brief')],
      1,
    ],
    ['a copy in another outlet', [inEnglish(LONG, 'Bloomberg'), inEnglish(`Cars: ${LONG}`, 'Reuters')], 1],
    [
      'the same fact in words of one’s own',
      [
        inEnglish(LONG, 'Bloomberg'),
        inEnglish(
          'The carmaker from Yokohama has cut down what it holds of its partner. Nissan owns 12% of Renault, a filing in Paris shows, and its votes count again for the first time since the alliance began.',
          'Reuters',
        ),
      ],
      2,
    ],
    [
      'a quotation in common is no copy',
      [
        inEnglish(
          `Nissan owns 12% of Renault. "We remain partners and friends in all that we do", its chief said. ${'Dealers in Lyon were glad of it, and workers in Sunderland asked what it meant for them this winter.'}`,
          'Bloomberg',
        ),
        inEnglish(
          `Nissan owns 12% of Renault. "We remain partners and friends in all that we do", its chief said. ${'The bourse had expected a smaller holding; the bonds of both moved little before the weekend came.'}`,
          'Reuters',
        ),
      ],
      2,
    ],
    [
      'own reporting that adds a figure of its own',
      [
        NIKKEI,
        inEnglish(
          'Nissan owns 12.3% of Renault, people familiar with the matter told Harbour Brief.',
          'Harbour Brief',
        ),
      ],
      2,
    ],
    [
      'rounded by a little-known outlet',
      [
        inEnglish('Nissan owns 12.3% of Renault, Nikkei reported.', 'Market Daily'),
        inEnglish('Nissan owns 12% of Renault.', 'Harbour Brief'),
      ],
      1,
    ],
    [
      'a known outlet beside a credited story',
      [NIKKEI, inEnglish('Nissan owns 12.3% of Renault.', 'Bloomberg')],
      2,
    ],
  ])('%s', async (_, reports, origins) => expect(new Set(await originsOf(reports)).size).toBe(origins));
});

describe('the bundled story of servers made in Japan', () => {
  const seeds = readSeeds(new URL('../../../seeds', import.meta.url).pathname);
  const story = seeds.filter(({ id }) => /^2026-05-08-/.test(id) && !id.includes('sovereign-ai'));
  it.each(story)('is one origin beside $id', async ({ text, published, url, title }) => {
    const engine = await createEngine({ documents: story });
    const claims = await engine.check(text, { date: published ?? undefined, url, title });
    const talks = claims.find(({ claim, reports }) => claim.event === 'talks' && reports > 2);
    expect(talks).toMatchObject({ origins: 1 });
    expect(talks?.evidence[0]?.originId).toBe('nikkei');
  });
});
