import { describe, expect, it } from 'vitest';
import { createFullText, FULL_TEXT_VERSION, loadFullText } from '../../../lib/engine/corpus/full-text.ts';
import { tokenize } from '../../../lib/engine/corpus/tokenize.ts';
import { makeDocument } from './make-corpus.ts';

const documents = [
  makeDocument({ id: 'ferry', title: 'The ferry sinks', text: 'A ferry sank in the harbour.' }),
  makeDocument({ id: 'harbour', title: 'Fish prices', text: 'The harbour master spoke of a ferry.' }),
  makeDocument({ id: 'ja', title: '堺の工場', text: 'ソフトバンクは堺の工場を買った。' }),
  makeDocument({ id: 'zh', title: '台積電營收', text: '台積電公布營收。' }),
];
const ids = (index: ReturnType<typeof createFullText>, query: string) =>
  index.search(query).map(found => found.id);

describe('full text', () => {
  const index = createFullText(documents);
  it.each([
    ['ferry', ['ferry', 'harbour']],
    ['fish harbour', ['harbour']],
    ['harb', ['ferry', 'harbour']],
    ['堺の工場', ['ja']],
    ['營收', ['zh']],
    ['zeppelin', []],
    ['', []],
  ])('%j', (query, expected) => expect(ids(index, query).sort()).toEqual(expected));

  it('answers with any word where no text has all', () => {
    expect(ids(index, 'ferry submarine').sort()).toEqual(['ferry', 'harbour']);
  });
  it('puts the title before the text', () => expect(ids(index, 'ferry')[0]).toBe('ferry'));
});

describe('a growing index', () => {
  it('replaces, removes, and comes back from its saved form', () => {
    const index = createFullText(documents);
    index.add(makeDocument({ id: 'ferry', title: 'The bridge', text: 'It stands.' }));
    index.remove('ja');
    index.remove('never there');
    const loaded = loadFullText(index.save());
    for (const one of [index, loaded]) {
      expect(one && ids(one, 'bridge')).toEqual(['ferry']);
      expect(one && ids(one, 'sinks')).toEqual([]);
      expect(one && ids(one, '堺の工場')).toEqual([]);
    }
  });
  it('of another version is not read', () => {
    expect(loadFullText(`${FULL_TEXT_VERSION + 1}\n{}`)).toBeNull();
  });
});

describe('tokenize', () => {
  it.each([
    ["Japan's 4.5GW site", ["Japan's", '4', '5GW', 'site']],
    ['堺の工場', ['堺の', 'の工', '工場']],
    ['ＡＩ株', ['AI', '株']],
  ])('%s', (text, tokens) => expect(tokenize(text)).toEqual(tokens));
});
