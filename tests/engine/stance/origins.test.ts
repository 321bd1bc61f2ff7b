import { describe, expect, it } from 'vitest';
import { findOrigins, originChain, type Report } from '../../../lib/engine/stance/origins.ts';
import { createSourceResolver } from '../../../lib/engine/stance/source-names.ts';
import type { CorpusDocument } from '../../../lib/model/document.ts';
import type { Stance } from '../../../lib/model/evidence.ts';
import type { Entity } from '../../../lib/model/mention.ts';
import { makeClaim } from './make-claim.ts';

const publication = (id: string, ...names: string[]): Entity => ({
  id,
  label: names[0] ?? id,
  type: 'publication',
  forms: names.map(text => ({ text, lang: 'en' })),
});
const resolve = createSourceResolver([
  publication('nikkei', 'Nikkei', '日経', '日本经济新闻'),
  publication('reuters', 'Reuters', '路透社'),
  publication('bloomberg', 'Bloomberg'),
]);
const NONE = { splitOrigins: [], joinedOrigins: [] };

let count = 0;
function report(about: Partial<CorpusDocument> & { says?: string[]; stance?: Stance } = {}): Report {
  const { says = [], stance = 'corroborates', ...fields } = about;
  const id = `document-${++count}`;
  const text = `Report number ${count} has words of its own, ${'abcdefgh'[count % 8]?.repeat(6)} and ${'ijklmnop'[count % 8]?.repeat(7)}.`;
  return {
    claim: makeClaim({ attribution: says }),
    document: {
      id,
      title: '',
      publisher: `Outlet ${count}`,
      published: '2026-05-08',
      language: 'en',
      via: [],
      text,
      ...fields,
    },
    stance,
  };
}
const originsOf = (reports: Report[]) => new Set(findOrigins(reports, resolve, NONE)).size;

describe('one origin', () => {
  it.each<[string, Report[]]>([
    [
      'credited by the text in three languages',
      [report({ says: ['Nikkei'] }), report({ says: ['日経'] }), report({ says: ['日本经济新闻'] })],
    ],
    [
      'at the end of chains of different length',
      [report({ via: ['Reuters', 'Nikkei'] }), report({ via: ['Nikkei'] })],
    ],
    [
      'the text names a link of the document’s chain',
      [report({ says: ['Reuters'], via: ['Reuters', 'Nikkei'] }), report({ publisher: 'Nikkei' })],
    ],
    [
      'a near copy',
      [
        report({
          publisher: 'Reuters',
          text: 'The plant in Sakai will open in 2026 with 150 megawatts, the two companies said on Friday.',
        }),
        report({
          publisher: 'Bloomberg',
          text: 'The plant in Sakai will open in 2026 with 150 megawatts, the two companies said on Friday.',
        }),
      ],
    ],
    [
      'a little-known outlet that credits nobody, a day after the credited report',
      [report({ via: ['Nikkei'] }), report({ published: '2026-05-09' })],
    ],
  ])('%s', (_, reports) => expect(originsOf(reports)).toBe(1));
});

describe('two origins', () => {
  it.each<[string, Report[]]>([
    ['two sources', [report({ via: ['Nikkei'] }), report({ via: ['Bloomberg'] })]],
    [
      'a known publisher that credits nobody reports by itself',
      [report({ via: ['Nikkei'] }), report({ publisher: 'Bloomberg' })],
    ],
    [
      'unnamed people are sources of one’s own',
      [report({ via: ['Nikkei'] }), report({ says: ['people familiar with the matter'] })],
    ],
    [
      'another figure is something of one’s own',
      [report({ via: ['Nikkei'] }), report({ stance: 'conflicts' })],
    ],
    ['a week later', [report({ via: ['Nikkei'] }), report({ published: '2026-05-20' })]],
    ['earlier than what it would retell', [report({ via: ['Nikkei'], published: '2026-05-20' }), report()]],
    ['nobody credits anybody', [report(), report()]],
    [
      'unknown publishers have nothing in common',
      [report({ publisher: 'unknown' }), report({ publisher: 'unknown' })],
    ],
  ])('%s', (_, reports) => expect(originsOf(reports)).toBe(2));
});

describe('the reader decides', () => {
  const reports = [report({ via: ['Nikkei'] }), report({ via: ['Nikkei'] }), report({ via: ['Bloomberg'] })];
  const ids = reports.map(({ document }) => document.id);
  it('splits', () => {
    const origins = findOrigins(reports, resolve, { ...NONE, splitOrigins: [ids[1] ?? ''] });
    expect(new Set(origins).size).toBe(3);
  });
  it('joins', () => {
    const origins = findOrigins(reports, resolve, { ...NONE, joinedOrigins: [[ids[0] ?? '', ids[2] ?? '']] });
    expect(new Set(origins).size).toBe(1);
  });
});

describe('unnamed people', () => {
  const chainOf = (about: Parameters<typeof report>[0]) => originChain(report(about), resolve);
  const PEOPLE = 'people familiar with the matter';
  it.each([
    ['heard by the one named', { says: ['nikkei', PEOPLE] }, ['nikkei', 'unnamed:nikkei']],
    ['heard by the publisher', { publisher: 'Reuters', says: [PEOPLE] }, ['unnamed:reuters']],
    ['in another language', { says: ['nikkei', '関係者'] }, ['nikkei', 'unnamed:nikkei']],
  ])('%s', (_, about, ids) => {
    expect(chainOf(about).map(({ id }) => id)).toEqual(ids);
  });
  it('are called what the report calls them', () => {
    expect(chainOf({ says: ['nikkei', PEOPLE] }).at(-1)?.label).toBe(PEOPLE);
  });
  it('heard by one source are one origin with what that source reports, by two they are two', () => {
    const reports = [
      report({ says: ['nikkei', PEOPLE] }),
      report({ via: ['Nikkei'] }),
      report({ says: ['reuters', PEOPLE] }),
    ];
    const [a, b, c] = findOrigins(reports, resolve, NONE);
    expect(a).toBe(b);
    expect(a).not.toBe(c);
  });
});
