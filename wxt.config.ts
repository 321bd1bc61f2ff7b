import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { buildWords } from './scripts/build-words.ts';

export default defineConfig({
  outDir: '.output',
  imports: false,
  hooks: {
    'build:publicAssets': (wxt, files) => {
      const packaged = join(wxt.config.root, '.output', 'packaged');
      if (!existsSync(packaged)) throw new Error('run `npm run build:data` first');
      for (const name of readdirSync(packaged)) {
        files.push({ absoluteSrc: join(packaged, name), relativeDest: `packaged/${name}` });
      }
      for (const [relativeDest, contents] of buildWords(join(wxt.config.root, 'locales'))) {
        files.push({ contents, relativeDest });
      }
    },
  },
  vite: () => ({ plugins: [preact()] }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus'],
    optional_host_permissions: ['http://*/*', 'https://*/*'],
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
