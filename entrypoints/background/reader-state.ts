import type { ReaderState } from '../../lib/model/resident.ts';
import { readCorrections } from '../../lib/platform/corrections.ts';
import { localeFor } from '../../lib/platform/load-words.ts';
import { readNames } from '../../lib/platform/own-names.ts';
import { readSettings } from '../../lib/platform/storage.ts';

/** What the resident engine is told of the reader. */
export async function readReaderState(): Promise<ReaderState> {
  const [names, corrections, settings] = await Promise.all([readNames(), readCorrections(), readSettings()]);
  return { names, corrections, settings, locale: localeFor(settings.locale) };
}
