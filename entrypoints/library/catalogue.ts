/** What the library page knows of every document: heads, as the catalogue worker reads them. */
import type { DocumentHead } from '../../lib/model/library.ts';
import type { OwnNames } from '../../lib/model/own-names.ts';
import { type CatalogueClient, type Heads, openClient } from './catalogue-client.ts';

export interface Catalogue extends Omit<CatalogueClient, 'refresh'> {
  /** Every document, newest first. */
  heads(): DocumentHead[];
  /** Whether documents are still being read. */
  reading(): boolean;
  /** The part of the search index that is made, while it is being made. */
  indexed(): number | null;
  get(id: string): DocumentHead | undefined;
  put(head: DocumentHead): void;
  /** `restore` brings back what was removed. */
  remove(id: string): void;
  restore(id: string): void;
  /** Reads everything anew, with the reader's names in force; resolves when all is read. */
  refresh(names: OwnNames): Promise<void>;
}

/** Milliseconds between two lists while documents come in. */
const TELL_AFTER = 1000;

/** `onChange` hears when more documents are there, and how far the search index is. */
export function openCatalogue(onChange: () => void): Catalogue {
  let byId = new Map<string, DocumentHead>();
  let coming = byId;
  let sorted: DocumentHead[] | null = null;
  const removed = new Map<string, DocumentHead>();
  /** Removed since the reading that is under way began, which may still bring them. */
  let removedMeanwhile = new Set<string>();
  let reading = true;
  let told = 0;
  const refreshed: (() => void)[] = [];
  let share: number | null = null;
  const client = openClient(take, next => {
    share = next;
    onChange();
  });

  /** The first reading shows what has come; a later one takes the place of the earlier when it is whole. */
  function take({ heads, first, last }: Heads): void {
    if (first) {
      coming = new Map();
      removedMeanwhile = new Set();
    }
    for (const head of heads) if (!removedMeanwhile.has(head.id)) coming.set(head.id, head);
    if (reading || last) {
      byId = coming;
      sorted = null;
    }
    if (last) {
      reading = false;
      for (const resolve of refreshed.splice(0)) resolve();
    }
    if (last || (reading && Date.now() - told > TELL_AFTER)) {
      told = Date.now();
      onChange();
    }
  }

  function change(apply: () => void): void {
    apply();
    sorted = null;
  }

  return {
    ...client,
    heads() {
      sorted ??= [...byId.values()].sort(newestFirst);
      return sorted;
    },
    reading: () => reading,
    indexed: () => share,
    get: id => byId.get(id),
    put: head => change(() => byId.set(head.id, head)),
    remove: id =>
      change(() => {
        const head = byId.get(id);
        if (head) removed.set(id, head);
        byId.delete(id);
        coming.delete(id);
        removedMeanwhile.add(id);
      }),
    restore: id =>
      change(() => {
        const head = removed.get(id);
        removedMeanwhile.delete(id);
        if (head) byId.set(id, head);
        if (head) coming.set(id, head);
      }),
    refresh: names =>
      new Promise(resolve => {
        refreshed.push(resolve);
        client.refresh(names);
      }),
  };
}

const newestFirst = (a: DocumentHead, b: DocumentHead): number => {
  const [x, y] = [a.published ?? '', b.published ?? ''];
  return x === y ? 0 : x < y ? 1 : -1;
};
