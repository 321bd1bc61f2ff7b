/** What is reported of a name, found by measures and figures of a question that is no claim. */
import { describe, expect, it } from 'vitest';
import { createPipeline } from '../../../lib/engine/create-pipeline.ts';
import type { CorpusDocument } from '../../../lib/model/document.ts';
import { readKnowledge } from '../../../scripts/knowledge.ts';

const knowledge = readKnowledge(new URL('../../../data', import.meta.url).pathname);
const { figures, index, read } = createPipeline(knowledge);

const document = (id: string, published: string, text: string): CorpusDocument => ({
  ...{ id, published, text, title: id, publisher: 'Wire', language: 'en', via: [] },
});
const DOCUMENTS = [
  document('old', '2026-02-10', 'SoftBank Group owns about 11% of OpenAI.'),
  document(
    'new',
    '2026-05-20',
    'Nvidia posted revenue of $81.6 billion in the first quarter of fiscal 2027.',
  ),
  document(
    'year',
    '2026-02-25',
    'Nvidia posted revenue of $68.1 billion in the fourth quarter of fiscal 2026.',
  ),
  document('bound', '2026-05-21', 'Nvidia posted revenue of more than $80 billion in the first quarter.'),
  document('invested', '2026-03-01', 'SoftBank Group has invested $30 billion in OpenAI.'),
];
const ROWS = DOCUMENTS.flatMap(one => index(one).claims.map(({ claim }) => claim));

function found(question: string): string[] {
  const { quantities, claims, mentions } = read(question);
  const names = new Set(mentions.flatMap(m => m.entityId ?? m.candidates[0] ?? []));
  const ours = ROWS.filter(({ claim }) => claim.subjects.some(({ id }) => names.has(id ?? '')));
  const picked = figures.pick(ours, figures.asked(question, quantities, claims), names, 8);
  return picked.map(({ row, fit }) => `${row.documentId}${fit ? ` ${fit}` : ''}`);
}

describe('figures reported of a name', () => {
  it.each([
    ['a measure: the newest first', 'Nvidia revenue', ['bound', 'new', 'year']],
    ['in Japanese', 'エヌビディアの売上高', ['bound', 'new', 'year']],
    ['in Chinese', '英伟达 营收', ['bound', 'new', 'year']],
    [
      'a measure and a figure: what fits first, which a mere bound does not',
      'Nvidia revenue $81.6 billion',
      ['new same-value', 'bound', 'year'],
    ],
    ['a figure without a measure', 'SoftBank Group 11% OpenAI', ['old within-hedge']],
    ['a figure that nobody reports', 'SoftBank Group 37%', []],
    ['another unit is no fit', 'SoftBank Group $11', []],
    ['no figure and no measure', 'SoftBank Group', []],
    ['everyday words for measures', 'How much did Nvidia earn?', ['bound', 'new', 'year']],
    ['in Japanese, in everyday words', 'エヌビディアはいくら稼いだ?', ['bound', 'new', 'year']],
    ['in Chinese, in everyday words', '英伟达赚了多少?', ['bound', 'new', 'year']],
    ['a part owned', 'How much of OpenAI does SoftBank Group own?', ['old']],
    ['a sum put in', 'What did SoftBank Group invest in OpenAI?', ['invested']],
    ['an everyday word where nothing is asked', 'Nvidia makes chips', []],
    ['a question for no figure', 'Why is Nvidia in the news?', []],
  ])('%s', (_what, question, expected) => {
    expect(found(question)).toEqual(expected);
  });

  it('are asked for in everyday words by measures there are', () => {
    const { words } = knowledge.cues.questions as { words: { measures: string[] }[] };
    const known = knowledge.measures.map(({ id }) => id);
    expect(words.flatMap(({ measures }) => measures).filter(id => !known.includes(id))).toEqual([]);
  });
});
