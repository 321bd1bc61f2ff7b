/**
 * `npm run zip`: what the stores are given, in .output/: the extension for both browser families and the source archive that rebuilds them. The
 * archives are the same bytes for the same files: in order, and all of one date.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { BUILT, build } from './build.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const DATE = new Date(2026, 0, 1);

export const ARCHIVES = Object.fromEntries(
  ['chromium', 'firefox', 'sources'].map(kind => [
    kind,
    join(root, '.output', `${name}-${version}-${kind}.zip`),
  ]),
) as Record<'chromium' | 'firefox' | 'sources', string>;

/** Paths of all files below a folder, with `/`, in order. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => statSync(join(folder, path)).isFile())
    .map(path => path.replaceAll('\\', '/'))
    .sort();
}

function archive(folder: string, paths: readonly string[], file: string): void {
  const contents = Object.fromEntries(
    paths.map(path => [path, new Uint8Array(readFileSync(join(folder, path)))]),
  );
  writeFileSync(file, zipSync(contents, { mtime: DATE, level: 9 }));
  console.log(`${file}: ${paths.length} files, ${statSync(file).size} bytes`);
}

/** What is under version control: all a build needs, and nothing of this machine. */
function sourceFiles(): string[] {
  const listed = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  if (listed.status !== 0) throw new Error('the source archive is made from a git clone');
  return listed.stdout
    .split('\0')
    .filter(path => path && existsSync(join(root, path)))
    .sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build();
  for (const kind of ['chromium', 'firefox'] as const)
    archive(BUILT[kind], filesIn(BUILT[kind]), ARCHIVES[kind]);
  archive(root, sourceFiles(), ARCHIVES.sources);
}
