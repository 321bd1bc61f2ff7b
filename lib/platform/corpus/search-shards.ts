/**
 * The search index over the reader's documents: shards of some ten thousand documents, each with a snapshot in a database of its own.
 * It holds nothing that cannot be made anew: what another version wrote is dropped, a shard of which a document was removed
 * for good is built again, and few new documents are kept in memory until they make a shard.
 */
import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { CorpusDocument } from '../../model/document.ts';
import type { DocumentReader } from './read-documents.ts';

export interface FoundText {
  id: string;
  score: number;
  /** The words of the text that matched. */
  terms: string[];
}

export interface TextIndex {
  add(document: CorpusDocument): void;
  find(query: string, words: 'all' | 'any'): FoundText[];
  save(): string;
}

/** How an index is made and kept: the engine's, passed in. `load` gives null for a snapshot of another version. */
export interface TextIndexCodec {
  version: number;
  create(documents?: readonly CorpusDocument[]): TextIndex;
  load(saved: string): TextIndex | null;
}

export interface SearchShards {
  /**
   * Brings the index up to the documents; what was done stays done if the signal aborts. `onProgress`: the part done, 0..1,
   * told now and then while many documents are put in.
   */
  update(signal: AbortSignal, onProgress?: (share: number) => void): Promise<void>;
  /**
   * Best first: documents with all words; where there are none, with any. Some may have been deleted since. `onSome` hears what is
   * found so far before a shard is loaded.
   */
  search(query: string, onSome?: (found: FoundText[]) => void): Promise<FoundText[]>;
  /** Loads the shards, as many as stay in memory, so that the first search need not wait for them. */
  load(): Promise<void>;
  /** Documents with any of the words. */
  searchAny(query: string): Promise<FoundText[]>;
  close(): void;
}

export interface ShardOptions {
  /** Documents that lie elsewhere, indexed in memory. */
  others: readonly CorpusDocument[];
  /** Characters of snapshots whose shards stay in memory, which then takes some seven times as many bytes. */
  resident: number;
  /** Documents a shard at most, and new ones that are worth one. */
  most?: number;
  fewest?: number;
}

interface Shard {
  number: number;
  version: number;
  ids: string[];
}
interface SearchSchema extends DBSchema {
  shards: { key: number; value: Shard };
  snapshots: { key: number; value: { number: number; saved: string } };
}

const NAME = 'second-source-search';
const LOCK = 'second-source-search';
const MOST_DOCUMENTS = 10_000;
const FEWEST_DOCUMENTS = 500;
const READ_AT_ONCE = 200;

/** Removes every word of the reader's documents from the index. */
export const eraseSearch = (name = NAME): Promise<void> => deleteDB(name);

export async function openSearchShards(
  documents: Pick<DocumentReader, 'ids' | 'hidden' | 'readDocuments'>,
  codec: TextIndexCodec,
  options: ShardOptions,
  name = NAME,
): Promise<SearchShards> {
  const { resident, most = MOST_DOCUMENTS, fewest = FEWEST_DOCUMENTS } = options;
  const database = await openSearchDatabase(name);
  const others = codec.create(options.others);
  let shards: Shard[] = [];
  let loose = codec.create();
  /** Loaded shards with the length of their snapshots, longest unused first. */
  const loaded = new Map<number, { index: TextIndex; length: number }>();
  const loading = new Map<number, Promise<TextIndex | null>>();

  function keep(number: number, index: TextIndex, length: number): void {
    loaded.delete(number);
    loaded.set(number, { index, length });
    let total = [...loaded.values()].reduce((sum, one) => sum + one.length, 0);
    for (const [oldest, one] of loaded) {
      if (total <= resident) break;
      loaded.delete(oldest);
      total -= one.length;
    }
  }

  /** The same shard is loaded once, however many ask for it meanwhile. */
  function indexOf(number: number): Promise<TextIndex | null> {
    const known = loaded.get(number);
    if (known) return Promise.resolve(known.index);
    const under = loading.get(number) ?? loadShard(number).finally(() => loading.delete(number));
    loading.set(number, under);
    return under;
  }

  async function loadShard(number: number): Promise<TextIndex | null> {
    const saved = (await database.get('snapshots', number))?.saved;
    const index = saved === undefined ? null : codec.load(saved);
    if (index && saved !== undefined) keep(number, index, saved.length);
    return index;
  }

  async function drop(number: number): Promise<void> {
    const writing = database.transaction(['shards', 'snapshots'], 'readwrite');
    await Promise.all([
      writing.objectStore('shards').delete(number),
      writing.objectStore('snapshots').delete(number),
      writing.done,
    ]);
    loaded.delete(number);
  }

  async function build(
    ids: readonly string[],
    signal: AbortSignal,
    onRead: (documents: number) => void,
  ): Promise<TextIndex> {
    const index = codec.create();
    for (let at = 0; at < ids.length; at += READ_AT_ONCE) {
      signal.throwIfAborted();
      onRead(Math.min(READ_AT_ONCE, ids.length - at));
      for (const document of await documents.readDocuments(ids.slice(at, at + READ_AT_ONCE)))
        index.add(document);
    }
    return index;
  }

  async function store(number: number, ids: string[], index: TextIndex): Promise<void> {
    const saved = index.save();
    const writing = database.transaction(['shards', 'snapshots'], 'readwrite', { durability: 'relaxed' });
    await Promise.all([
      writing.objectStore('shards').put({ number, version: codec.version, ids }),
      writing.objectStore('snapshots').put({ number, saved }),
      writing.done,
    ]);
    keep(number, index, saved.length);
  }

  /** Shards of this version whose documents are all there still, deleted ones included. */
  async function usable(present: ReadonlySet<string>): Promise<Shard[]> {
    const kept: Shard[] = [];
    const hidden = documents.hidden();
    for (const shard of await database.getAll('shards')) {
      const whole = shard.ids.every(id => present.has(id) || hidden.has(id));
      if (whole && shard.version === codec.version) kept.push(shard);
      else await drop(shard.number);
    }
    return kept;
  }

  async function update(signal: AbortSignal, onProgress: (share: number) => void): Promise<void> {
    const ids = await documents.ids();
    shards = await usable(new Set(ids));
    const covered = new Set(shards.flatMap(shard => shard.ids));
    let rest = ids.filter(id => !covered.has(id));
    let read = 0;
    let missing = rest.length;
    const onRead = (documents: number) => {
      read += documents;
      onProgress(Math.min(1, read / Math.max(1, missing)));
    };
    if (rest.length >= fewest) {
      const last = shards.at(-1);
      const small = last && last.ids.length < most / 2 ? last : null;
      if (small) {
        await drop(small.number);
        shards = shards.filter(shard => shard !== small);
        rest = [...small.ids.filter(id => !documents.hidden().has(id)), ...rest];
      }
      missing = rest.length;
      while (rest.length >= fewest) {
        const some = rest.slice(0, most);
        const number = (shards.at(-1)?.number ?? 0) + 1;
        const index = await build(some, signal, onRead);
        // On a full disk the index lives in memory only.
        const stored = await store(number, some, index).then(
          () => true,
          () => false,
        );
        if (!stored) break;
        shards.push({ number, version: codec.version, ids: some });
        rest = rest.slice(most);
      }
    }
    loose = await build(rest, signal, onRead);
  }

  async function find(
    query: string,
    words: 'all' | 'any',
    onSome: (found: FoundText[]) => void = () => undefined,
  ): Promise<FoundText[]> {
    const found = [...others.find(query, words), ...loose.find(query, words)];
    const ranked = () => found.toSorted((a, b) => b.score - a.score);
    const loadedFirst = shards.toSorted(
      (a, b) => Number(loaded.has(b.number)) - Number(loaded.has(a.number)),
    );
    for (const { number } of loadedFirst) {
      if (!loaded.has(number) && found.length) onSome(ranked());
      for (const one of (await indexOf(number))?.find(query, words) ?? []) found.push(one);
    }
    return ranked();
  }

  return {
    update: (signal, onProgress = () => undefined) =>
      navigator.locks.request(LOCK, () => update(signal, onProgress)) as Promise<void>,
    async search(query, onSome) {
      const all = await find(query, 'all', onSome);
      return all.length ? all : find(query, 'any');
    },
    async load() {
      let length = 0;
      for (const { number } of shards) {
        await indexOf(number);
        length += loaded.get(number)?.length ?? 0;
        if (length > resident) break;
      }
    },
    searchAny: query => find(query, 'any'),
    close: () => database.close(),
  };
}

/** A database that cannot be opened, of a newer version say, is thrown away. */
async function openSearchDatabase(name: string): Promise<IDBPDatabase<SearchSchema>> {
  const open = () =>
    openDB<SearchSchema>(name, 1, {
      upgrade(database) {
        database.createObjectStore('shards', { keyPath: 'number' });
        database.createObjectStore('snapshots', { keyPath: 'number' });
      },
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    });
  return open().catch(async () => {
    await deleteDB(name);
    return open();
  });
}
