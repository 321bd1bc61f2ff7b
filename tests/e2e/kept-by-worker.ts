/** What a worker of the suite keeps for all files it runs, until its end: vitest's environment is what tells it of that. */
import type { Environment } from 'vitest/runtime';

export interface Kept {
  close(): Promise<void>;
}

const KEPT = Symbol.for('kept by worker');
/** The environment is loaded apart from the tests: only the global object is the same to both. */
type Holder = { [KEPT]?: Map<string, Kept> };

/** What is kept under this name; undefined if nothing is yet. */
export const keptAs = <T extends Kept>(name: string): T | undefined =>
  (globalThis as Holder)[KEPT]?.get(name) as T | undefined;

export function keepAs(name: string, kept: Kept): void {
  const holder = globalThis as Holder;
  holder[KEPT] ??= new Map();
  holder[KEPT].set(name, kept);
}

export default {
  name: 'kept-by-worker',
  viteEnvironment: 'ssr',
  setup: () => ({
    async teardown() {
      const all = [...((globalThis as Holder)[KEPT]?.values() ?? [])];
      await Promise.allSettled(all.map(kept => kept.close()));
    },
  }),
} satisfies Environment;
