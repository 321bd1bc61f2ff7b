import { chooseLocale, createWords, type Locale, type Words } from '../../locales/words.ts';
import { browser } from './browser.ts';
import { fetchCatalogue } from './packaged-data.ts';

/** The reader's choice of language, or the browser's. */
export const localeFor = (chosen: Locale | null): Locale =>
  chosen ?? chooseLocale([browser.i18n.getUILanguage()]);

const loaded = new Map<Locale, Promise<Words>>();

/** Words in the reader's choice of language, or the browser's. The package is read once for each language. */
export function loadWords(chosen: Locale | null): Promise<Words> {
  const locale = localeFor(chosen);
  const known =
    loaded.get(locale) ?? fetchCatalogue(locale).then(catalogue => createWords(locale, catalogue));
  loaded.set(locale, known);
  known.catch(() => loaded.delete(locale));
  return known;
}
