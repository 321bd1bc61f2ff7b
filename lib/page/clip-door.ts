/** What the resident script asks of the clip painter, which is in the same isolated world where the reader has saved from the page. */
interface ClipMarks {
  setShown(shown: boolean): void;
}

const KEY = Symbol.for('second-source.clip-marks');
type World = typeof globalThis & { [KEY]?: { marks: ClipMarks; signal: AbortSignal } };

/** The clip marks of this frame: made by `make` where there are none that live. */
export function keepClipMarks<T extends ClipMarks>(signal: AbortSignal, make: () => T): T {
  const world = globalThis as World & { [KEY]?: { marks: T; signal: AbortSignal } };
  if (!world[KEY] || world[KEY].signal.aborted) world[KEY] = { marks: make(), signal };
  return world[KEY].marks;
}

/** Whether clips have been marked in this frame. */
export const hasClipMarks = (): boolean => (globalThis as World)[KEY]?.signal.aborted === false;

/** Takes the clip marks away, or brings them back; nothing where there are none. */
export const showClipMarks = (shown: boolean): void => (globalThis as World)[KEY]?.marks.setShown(shown);
