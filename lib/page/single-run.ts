/** One run of the resident script per frame, and an end to it when the extension is updated, switched off or removed. */
interface Run {
  isAlive(): boolean;
  stop(): void;
  signal: AbortSignal;
}

const KEY = Symbol.for('second-source.page');
type World = typeof globalThis & { [KEY]?: Run };

/** Milliseconds between two looks at whether the extension is still there, while the page is visible. */
const LOOK = 5000;

/** True if the script already runs here under an extension that is still there. */
export const isRunning = (): boolean => (globalThis as World)[KEY]?.isAlive() ?? false;

/** Ends a run whose extension is gone and begins a new one, which lasts until it is aborted or `isAlive` is false. */
export function takeOver(isAlive: () => boolean): AbortController {
  (globalThis as World)[KEY]?.stop();
  const end = watchLife(isAlive);
  const { signal } = end;
  (globalThis as World)[KEY] = {
    isAlive: () => !signal.aborted && isAlive(),
    stop: () => end.abort(),
    signal,
  };
  return end;
}

/** The life of the run in this frame; where there is none, one that ends with the extension. */
export function lifeHere(isAlive: () => boolean): AbortSignal {
  const run = (globalThis as World)[KEY];
  return run?.isAlive() ? run.signal : watchLife(isAlive).signal;
}

function watchLife(isAlive: () => boolean): AbortController {
  const end = new AbortController();
  const check = () => {
    if (!isAlive()) end.abort();
  };
  let timer: ReturnType<typeof setInterval> | undefined;
  const lookWhileVisible = () => {
    check();
    clearInterval(timer);
    if (document.visibilityState === 'visible' && !end.signal.aborted) timer = setInterval(check, LOOK);
  };
  lookWhileVisible();
  document.addEventListener('visibilitychange', lookWhileVisible, { signal: end.signal });
  window.addEventListener('pointerdown', check, { signal: end.signal, capture: true, passive: true });
  end.signal.addEventListener('abort', () => clearInterval(timer));
  return end;
}
