/** Cards of every sort, invented. */
import type { ClaimCard, EntityCard, EvidenceView, Mark, PlotPoint } from '../../../lib/model/protocol.ts';

export function cardFor(subject: Mark['subject']): ClaimCard | EntityCard {
  if (subject.type === 'entity') return entityCard(subject.entityId);
  const printed = subject.claim.rule;
  if (printed.includes('firms')) return changedCard(printed);
  if (printed.includes('$0')) return nothingCard(printed);
  if (printed.includes('$99')) return longCard(printed);
  if (printed.includes('％')) return japaneseCard(printed);
  return differingCard(printed);
}

const passage = (before: string, figure: string, after: string) => ({ before, figure, after });

const evidence = (item: Partial<EvidenceView>): EvidenceView => ({
  documentId: 'd1',
  originId: 'o1',
  stance: 'corroborates',
  reasons: [{ code: 'same-measure', values: {} }],
  title: 'A brief of the market',
  publisher: 'Market brief',
  published: '2026-05-08',
  url: 'https://coverage.example/market?id=1',
  passage: passage('Alpha Group gained ', '3.2%', ' in Tokyo after the report.'),
  span: { start: 19, end: 23 },
  via: [],
  ...item,
});

const point = (value: number, text: string, stance: PlotPoint['stance'], half = 0): PlotPoint => ({
  ...{ value, text, stance },
  min: value - half,
  max: value + half,
});

const base = (printed: string): ClaimCard => ({
  type: 'claim',
  standing: 'differing',
  said: {
    figure: printed,
    measure: 'share-move',
    event: null,
    subjects: ['Alpha'],
    date: '2026-05-08',
    period: null,
  },
  counts: { agree: 1, differ: 1, changed: 0, related: 0 },
  reports: 2,
  origins: 2,
  plot: null,
  evidence: [],
});

const differingCard = (printed: string): ClaimCard => ({
  ...base(printed),
  plot: {
    unit: null,
    points: [
      point(-5, 'down about 5%', 'page', 0.5),
      point(-4.9, 'lost 4.9%', 'corroborates', 0.05),
      point(3.2, 'gained 3.2%', 'conflicts', 0.05),
    ],
  },
  evidence: [
    evidence({
      stance: 'conflicts',
      via: ['Nikkei'],
      reasons: [
        { code: 'direction-opposite', values: { page: 'down', coverage: 'up' } },
        { code: 'subject-undecided', values: { name: 'Alpha', options: 'Alpha Group, Alpha Corp.' } },
      ],
    }),
    evidence({
      publisher: 'Exchange wrap',
      documentId: 'd2',
      url: null,
      passage: passage('Alpha Corp. lost ', '4.9%', ' by the close.'),
    }),
  ],
});

const changedCard = (printed: string): ClaimCard => ({
  ...base(printed),
  standing: 'changed',
  said: {
    figure: printed,
    measure: 'number-of-companies',
    event: null,
    subjects: ['Alpha'],
    date: '2026-04-13',
    period: null,
  },
  counts: { agree: 0, differ: 0, changed: 1, related: 1 },
  reports: 1,
  origins: 1,
  plot: {
    unit: 'company',
    points: [point(8, printed, 'page'), { ...point(30, '30 firms', 'conflicts'), changedOverTime: true }],
  },
  evidence: [
    evidence({
      stance: 'conflicts',
      changedOverTime: true,
      published: '2026-05-28',
      passage: passage('By late May ', 'thirty firms', ' had signed.'),
      reasons: [{ code: 'later-report', values: { coverage: '2026-05-28' } }],
    }),
    evidence({
      stance: 'related',
      documentId: 'd3',
      publisher: 'unknown',
      passage: passage('Talks with ', 'other backers', ' go on.'),
    }),
  ],
});

const nothingCard = (printed: string): ClaimCard => ({
  ...base(printed),
  standing: 'alone',
  said: { ...base(printed).said, figure: printed, measure: 'capex' },
  counts: { agree: 0, differ: 0, changed: 0, related: 0 },
  reports: 0,
  origins: 0,
});

const longCard = (printed: string): ClaimCard => ({
  ...base(printed),
  said: { ...base(printed).said, figure: printed, measure: 'capex' },
  counts: { agree: 6, differ: 3, changed: 0, related: 0 },
  reports: 9,
  origins: 2,
  plot: {
    unit: 'USD',
    points: [
      point(99e9, printed, 'page', 5e8),
      ...[98.6e9, 98.8e9].map(value => point(value, `$${value / 1e9} billion`, 'corroborates', 5e7)),
      point(82e9, '$82 billion', 'conflicts', 5e8),
    ],
  },
  evidence: Array.from({ length: 9 }, (_, i) =>
    evidence({
      documentId: `d${i}`,
      stance: i < 3 ? 'conflicts' : 'corroborates',
      reasons: [{ code: i < 3 ? 'value-differs' : 'rounding', values: {} }],
      publisher: i ? `Daily number ${i}` : 'Donaudampfschifffahrtsgesellschaftskapitänsmützenwochenblatt',
      via: ['Reuters', 'Nikkei', 'people familiar with the matter'],
      passage: passage(
        'After a week of talks that nobody in the room would confirm, and with three of the lenders still undecided about the terms they had been offered, Alpha said it would put ',
        i < 3 ? '$82 billion' : '$98.6 billion',
        ' into plants on two continents, a sum that leaves out what its partners are to bring.',
      ),
    }),
  ),
});

const japaneseCard = (printed: string): ClaimCard => ({
  ...base(printed),
  plot: {
    unit: null,
    points: [
      point(-5, '約5％下落', 'page', 0.5),
      point(-4.9, '4.9％下落', 'corroborates', 0.05),
      point(3.2, '3.2％上昇', 'conflicts', 0.05),
    ],
  },
  said: {
    figure: printed,
    measure: 'share-move',
    event: null,
    subjects: ['アルファ社'],
    date: '2026-05-08',
    period: null,
  },
  evidence: [
    evidence({
      stance: 'conflicts',
      publisher: '市場速報',
      via: ['日本経済新聞'],
      passage: passage('アルファ社の株価は東京市場で一時', '3.2％', '上昇し、その後も高値圏で推移した。'),
      reasons: [{ code: 'direction-opposite', values: { page: 'down', coverage: 'up' } }],
    }),
    evidence({
      publisher: 'نشرة السوق',
      documentId: 'd9',
      passage: passage('انخفض سهم ألفا بنسبة ', '4.9٪', ' عند الإغلاق.'),
    }),
  ],
});

const entityCard = (name: string): EntityCard => ({
  type: 'entity',
  entityId: name,
  label: 'Alpha Precision',
  entityType: 'company',
  description: 'Contract maker of electronics and servers.',
  otherNames: ['アルファ', '阿尔法'],
  tickers: ['TWSE 0000'],
  latest: [
    {
      documentId: 'd1',
      title: 'In talks to build servers at home',
      publisher: 'Market brief',
      published: '2026-05-08',
      url: null,
    },
  ],
  related: [{ entityId: 'beta', label: 'Beta Holdings' }],
});
