import { describe, expect, it } from 'vitest';
import { findBundled } from './bundled-finder.ts';
import { type ExpectedMention, readMarked } from './marked-text.ts';
import { eastAsian } from './traps/east-asian.ts';
import { notProse } from './traps/not-prose.ts';
import { ordinaryWords } from './traps/ordinary-words.ts';
import { otherBearers } from './traps/other-bearers.ts';
import { realMentions } from './traps/real-mentions.ts';
import { secondSet } from './traps/second-set.ts';
import { sharedForms } from './traps/shared-forms.ts';

interface Score {
  right: number;
  wrong: string[];
  missed: string[];
}

const keyOf = (text: string, m: ExpectedMention) =>
  `${m.start} ${text.slice(m.start, m.end)} = ${m.entityId ?? `?${m.candidates.join(',')}`}`;

/** Listed mentions only: a name in no dictionary is judged by its own tests. */
function score(marked: string): Score {
  const { text, expected } = readMarked(marked);
  const found = findBundled(text)
    .filter(m => m.candidates.length > 0)
    .map(m => keyOf(text, m));
  const wanted = expected.map(m => keyOf(text, m));
  return {
    right: found.filter(key => wanted.includes(key)).length,
    wrong: found.filter(key => !wanted.includes(key)),
    missed: wanted.filter(key => !found.includes(key)),
  };
}

const tables = [ordinaryWords, otherBearers, notProse, sharedForms, eastAsian, realMentions, secondSet];
const sentences = tables.flatMap(table => Object.values(table).flat());

describe.each(tables.flatMap(table => Object.entries(table)))('%s', (_phenomenon, list) => {
  it.each(list)('%s', marked => {
    const { wrong, missed } = score(marked);
    expect({ wrong, missed }).toEqual({ wrong: [], missed: [] });
  });
});

describe('all tables together', () => {
  const scores = sentences.map(score);
  const right = scores.reduce((sum, s) => sum + s.right, 0);
  const wrong = scores.reduce((sum, s) => sum + s.wrong.length, 0);
  const missed = scores.reduce((sum, s) => sum + s.missed.length, 0);
  it('hold at least 200 sentences', () => expect(sentences.length).toBeGreaterThanOrEqual(200));
  it('precision is at least .99', () => expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.99));
  it('recall is at least .97', () => expect(right / (right + missed)).toBeGreaterThanOrEqual(0.97));
});
