import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { buildWords } from './scripts/build-words.ts';
import { eagerFunctions } from './scripts/eager-functions.ts';
import { lazyPatterns } from './scripts/lazy-patterns.ts';

const SAMPLES = { en: 'article.html', ja: 'article.ja.html', 'zh-CN': 'article.zh.html' };

/** Chrome allows four suggested keys; Firefox any number. What has none can be given one in the browser's settings. */
function commands(browser: string) {
  const key = (combination: string) => ({ suggested_key: { default: combination } });
  const more = browser === 'firefox' ? key : () => ({});
  return {
    _execute_action: more('Alt+Shift+K'),
    'next-mark': { description: '__MSG_nextMark__', ...key('Alt+N') },
    'previous-mark': { description: '__MSG_previousMark__', ...key('Alt+B') },
    'open-card': { description: '__MSG_openCard__', ...key('Alt+K') },
    'cycle-density': { description: '__MSG_cycleDensity__', ...key('Alt+M') },
  };
}

/** Chromium alone stops the background so soon that an engine is worth keeping elsewhere. */
const memory = (browser: string) => (browser === 'firefox' ? [] : ['offscreen']);

export default defineConfig({
  outDir: '.output',
  imports: false,
  hooks: {
    // The other scripts of the background; in its folder, because they are one entry point in several files.
    'entrypoints:found': (wxt, found) => {
      const folder = join(wxt.config.root, 'entrypoints', 'background');
      for (const name of ['engine', 'search', 'days'])
        found.push({ name, inputPath: join(folder, `${name}.ts`), type: 'unlisted-script' });
      if (wxt.config.browser !== 'firefox')
        found.push({ name: 'offscreen', inputPath: join(folder, 'offscreen.html'), type: 'unlisted-page' });
    },
    'build:publicAssets': (wxt, files) => {
      const packaged = join(wxt.config.root, '.output', 'packaged');
      if (!existsSync(packaged)) throw new Error('run `npm run build:data` first');
      for (const name of readdirSync(packaged)) {
        files.push({ absoluteSrc: join(packaged, name), relativeDest: `packaged/${name}` });
      }
      for (const [locale, name] of Object.entries(SAMPLES)) {
        const article = readFileSync(join(wxt.config.root, 'data', 'sample', name), 'utf8');
        // The page that shows it has a style sheet of its own, and its policy admits no other.
        const contents = article.replace(/<style>.*<\/style>/s, '');
        files.push({ contents, relativeDest: `packaged/sample/${locale}.html` });
      }
      for (const [relativeDest, contents] of buildWords(join(wxt.config.root, 'locales'))) {
        files.push({ contents, relativeDest });
      }
    },
  },
  vite: () => ({
    plugins: [preact(), lazyPatterns(import.meta.dirname), eagerFunctions(import.meta.dirname)],
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      'contextMenus',
      ...memory(browser),
    ],
    omnibox: { keyword: 'ss' },
    commands: commands(browser),
    optional_host_permissions: ['*://*/*'],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'second-source@second-source.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '125' }),
  }),
});
