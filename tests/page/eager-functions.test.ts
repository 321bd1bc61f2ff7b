import { describe, expect, it } from 'vitest';
import { withEagerFunctions } from '../../scripts/eager-functions.ts';

describe('functions that are compiled when their script is loaded', () => {
  const rows: [what: string, code: string, built: string][] = [
    ['a function', 'function f(a) { return a; }', 'const f = (function f(a) { return a; });'],
    ['one that is exported', 'export function f() {}', 'export const f = (function f() {});'],
    ['one that waits', 'async function f() {}', 'const f = (async function f() {});'],
    ['an arrow', 'const f = a => a;', 'const f = (a => a);'],
    ['one within another', 'const f = a => b => a + b;', 'const f = (a => (b => a + b));'],
    ['an argument', 'list.map(a => a.b, function () {});', 'list.map((a => a.b), (function () {}));'],
    [
      'a method of an object',
      'const o = { f(a) { return a; } };',
      'const o = { f: (function(a) { return a; }) };',
    ],
    ['a property', 'const o = { f: a => a };', 'const o = { f: (a => a) };'],
    ['not a generator', 'function* f() { yield 1; }', 'function* f() { yield 1; }'],
    ['not an accessor', 'const o = { get f() { return 1; } };', 'const o = { get f() { return 1; } };'],
    ['not a method of a class', 'class A { f() {} }', 'class A { f() {} }'],
    ['not a method that waits', 'const o = { async f() {} };', 'const o = { async f() {} };'],
  ];
  it.each(rows)('%s', (_, code, built) => expect(withEagerFunctions(code)).toBe(built));
});
