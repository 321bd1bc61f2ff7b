import { describe, expect, it } from 'vitest';
import { separated } from '../../components/shared/separated.ts';

describe('parts of a line', () => {
  it.each([
    ['a separator stays with what follows', ['Nikkei', '8 May 2026'], 'Nikkei ·\u00a08 May 2026'],
    ['what is not there leaves no separator', ['', 'Nikkei', null, undefined], 'Nikkei'],
    ['Japanese is left alone', ['日本経済新聞', '5月8日'], '日本経済新聞 ·\u00a05月8日'],
    [
      'a name from right to left does not reach over',
      ['نشرة السوق', '8 May 2026'],
      '\u2068نشرة السوق\u2069 ·\u00a08 May 2026',
    ],
    ['Hebrew too', ['עיתון', '8 May'], '\u2068עיתון\u2069 ·\u00a08 May'],
  ])('%s', (_what, parts, line) => expect(separated(parts)).toBe(line));
});
