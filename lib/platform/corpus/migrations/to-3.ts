import type { IDBPDatabase } from 'idb';
import type { ReaderSchema } from '../rows.ts';
import { contentsRow, type Span } from '../sorted-contents.ts';
import type { Upgrade } from './steps.ts';

/** Keys with several sorted chunks get their table of contents. */
export async function migrateTo3(_database: IDBPDatabase<ReaderSchema>, upgrade: Upgrade): Promise<void> {
  const store = upgrade.objectStore('sorted');
  const byKey = new Map<string, Span[]>();
  for (const [key, first, last, periods, n] of await store.getAllKeys()) {
    const spans = byKey.get(key) ?? [];
    byKey.set(key, spans);
    spans.push({ first, last, periods, n });
  }
  for (const [key, spans] of byKey) if (spans.length > 1) await store.put(contentsRow(key, spans));
}
