/** Texts of the documents that are shown: read when they are shown, forgotten when others are. */
import type { LibraryCorpus } from './open-library.ts';

export interface ShownTexts {
  get(id: string): string | null;
  /** Reads what is missing of these. */
  show(ids: readonly string[]): Promise<void>;
}

/** `onRead` hears when texts have been read. */
export function createShownTexts({ store }: LibraryCorpus, onRead: () => void): ShownTexts {
  let texts = new Map<string, string>();
  const asked = new Set<string>();
  return {
    get: id => texts.get(id) ?? null,
    async show(ids) {
      const missing = ids.filter(id => !texts.has(id) && !asked.has(id));
      if (!missing.length) return;
      for (const id of missing) asked.add(id);
      const read = await store.readDocuments(missing);
      for (const id of missing) asked.delete(id);
      const wanted = new Set(ids);
      const kept = [...texts].filter(([id]) => wanted.has(id));
      texts = new Map([...kept, ...read.map(({ id, text }) => [id, text] as const)]);
      if (read.length) onRead();
    },
  };
}
