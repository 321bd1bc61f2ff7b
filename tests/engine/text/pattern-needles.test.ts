import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { needlesOf } from '../../../scripts/pattern-needles.ts';
import { type AstNode, children } from '../../../scripts/syntax-tree.ts';
import '../../fast-check-seed.ts';

const told: [pattern: RegExp, needles: string[] | null][] = [
  [/rose/, ['rose']],
  [/\b(?:rose|fell) by/, ['rose by', 'fell by']],
  [/\b(?:rose|fell) (?:\w+ )?by\b/, ['rose ', 'fell ']],
  [/[Tt]he shares?\b/, ['The share', 'the share']],
  [/(?:ab)?worth|cd+ valued/u, ['worth', ' valued']],
  [/Profit/i, ['profit']],
  [/(?=.*loss)\w+/, ['loss']],
  [/売上高?[はが]/u, ['売上は', '売上が', '売上高は', '売上高が']],
  // Nothing that must be there, or nothing that is seldom there.
  [/a*/, null],
  [/\w+/, null],
  [/(?:rose|\d+)/, null],
  [/(?!loss)\w/, null],
  [/(?:profit)?/, null],
  [/e/, null],
  [/[^a]/, null],
  // Case folding outside of ASCII is not told.
  [/é+clair/iu, ['clair']],
  [/éé/iu, null],
];

describe('what a text must hold', () => {
  it.each(told)('%s', (pattern, needles) => {
    expect(needlesOf(pattern.source, pattern.flags)?.toSorted() ?? null).toEqual(needles?.toSorted() ?? null);
  });
});

/** Every pattern that stands in the engine. */
function* patternsOfEngine(): Generator<RegExp> {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  for (const path of globSync('lib/engine/**/*.ts', { cwd: root }))
    yield* patternsIn(parse(join(root, path)));
}

const parse = (path: string): AstNode => parseAst(readFileSync(path, 'utf8'), { lang: 'ts' });

function* patternsIn(node: AstNode): Generator<RegExp> {
  if (node.regex) yield new RegExp(node.regex.pattern, node.regex.flags);
  for (const child of children(node)) yield* patternsIn(child);
}

describe('every pattern of the engine', () => {
  it('matches no text without its needles', () => {
    let tried = 0;
    for (const pattern of patternsOfEngine()) {
      const needles = needlesOf(pattern.source, pattern.flags);
      const matching = needles && textsMatching(pattern);
      if (!matching) continue;
      for (const text of fc.sample(matching, { numRuns: 20, seed: 1 })) {
        if (!new RegExp(pattern.source, pattern.flags.replace('y', '')).test(text)) continue;
        const folded = pattern.ignoreCase ? text.toLowerCase().replaceAll('ſ', 's') : text;
        expect(
          needles.some(needle => folded.includes(needle)),
          `${pattern} ${text}`,
        ).toBe(true);
        tried++;
      }
    }
    expect(tried).toBeGreaterThan(5000);
  });
});

/** Null where fast-check does not know how: what looks around or asks for properties of letters is left out first. */
function textsMatching({ source, flags }: RegExp): fc.Arbitrary<string> | null {
  const plain = source.replaceAll(/\\p\{\w+(?:=\w+)?\}/g, 'x');
  try {
    return fc.stringMatching(new RegExp(plain, flags.replace(/[iy]/g, '')), { size: '-1' });
  } catch {
    return null;
  }
}

describe('letters that a pattern takes for others', () => {
  it('outside of ASCII only the Kelvin sign and the long s are taken for letters of ASCII', () => {
    const others: string[] = [];
    for (let code = 0x80; code <= 0xffff; code++)
      if (/[a-z]/iu.test(String.fromCharCode(code))) others.push(String.fromCharCode(code));
    expect(others).toEqual(['\u017f', '\u212a']);
    expect(others.map(letter => letter.toLowerCase().replaceAll('\u017f', 's'))).toEqual(['s', 'k']);
  });
});
