import { chooseLocale, createWords, type Locale, type Words } from '../../locales/words.ts';
import { browser } from './browser.ts';
import { fetchCatalogue } from './packaged-data.ts';

/** The reader's choice of language, or the browser's. */
export const localeFor = (chosen: Locale | null): Locale =>
  chosen ?? chooseLocale([browser.i18n.getUILanguage()]);

/** Words in the reader's choice of language, or the browser's. */
export async function loadWords(chosen: Locale | null): Promise<Words> {
  const locale = localeFor(chosen);
  return createWords(locale, await fetchCatalogue(locale));
}
