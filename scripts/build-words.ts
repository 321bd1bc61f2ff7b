/** The UI's words as the package carries them: messages compiled for locales/words.ts, and the manifest's own texts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import compile from 'icu-minify/compile';

const LOCALES = ['en', 'ja', 'zh-CN'];
/** Texts the browser itself shows, so they must lie where `browser.i18n` looks. */
const MANIFEST_TEXTS = /^manifest\.(\w+)$/;

type Messages = Record<string, string>;

/** Path in the package to content. */
export function buildWords(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const locale of LOCALES) {
    const messages: Messages = JSON.parse(readFileSync(join(folder, `${locale}.json`), 'utf8'));
    files.set(`packaged/words/${locale}.json`, JSON.stringify(compileMessages(messages)));
    files.set(`_locales/${locale.replace('-', '_')}/messages.json`, JSON.stringify(manifestTexts(messages)));
  }
  return files;
}

function compileMessages(messages: Messages): Record<string, unknown> {
  const shown = Object.entries(messages).filter(([key]) => !MANIFEST_TEXTS.test(key));
  return Object.fromEntries(shown.map(([key, message]) => [key, compile(message)]));
}

function manifestTexts(messages: Messages): Record<string, { message: string }> {
  return Object.fromEntries(
    Object.entries(messages).flatMap(([key, message]) => {
      const name = MANIFEST_TEXTS.exec(key)?.[1];
      return name ? [[name, { message }]] : [];
    }),
  );
}
