import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Has WXT write the types our tsconfig extends, where a fresh clone lacks them: compiler, bundler and tests read it. */
export function prepareTypes(): void {
  if (existsSync(join(root, '.wxt', 'tsconfig.json'))) return;
  const done = spawnSync('wxt', ['prepare'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) throw new Error(`wxt prepare failed:\n${done.stdout}\n${done.stderr}`);
}
