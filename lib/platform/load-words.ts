import { chooseLocale, createWords, type Locale, type Words } from '../../locales/words.ts';
import { browser } from './browser.ts';
import { fetchCatalogue } from './packaged-data.ts';

/** Words in the reader's choice of language, or the browser's. */
export async function loadWords(chosen: Locale | null): Promise<Words> {
  const locale = chosen ?? chooseLocale([browser.i18n.getUILanguage()]);
  return createWords(locale, await fetchCatalogue(locale));
}
