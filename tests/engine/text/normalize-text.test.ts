import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeText } from '../../../lib/engine/text/normalize-text.ts';

describe('what is made regular', () => {
  it.each([
    ['ＮＥＣ　２０２６', 'NEC　2026', 'full-width letters and digits'],
    ['Soft\u00adBank', 'SoftBank', 'soft hyphens'],
    ['Nvi\u200bdia\ufeff', 'Nvidia', 'zero-width characters'],
    ['ｿﾌﾄﾊﾞﾝｸ', 'ソフトバンク', 'half-width kana with its marks'],
    ['Cafe\u0301', 'Café', 'letters with separate marks'],
    ['ハ\u3099ンク', 'バンク', 'kana with separate marks'],
  ])('%j becomes %j: %s', (from, to) => expect(normalizeText(from).text).toBe(to));
  it.each(['Plain text, as it is.', '（株）「引用」、。', 'a – b ’s'])('%j stays', text =>
    expect(normalizeText(text).text).toBe(text),
  );
});

describe('the way back', () => {
  it('leads to the whole original of what was joined', () => {
    const original = 'x Soft\u00adBank y';
    const { text, toOriginal } = normalizeText(original);
    const start = text.indexOf('SoftBank');
    const span = toOriginal({ start, end: start + 8 });
    expect(original.slice(span.start, span.end)).toBe('Soft\u00adBank');
  });
  it('covers what a composed character was made of', () => {
    const { toOriginal } = normalizeText('ｿﾌﾄﾊﾞﾝｸ');
    expect(toOriginal({ start: 3, end: 4 })).toEqual({ start: 3, end: 5 });
  });
  it('is monotonous and stays inside, for any text', () => {
    const texts = fc
      .array(fc.constantFrom('a', 'Ｂ', '\u00ad', '\u200b', 'ﾊ', 'ﾞ', 'e', '\u0301', ' ', '日', '😀'), {
        maxLength: 30,
      })
      .map(p => p.join(''));
    fc.assert(
      fc.property(texts, original => {
        const { text, toOriginal } = normalizeText(original);
        let last = 0;
        for (let i = 0; i < text.length; i++) {
          const { start, end } = toOriginal({ start: i, end: i + 1 });
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(original.length);
          last = start;
        }
      }),
    );
  });
});
