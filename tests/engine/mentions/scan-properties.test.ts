import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAdditions } from '../../../lib/engine/mentions/additions.ts';
import { compileGazetteer } from '../../../lib/engine/mentions/compile-gazetteer.ts';
import { type NameDictionary, openGazetteer } from '../../../lib/engine/mentions/gazetteer.ts';
import { candidatePattern, scanNames } from '../../../lib/engine/mentions/scan-names.ts';
import type { Entity } from '../../../lib/model/mention.ts';

/** Few letters of every class, so that names overlap, extend and adjoin each other often. */
const PIECES = [
  'A',
  'Ab',
  'B',
  'bA',
  'b',
  '7',
  'ア',
  'アー',
  '日',
  '本',
  'の',
  ' ',
  ' ',
  '-',
  '.',
  "'",
  '、',
];
const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map(parts => parts.join(''));
const names = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 5 })
  .map(parts => parts.join('').trim().replace(/ +/g, ' '))
  .filter(name => /^[A-Za-z0-9ア日本の]/.test(name));
const dictionaries = fc.uniqueArray(names, { maxLength: 12 });

const entitiesOf = (list: readonly string[]): Entity[] =>
  list.map((text, i) => ({ id: `${i}`, label: text, type: 'company', forms: [{ text, lang: 'en' }] }));

function scan(text: string, dictionary: NameDictionary & { lowerStarts: readonly string[] }) {
  const pattern = candidatePattern(dictionary.lowerStarts, false);
  return scanNames(text, pattern, [dictionary], m => m.postings.filter(p => p.sameCase)).map(m => [
    m.start,
    m.end,
  ]);
}

const isSpaced = (c: string) => /[A-Za-z0-9]/.test(c);
const isKana = (c: string) => /[ァ-ヶー]/.test(c);
const sameKind = (a: string, b: string) => (isSpaced(a) && isSpaced(b)) || (isKana(a) && isKana(b));
/** White space as the dictionary sees it: one space between words, none beside an unspaced character. */
const squeeze = (text: string) =>
  text
    .trim()
    .replace(/ +/g, ' ')
    .replace(/(?<=[ア日本のー]) | (?=[ア日本のー])/g, '');

/** Tries every name at every place. */
function scanNaively(text: string, list: readonly string[]) {
  const wanted = new Set(list.map(squeeze));
  const out: number[][] = [];
  for (let start = 0; start < text.length; start++) {
    const first = text.charAt(start);
    if (first === ' ' || (start > 0 && sameKind(text.charAt(start - 1), first))) continue;
    for (let end = text.length; end > start; end--) {
      const last = text.charAt(end - 1);
      if (last === ' ' || sameKind(last, text.charAt(end)) || !wanted.has(squeeze(text.slice(start, end))))
        continue;
      out.push([start, end]);
      start = end - 1;
      break;
    }
  }
  return out;
}

describe('the scan and a naive one agree', () => {
  it('on random dictionaries and texts', () => {
    fc.assert(
      fc.property(dictionaries, texts, (list, text) => {
        const gazetteer = openGazetteer(compileGazetteer(entitiesOf(list)));
        expect(scan(text, gazetteer)).toEqual(scanNaively(text, list));
      }),
      { numRuns: 1500 },
    );
  });
});

describe("the reader's names", () => {
  it('added and removed in any order are found as after a rebuild', () => {
    const steps = fc.array(fc.record({ remove: fc.boolean(), name: names, id: fc.nat(4) }), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(steps, texts, (changes, text) => {
        const additions = createAdditions();
        const kept = new Map<string, Entity>();
        for (const { remove, name, id } of changes) {
          const entity: Entity = {
            id: `${id}`,
            label: name,
            type: 'company',
            forms: [{ text: name, lang: 'en' }],
          };
          if (remove) {
            additions.remove(entity.id);
            kept.delete(entity.id);
          } else {
            additions.add(entity);
            kept.set(entity.id, entity);
          }
        }
        const rebuilt = openGazetteer(compileGazetteer([...kept.values()]));
        expect(scan(text, additions)).toEqual(scan(text, rebuilt));
      }),
      { numRuns: 800 },
    );
  });
});
