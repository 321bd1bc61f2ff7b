/** What the engine is opened from. Asked for before the engine's code is evaluated, so that the browser reads meanwhile. */
import { openDatabase } from '../../lib/platform/corpus/database.ts';
import { readCorrections } from '../../lib/platform/corrections.ts';
import { readNames } from '../../lib/platform/own-names.ts';
import { fetchStartData } from '../../lib/platform/packaged-data.ts';

export type StartParts = ReturnType<typeof readStartParts>;

/** The database is null where the browser refuses one. `onClosed`: the browser has closed it, and another is needed. */
export const readStartParts = (onClosed: () => void) =>
  Promise.all([
    fetchStartData(),
    openDatabase(undefined, undefined, onClosed).catch(() => null),
    readNames(),
    readCorrections(),
  ]);
