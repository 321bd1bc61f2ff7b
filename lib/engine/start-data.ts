/** What the engine starts from in the browser, as one file: a fetch costs more than the reading of its bytes. */
import type { Knowledge } from '../model/knowledge.ts';
import { type CompiledNames, compileNames, slimEntity } from './compile-names.ts';
import {
  type IndexedDocument,
  openPackedCorpus,
  type PackedCorpus,
  packCorpus,
} from './corpus/packed-corpus.ts';
import { openTable, packTable } from './corpus/packed-table.ts';

export interface StartData {
  /** Its entities are slim: forms and descriptions lie elsewhere. Without cues of bare texts. */
  knowledge: Knowledge;
  names: CompiledNames;
  corpus: PackedCorpus;
}

/** Cues of bare texts alone (compare-texts.ts): half of all, and nothing in the browser asks for them. */
const OF_BARE_TEXTS = new Set([
  'bodies',
  'concepts',
  'concepts-east-asian',
  'exclusions',
  'glossary',
  'likelihood',
  'likelihood-east-asian',
  'modes',
  'readings',
  'roles',
  'sentences',
]);

const slimCues = (cues: Knowledge['cues']): Knowledge['cues'] =>
  Object.fromEntries(Object.entries(cues).filter(([name]) => !OF_BARE_TEXTS.has(name)));

/** `encode` writes text as bytes; `openStartData` gets its opposite. */
export function packStartData(
  knowledge: Knowledge,
  indexed: readonly IndexedDocument[],
  encode: (text: string) => Uint8Array,
): Uint8Array {
  const { gazetteer, entityTable, sourceNames } = compileNames(knowledge.entities);
  const { entities, cues } = knowledge;
  const slim = { ...knowledge, entities: entities.map(slimEntity), cues: slimCues(cues) };
  return packTable([
    { key: 'knowledge', bytes: encode(JSON.stringify(slim)) },
    { key: 'gazetteer', bytes: new Uint8Array(gazetteer) },
    { key: 'entity-table', bytes: new Uint8Array(entityTable) },
    { key: 'source-names', bytes: new Uint8Array(sourceNames) },
    { key: 'corpus', bytes: packCorpus(indexed) },
  ]);
}

/** Throws RangeError if the buffer is not start data. */
export function openStartData(buffer: ArrayBuffer, decode: (bytes: Uint8Array) => string): StartData {
  const table = openTable(buffer);
  const part = (key: string): Uint8Array => {
    const [bytes] = table.get(key);
    if (!bytes) throw new RangeError(`start data without ${key}`);
    return bytes;
  };
  /** A copy, because its numbers must begin at a word of their own. */
  const aligned = (key: string): ArrayBuffer => new Uint8Array(part(key)).buffer;
  return {
    knowledge: JSON.parse(decode(part('knowledge'))),
    names: {
      gazetteer: aligned('gazetteer'),
      entityTable: aligned('entity-table'),
      sourceNames: aligned('source-names'),
    },
    corpus: openPackedCorpus(aligned('corpus')),
  };
}
