import { browser } from '../../lib/platform/browser.ts';
import { fetchCatalogue } from '../../lib/platform/packaged-data.ts';
import { chooseLocale, createWords, type Locale, type Words } from '../../locales/words.ts';

/** Words in the reader's choice of language, or the browser's. */
export async function loadWords(chosen: Locale | null): Promise<Words> {
  const locale = chosen ?? chooseLocale([browser.i18n.getUILanguage()]);
  return createWords(locale, await fetchCatalogue(locale));
}
