/** `ss ` in the address bar. Where there is no such thing (Firefox for Android), nothing is registered. */
import { browser } from './browser.ts';

/** Chrome reads suggestions as XML. */
const plain = (text: string) => text.replace(/[<>&]/g, ' ');

export interface OmniboxActions {
  /** One line about what was typed so far. */
  summarise(text: string): Promise<string>;
  check(text: string): void;
}

/** Call synchronously at start. */
export function watchOmnibox({ summarise, check }: OmniboxActions): void {
  if (!browser.omnibox) return;
  browser.omnibox.onInputChanged.addListener(async text => {
    const typed = text.trim();
    if (typed) browser.omnibox.setDefaultSuggestion({ description: plain(await summarise(typed)) });
  });
  browser.omnibox.onInputEntered.addListener(text => check(text.trim()));
}
