/** An extension with the real page and card scripts and a background that marks by rule, so that the page side is tested without the engine. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FIREFOX_ADDON_ID } from '../../../scripts/browsers/firefox.ts';
import { buildWords } from '../../../scripts/build-words.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

export interface Harness {
  /** Folder of the extension. */
  folder: string;
  remove(): void;
}

/** The manifest apart, it is the same in both browsers. Builds it afresh into a temporary folder. */
export async function buildScripts(): Promise<Harness> {
  const folder = mkdtempSync(join(tmpdir(), 'page-harness-'));
  const words = [...buildWords(join(root, 'locales'))].filter(([path]) => path.startsWith('packaged/'));
  for (const [path, text] of words) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const name of ['page', 'card', 'background']) await bundle(name, folder);
  cpSync(join(root, 'public/marks.css'), join(folder, 'marks.css'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** One for this browser, in a temporary folder: of the scripts in `built`, else of scripts built afresh. */
export async function buildHarness(browser: 'chromium' | 'firefox', built?: string): Promise<Harness> {
  const harness = built ? copyOf(built) : await buildScripts();
  writeFileSync(join(harness.folder, 'manifest.json'), JSON.stringify(manifest(browser)));
  return harness;
}

function copyOf(built: string): Harness {
  const folder = mkdtempSync(join(tmpdir(), 'page-harness-'));
  cpSync(built, folder, { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

async function bundle(name: string, outDir: string): Promise<void> {
  // Only where something is built: every file of the suite would wait for them.
  const [{ build }, { default: preact }] = await Promise.all([import('vite'), import('@preact/preset-vite')]);
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [preact()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: false,
      minify: true,
      lib: {
        entry: join(root, `tests/e2e/page-harness/${name}.ts`),
        name: 'harness',
        formats: ['iife'],
        fileName: () => `${name}.js`,
      },
    },
  });
}

function manifest(browser: 'chromium' | 'firefox') {
  return {
    manifest_version: 3,
    name: 'Page harness',
    version: '1',
    permissions: ['scripting', 'storage'],
    host_permissions: ['<all_urls>'],
    background: browser === 'firefox' ? { scripts: ['background.js'] } : { service_worker: 'background.js' },
    content_scripts: [
      {
        matches: ['<all_urls>'],
        js: ['page.js'],
        all_frames: true,
        match_origin_as_fallback: true,
        run_at: 'document_idle',
      },
    ],
    ...(browser === 'firefox'
      ? { browser_specific_settings: { gecko: { id: FIREFOX_ADDON_ID, strict_min_version: '140.0' } } }
      : {}),
  };
}
