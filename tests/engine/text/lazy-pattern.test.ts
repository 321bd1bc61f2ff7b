import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lazyPattern } from '../../../lib/engine/text/lazy-pattern.ts';
import { withLazyPatterns } from '../../../scripts/lazy-patterns.ts';
import { needlesOf } from '../../../scripts/pattern-needles.ts';
import '../../fast-check-seed.ts';

const SOURCES = [
  'a',
  '^a',
  'b$',
  '(a)|(b)',
  'a*',
  '\\\\bab?\\\\b',
  '[^ab]*b',
  '(?<=a)b',
  '(?<!a)b',
  '',
  '\\\\s*$',
  'é|東',
  '[é東]b',
  'a?東+',
];
const USES: Record<string, (pattern: RegExp, text: string) => unknown> = {
  test: (pattern, text) => [pattern.test(text), pattern.lastIndex],
  exec: (pattern, text) => [pattern.exec(text), pattern.lastIndex],
  'exec from a place': (pattern, text) => {
    pattern.lastIndex = 2;
    return [pattern.exec(text), pattern.lastIndex];
  },
  match: (pattern, text) => text.match(pattern),
  matchAll: (pattern, text) => (pattern.flags.includes('g') ? [...text.matchAll(pattern)] : null),
  replace: (pattern, text) => text.replace(pattern, '[$&]'),
  'replace by function': (pattern, text) => text.replace(pattern, found => found.toUpperCase()),
  search: (pattern, text) => text.search(pattern),
  split: (pattern, text) => text.split(pattern, 3),
  source: pattern => new RegExp(`x${pattern.source}`, pattern.flags).source,
};

describe('a lazy pattern', () => {
  for (const [name, use] of Object.entries(USES)) {
    it(`does what the pattern does: ${name}`, () => {
      const texts = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '東') }), {
        maxLength: 3,
      });
      const flags = fc.constantFrom('', 'u', 'i', 'iu', 'g', 'gu', 'y', 'uy');
      fc.assert(
        fc.property(fc.constantFrom(...SOURCES), flags, texts, (source, flag, list) => {
          const needles = needlesOf(source, flag)?.join('\n');
          const lazy = lazyPattern(() => new RegExp(source, flag), needles, needles && flag);
          const plain = new RegExp(source, flag);
          for (const text of list) expect(use(lazy, text)).toEqual(use(plain, text));
        }),
      );
    });
  }

  it('is made at its first use, once', () => {
    let made = 0;
    const lazy = lazyPattern(() => {
      made++;
      return /a/;
    });
    expect(made).toBe(0);
    lazy.test('a');
    lazy.test('b');
    expect(made).toBe(1);
  });

  it('is not made while no text holds what every match does, unless that has been asked often', () => {
    let made = 0;
    const make = () => {
      made++;
      return /Rose|fell/giu;
    };
    const lazy = lazyPattern(make, 'rose\nfell', 'giu');
    expect(lazy.test('The shares stood still.')).toBe(false);
    expect([...'Nothing.'.matchAll(lazy)]).toEqual([]);
    expect(made).toBe(0);
    expect([...'It RO\u017fE and fell.'.matchAll(lazy)]).toHaveLength(2);
    expect(made).toBe(1);
    const other = lazyPattern(make, 'rose\nfell', 'giu');
    for (let i = 0; i < 1000; i++) other.test('Nothing.');
    expect(made).toBe(2);
  });
});

describe('the build', () => {
  const rows: [what: string, code: string, built: string][] = [
    ['a literal of the module', 'const A = /a/u;', 'const A = /* @__PURE__ */ $lazy(() => /a/u);'],
    [
      'with what a text must hold',
      'const A = /it (?:rose|fell)/i;',
      `const A = /* @__PURE__ */ $lazy(() => /it (?:rose|fell)/i, "it rose\\nit fell", 'i');`,
    ],
    ['a made pattern', 'const A = new RegExp(B);', 'const A = /* @__PURE__ */ $lazy(() => new RegExp(B));'],
    [
      'a literal of a function',
      'const f = t => /a/.test(t);',
      'const $pattern0 = /* @__PURE__ */ $lazy(() => /a/);\nconst f = t => ($pattern0).test(t);',
    ],
    ['not what keeps a place', 'const f = t => /a/g.exec(t);', 'const f = t => /a/g.exec(t);'],
    ['not what a function makes', 'const f = s => new RegExp(s);', 'const f = s => new RegExp(s);'],
    ['not what only looks like one', "const a = b / c / d, e = '/a/';", "const a = b / c / d, e = '/a/';"],
  ];
  it.each(rows)('%s', (_, code, built) => expect(withLazyPatterns(code)).toBe(built));
});
