/** What every page of the extension starts with: settings, words, language and appearance. */

import type { Words } from '../../locales/words.ts';
import type { Settings } from '../model/settings.ts';
import { loadWords } from './load-words.ts';
import { onSettingsChanged, readSettings } from './storage.ts';

export interface Surface {
  settings: Settings;
  words: Words;
}

/** Reads settings and words, dresses the document, and does so again whenever the settings change. */
export async function openSurface(show: (surface: Surface) => void): Promise<void> {
  const refresh = async () => {
    const settings = await readSettings();
    const words = await loadWords(settings.locale);
    const { dataset } = document.documentElement;
    document.documentElement.lang = words.locale;
    if (settings.appearance === 'system') delete dataset.theme;
    else dataset.theme = settings.appearance;
    show({ settings, words });
  };
  onSettingsChanged(refresh);
  await refresh();
}
