import type { CDPSession } from 'puppeteer-core';

/** Counts calls of functions in scripts whose address ends like `script`, in every world of a page. Exact: the engine counts them itself. */
export async function countCalls(client: CDPSession, script: string): Promise<() => Promise<number>> {
  await client.send('Profiler.enable');
  await client.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  /** Calls since the last look. */
  return async () => {
    const { result } = await client.send('Profiler.takePreciseCoverage');
    const counts = result
      .filter(({ url }) => url.endsWith(script))
      .flatMap(({ functions }) => functions.map(({ ranges: [range] }) => range?.count ?? 0));
    return counts.reduce((sum, count) => sum + count, 0);
  };
}
