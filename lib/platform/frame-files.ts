/** Files put into a frame on demand. */
import { browser } from './browser.ts';
import { PAGE_SCRIPT } from './site-access.ts';

const MARKS_CSS = 'marks.css';
const CARD_SCRIPT = 'card.js';

interface Frame {
  tabId: number;
  frameId: number;
}

const target = ({ tabId, frameId }: Frame) => ({ tabId, frameIds: [frameId] });

/**
 * Twice: Firefox lets only a user sheet reach shadow roots, and Chromium paints only the decoration of a user sheet's
 * highlights, not their background.
 */
export async function insertMarksCss(frame: Frame): Promise<void> {
  const insert = (origin: 'AUTHOR' | 'USER') =>
    browser.scripting.insertCSS({ target: target(frame), files: [MARKS_CSS], origin });
  await Promise.all([insert('AUTHOR'), insert('USER')]);
}

/** Now, whether the page has been parsed or not. */
export async function injectPageScriptNow(frame: Frame): Promise<void> {
  await browser.scripting.executeScript({
    target: target(frame),
    files: [PAGE_SCRIPT],
    injectImmediately: true,
  });
}

export async function injectCardScript(frame: Frame): Promise<void> {
  await browser.scripting.executeScript({ target: target(frame), files: [CARD_SCRIPT] });
}
