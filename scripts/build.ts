/** Builds everything that is run or measured: packaged data, the engine for Node, the extension for both browser families. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildData } from './build-data.ts';
import { buildEngine } from './build-engine.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

function wxt(args: string[]): void {
  const done = spawnSync('wxt', args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
  if (done.status !== 0) throw new Error(`wxt ${args.join(' ')} failed:\n${done.stdout}\n${done.stderr}`);
}

/** Folders of the built extension. */
export const BUILT = {
  chromium: fileURLToPath(new URL('../.output/chrome-mv3', import.meta.url)),
  firefox: fileURLToPath(new URL('../.output/firefox-mv3', import.meta.url)),
};

export async function build(): Promise<void> {
  buildData();
  await buildEngine();
  wxt(['build']);
  wxt(['build', '-b', 'firefox', '--mv3']);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
