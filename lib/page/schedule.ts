/** Milliseconds of main thread one turn may take. */
const TURN = 8;

export interface Scheduler {
  /** Resolves when there is time: the page is idle, or `within` ms have passed; 0: at once. Waits as long as the tab is hidden. Rejects on abort. */
  turn(within?: number): Promise<void>;
  /** True when the present turn has used its time. */
  spent(): boolean;
}

/** Shares the main thread with the page: short turns, in its idle time, and none while nobody looks. */
export function createScheduler(signal: AbortSignal): Scheduler {
  let end = 0;

  async function turn(within = 200): Promise<void> {
    await visible(signal);
    if (within) await idle(within);
    signal.throwIfAborted();
    end = performance.now() + TURN;
  }

  return { turn, spent: () => performance.now() > end };
}

/** Milliseconds after which a frame that does not come is waited for no longer. */
const NO_FRAME = 100;

/** Resolves when the page has painted something, or is not about to. */
export function firstPaint(): Promise<void> {
  const isPainted = performance.getEntriesByName('first-contentful-paint').length > 0;
  if (isPainted || document.visibilityState !== 'visible') return Promise.resolve();
  return new Promise(resolve => {
    setTimeout(resolve, NO_FRAME);
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

function idle(within: number): Promise<void> {
  return new Promise(resolve => {
    requestIdleCallback(() => resolve(), { timeout: within });
  });
}

function visible(signal: AbortSignal): Promise<void> {
  if (document.visibilityState === 'visible') return Promise.resolve();
  return new Promise((resolve, reject) => {
    const seen = new AbortController();
    const finish = (settle: () => void) => {
      seen.abort();
      settle();
    };
    document.addEventListener(
      'visibilitychange',
      () => {
        if (document.visibilityState === 'visible') finish(resolve);
      },
      { signal: seen.signal },
    );
    signal.addEventListener('abort', () => finish(() => reject(signal.reason)), { signal: seen.signal });
  });
}

export const rest = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms));
