import type { Engine } from './open-engine.ts';

/** Milliseconds after which a database that could not be opened is tried again. */
const TRY_AGAIN = 5000;

/** The one engine, opened at the first question; anew after a failure, and once the browser has closed the reader's database. */
export function holdEngine(open: (onClosed: () => void) => Promise<Engine>): () => Promise<Engine> {
  let opening: Promise<Engine> | undefined;
  const forget = () => {
    opening = undefined;
  };
  return () => {
    if (opening) return opening;
    opening = open(forget);
    opening.then(({ own }) => own ?? setTimeout(forget, TRY_AGAIN), forget);
    return opening;
  };
}
