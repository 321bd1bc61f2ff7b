/** Texts that once took the square of their length: so many characters of each must come back. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createPipeline } from '../../lib/engine/create-pipeline.ts';
import { readKnowledge } from '../../scripts/knowledge.ts';

const pipeline = createPipeline(readKnowledge(fileURLToPath(new URL('../../data', import.meta.url))));
const LENGTH = 40_000;

const PIECES: Record<string, string> = {
  'one Chinese name without end': '软银',
  'names in one list': 'SoftBank, Nvidia, ',
  'names joined by and': 'SoftBank and Nvidia and ',
  'one figure after another': '5% ',
  'a number grouped without end': '123,',
  'digits without end': '1234567890',
  'claims without a full stop': 'SoftBank shares fell 5% to $3 billion, ',
  'sources behind sources': 'Reuters, citing Nikkei, citing ',
  'abbreviations without end': 'U.S. ',
  initials: 'J. ',
  'open brackets': '(「',
  'half a pair of surrogates': '\ud800',
  'marks on one letter': '\u0301',
  'blanks and stops': ' . ',
  quarters: 'Q1 2025 ',
  'kanji numerals': '一二三兆',
};

describe(`${LENGTH.toLocaleString('en')} characters of`, () => {
  it.each(Object.entries(PIECES))(
    '%s',
    (_name, piece) => {
      const text = piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);
      const { mentions, quantities } = pipeline.annotate(text, { date: '2026-05-08' });
      expect([...mentions, ...quantities].every(({ start, end }) => start < end && end <= LENGTH)).toBe(true);
    },
    120_000,
  );
  it('one line of a megabyte', () => {
    const text = 'SoftBank Group shares fell 5% on Friday, while others rose and '.repeat(16_000);
    expect(pipeline.annotate(text).mentions.length).toBeGreaterThan(1000);
  }, 240_000);
});
