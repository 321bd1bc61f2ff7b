/**
 * The workers of an import: as many as the machine has cores to spare, each with a batch of its own and two parts at a time: one
 * is read while the other is written.
 */
import type { OwnNames } from '../../lib/model/own-names.ts';
import { engineVersion } from '../../lib/platform/corpus/engine-version.ts';
import type { Batch } from '../../lib/platform/corpus/rows.ts';
import type { DraftRecord } from './read-files.ts';

/** Told once: a worker has no extension API to ask. */
export interface WorkerStart {
  type: 'start';
  batch: Batch;
  names: OwnNames;
  engineVersion: string;
}
/** `finish`: writes what still waits; `added` of its answer are all documents of the worker that were new. */
export type WorkerQuestion = { number: number } & (
  | { type: 'add'; drafts: DraftRecord[] }
  | { type: 'finish' }
);

export type WorkerAnswer = { number: number } & (
  | { ok: true; added: number }
  | { ok: false; name: string; message: string }
);

export interface ImportPool {
  /** Hands documents to a worker that is free, waiting for one. Throws what a worker threw earlier. */
  add(drafts: DraftRecord[]): Promise<void>;
  /** Resolves when all is written, to how many were new. */
  done(): Promise<number>;
  /** Stops the workers at once. */
  close(): void;
}

const MOST_WORKERS = 4;

/** One core is left to the reader. */
export const workersOf = (cores = navigator.hardwareConcurrency): number =>
  Math.max(1, Math.min(MOST_WORKERS, cores - 1));

export function openImportPool(batches: readonly Batch[], names: OwnNames): ImportPool {
  let questions = 0;
  let failure: unknown;
  const workers = batches.map(batch => {
    const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
    worker.postMessage({ type: 'start', batch, names, engineVersion: engineVersion() } satisfies WorkerStart);
    return worker;
  });
  const busy = new Set<Promise<unknown>>();
  const free = [...workers, ...workers];

  async function add(drafts: DraftRecord[]): Promise<void> {
    while (!free.length && !failure) await Promise.race(busy);
    if (failure) throw failure;
    const one = free.shift();
    if (!one) throw new Error('no worker');
    const asked = ask(one, { type: 'add', number: ++questions, drafts }).then(() => {
      free.push(one);
      busy.delete(asked);
    });
    busy.add(asked);
    asked.catch((error: unknown) => {
      failure ??= error;
    });
  }

  return {
    add,
    async done() {
      await Promise.all(busy);
      if (failure) throw failure;
      const added = await Promise.all(
        workers.map(worker => ask(worker, { type: 'finish', number: ++questions })),
      );
      return added.reduce((sum, count) => sum + count, 0);
    },
    close() {
      for (const worker of workers) worker.terminate();
    },
  };
}

function ask(worker: Worker, question: WorkerQuestion): Promise<number> {
  return new Promise((resolve, reject) => {
    const answered = new AbortController();
    const { signal } = answered;
    const take = ({ data }: MessageEvent<WorkerAnswer>) => {
      if (data.number !== question.number) return;
      answered.abort();
      if (data.ok) resolve(data.added);
      else reject(new DOMException(data.message, data.name));
    };
    worker.addEventListener('message', take, { signal });
    worker.addEventListener('error', event => reject(new Error(event.message)), { signal });
    worker.postMessage(question);
  });
}
