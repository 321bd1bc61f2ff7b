import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import compile from 'icu-minify/compile';
import { describe, expect, it } from 'vitest';
import { REASON_CODES } from '../../lib/model/evidence.ts';
import { LOCALES } from '../../locales/words.ts';
import { readKnowledge } from '../../scripts/knowledge.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const catalogues = LOCALES.map(locale => ({
  locale,
  messages: JSON.parse(read(`locales/${locale}.json`)) as Record<string, string>,
}));
const english = catalogues[0]?.messages ?? {};

/** Names of the arguments in a compiled message, also those inside plural and select branches. */
function argumentsOf(node: unknown, found = new Set<string>()): Set<string> {
  if (!Array.isArray(node)) return found;
  for (const part of node) {
    if (!Array.isArray(part)) continue;
    const [name, , branches] = part;
    if (typeof name === 'string') found.add(name);
    if (typeof branches === 'object' && branches !== null)
      for (const branch of Object.values(branches))
        argumentsOf(Array.isArray(branch) ? branch : [branch], found);
  }
  return found;
}

const argumentsIn = (message: string) => [...argumentsOf(compile(message))].sort();

describe.each(catalogues)('$locale', ({ locale, messages }) => {
  it('has every key and no other', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
  });
  it('has no empty message', () => {
    expect(Object.keys(messages).filter(key => !messages[key]?.trim())).toEqual([]);
  });
  it('takes the same arguments as English', () => {
    const differing = Object.entries(messages).filter(
      ([key, message]) => argumentsIn(message).join() !== argumentsIn(english[key] ?? '').join(),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });
  it('has the plural branches its language needs, and "other" everywhere', () => {
    const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    const bad = Object.entries(messages).filter(([, message]) => {
      const [, branches = ''] = /\{\w+, plural, (.*)\}/s.exec(message) ?? [];
      return branches && !needed.every(category => branches.includes(`${category} {`));
    });
    expect(bad.map(([key]) => key)).toEqual([]);
  });
  it('has words for every reason code and for no other', () => {
    const coded = Object.keys(messages).flatMap(key => /^reason\.([a-z-]+)$/.exec(key)?.[1] ?? []);
    expect(coded.sort()).toEqual([...REASON_CODES].sort());
  });
  it('has words for everything the engine names by an id', () => {
    const { measures, entities } = readKnowledge(join(root, 'data'));
    expect(measures.filter(({ id }) => !messages[`measure.${id}`]).map(({ id }) => id)).toEqual([]);
    const types = new Set(entities.map(({ type }) => type));
    expect([...types].filter(type => !messages[`entity-type.${type}`])).toEqual([]);
  });
});

function sourcesUnder(folder: string, ending: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => ending.test(file))
    .map(file => join(folder, file));
}

const sources = ['components', 'entrypoints', 'lib/platform', 'wxt.config.ts'].flatMap(place =>
  place.endsWith('.ts') ? [place] : sourcesUnder(place, /\.tsx?$/),
);
const code = sources.map(read).join('\n');

describe('keys', () => {
  /** Words asked for with an id in the key. What ids there are is checked above or by the types. */
  const prefixes = [...code.matchAll(/words(?:\.maybe)?\(\s*`([\w.-]+)\$\{/g)].map(match => match[1] ?? '');
  const isUsed = (key: string) =>
    code.includes(`'${key}'`) ||
    code.includes(`__MSG_${key.replace(/^manifest\./, '')}__`) ||
    code.includes(`'${key.replace(/^manifest\./, '')}'`) ||
    sourcesUnder('entrypoints', /\.html$/).some(file => read(file).includes(`__MSG_${key.slice(9)}__`)) ||
    prefixes.some(prefix => key.startsWith(prefix));

  it('are all used', () => {
    expect(Object.keys(english).filter(key => !isUsed(key))).toEqual([]);
  });
  it('are all known where they are asked for by name', () => {
    const asked = [...code.matchAll(/\bwords\(\s*'([^']+)'/g)].map(match => match[1] ?? '');
    expect(asked.filter(key => !(key in english))).toEqual([]);
  });
  it('are given the arguments their message takes', () => {
    const calls = [...code.matchAll(/\bwords\(\s*'([^']+)'(?:,\s*\{([^{}]*)\})?\s*\)/g)];
    const wrong = calls.filter(([, key = '', object = '']) => {
      const given = object.split(',').flatMap(part => /^\s*(\w+)/.exec(part)?.[1] ?? []);
      return given.sort().join() !== argumentsIn(english[key] ?? '').join();
    });
    expect(wrong.map(([call]) => call)).toEqual([]);
  });
  it('cover every failure the background can report', () => {
    const codes = [...code.matchAll(/new Failure\('([\w-]+)'|code: '((?:dis|no-|ref|mal|unexp)[\w-]+)' \}/g)];
    const unworded = codes.map(match => match[1] ?? match[2]).filter(name => !english[`error.${name}`]);
    expect(unworded).toEqual([]);
  });
});

describe('no text is written into a component', () => {
  /** Not words: a key cap, an example address. */
  const NOT_WORDS = new Set(['ss', 'Alt', 'N', 'news.example']);
  const LETTERS = /\p{L}/u;

  it.each(sourcesUnder('components', /\.tsx$/))('%s', file => {
    const source = read(file).replace(/\/\*.*?\*\/|\/\/.*$/gms, '');
    const between = [...source.matchAll(/<\/?[a-zA-Z][^<>]*>([^<>{}();=]+)(?=<|\{)/g)].map(match => match[1]);
    const attributes = [...source.matchAll(/\b(?:aria-label|title|placeholder|alt)="([^"]*)"/g)].map(
      m => m[1],
    );
    const texts = [...between, ...attributes].map(text => (text ?? '').trim());
    expect(texts.filter(text => LETTERS.test(text) && !text.startsWith('|') && !NOT_WORDS.has(text))).toEqual(
      [],
    );
  });
});
