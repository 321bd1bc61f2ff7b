/** Questions to the catalogue worker. */
import type { OwnNames } from '../../lib/model/own-names.ts';
import type { CatalogueAnswer, CatalogueQuestion, Found } from './catalogue-messages.ts';

export interface CatalogueClient {
  refresh(names: OwnNames): void;
  /** Null if another search was asked for meanwhile. `onSome` hears what is found so far, while the index is being loaded. */
  search(query: string, onSome: (found: Found) => void): Promise<Found | null>;
  /** The reader is about to search. */
  prepare(): void;
  copiesOf(id: string): Promise<string[]>;
  stopIndexing(): void;
}

export type Heads = Extract<CatalogueAnswer, { type: 'heads' }>;

export function openClient(
  onHeads: (heads: Heads) => void,
  onIndexing: (share: number | null) => void,
): CatalogueClient {
  const worker = new Worker(new URL('./catalogue-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, (found: Found) => void>();
  let number = 0;
  let searching = false;
  let next: { query: string; onSome: (found: Found) => void; resolve: (found: Found | null) => void } | null =
    null;
  let hearsSome: (found: Found) => void = () => undefined;

  worker.addEventListener('message', ({ data }: MessageEvent<CatalogueAnswer>) => {
    if (data.type === 'heads') return onHeads(data);
    if (data.type === 'indexing') return onIndexing(data.share);
    if (!data.whole) return next ? undefined : hearsSome(data);
    waiting.get(data.number)?.(data);
    waiting.delete(data.number);
  });

  const post = (question: CatalogueQuestion) => worker.postMessage(question);
  const answered = () => new Promise<Found>(resolve => waiting.set(++number, resolve));

  async function search(query: string, onSome: (found: Found) => void): Promise<Found | null> {
    if (searching) {
      next?.resolve(null);
      return new Promise(resolve => {
        next = { query, onSome, resolve };
      });
    }
    searching = true;
    hearsSome = onSome;
    const answer = answered();
    post({ type: 'search', number, query });
    const found = await answer;
    searching = false;
    if (!next) return found;
    const later = next;
    next = null;
    void search(later.query, later.onSome).then(later.resolve);
    return null;
  }

  return {
    stopIndexing: () => post({ type: 'stop-indexing' }),
    refresh: names => post({ type: 'refresh', names }),
    search,
    prepare: () => post({ type: 'prepare' }),
    async copiesOf(id) {
      const answer = answered();
      post({ type: 'copies', number, id });
      return (await answer).ids;
    },
  };
}
