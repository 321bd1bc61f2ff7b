/**
 * `npm run bench [-- figures names ...]`: every measurement, each as a ratio within its own run, as a table in docs/benchmarks.md and as
 * JSON beside it. Parts that need a browser or peers' libraries say so when they are missing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.ts';

/** One measured line: how many times slower than the floor its name or note states. */
export interface BenchRow {
  name: string;
  ratio: number;
  note?: string;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const BENCH = join(root, 'tests', 'bench');
const RESULTS = join(root, 'docs', 'benchmarks.json');

/** Part -> title and the function of tests/bench/PART.ts that measures it. */
const PARTS: Record<string, { title: string; measure: string }> = {
  figures: {
    title: 'Reading quantities (times a charCodeAt loop over the same text)',
    measure: 'benchFigures',
  },
  names: { title: 'Matching names (times a charCodeAt loop over the same text)', measure: 'benchNames' },
  claims: { title: 'Analysing text against a corpus', measure: 'benchClaims' },
  wake: { title: 'Waking the background (times an empty worker)', measure: 'benchWake' },
  growth: { title: 'A growing corpus', measure: 'benchGrowth' },
  'quick-check': {
    title: 'Quick check, from the key press to the answer (times the wake of an empty background)',
    measure: 'benchQuickCheck',
  },
  panel: { title: 'A long side panel', measure: 'benchPanel' },
  import: { title: 'Importing documents, and the library over them', measure: 'benchImport' },
  search: {
    title: 'Full-text search (times raw MiniSearch over the same documents)',
    measure: 'benchSearch',
  },
  'page-first-marks': {
    title: 'First marks on a page (times a round trip to the background)',
    measure: 'firstMarksRows',
  },
  'page-first-marks-firefox': { title: 'First marks on a page in Firefox', measure: 'firstMarksFirefoxRows' },
  'page-first-marks-real': { title: 'First marks on real pages', measure: 'firstMarksOnRealPages' },
  page: { title: 'On the page (times a bare TreeWalker pass)', measure: 'benchPage' },
};

/** npm keeps a copy of what it installed; an older one than the lockfile lacks peers added since. */
function installPeers(): void {
  const installed = join(BENCH, 'node_modules', '.package-lock.json');
  const changed = (path: string) => (existsSync(path) ? statSync(path).mtimeMs : 0);
  if (changed(installed) >= changed(join(BENCH, 'package-lock.json'))) return;
  spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: BENCH, stdio: 'inherit' });
}

const commit = () =>
  spawnSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).stdout.trim();

function table(part: string, rows: BenchRow[]): string {
  const lines = rows.map(
    ({ name, ratio, note }) => `| ${name} | ${Number(ratio.toPrecision(3))} | ${note ?? ''} |`,
  );
  return `## ${PARTS[part]?.title}\n\n| what | times | note |\n|---|---|---|\n${lines.join('\n')}\n`;
}

type Results = Record<string, { date: string; commit: string; rows: BenchRow[] }>;

async function main(): Promise<void> {
  const wanted = process.argv.slice(2).filter(name => name in PARTS);
  const parts = wanted.length
    ? wanted
    : Object.keys(PARTS).filter(name => existsSync(join(BENCH, `${name}.ts`)));
  await build();
  installPeers();
  const results: Results = existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, 'utf8')) : {};
  for (const part of parts) {
    console.log(`measuring ${part} ...`);
    const module = await import(join(BENCH, `${part}.ts`));
    const rows: BenchRow[] = await module[PARTS[part]?.measure ?? '']();
    results[part] = { date: new Date().toISOString().slice(0, 10), commit: commit(), rows };
    console.log(table(part, rows));
  }
  const machine = `${cpus().length} x ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
  const sections = Object.entries(results).map(
    ([part, { date, commit, rows }]) => `${table(part, rows)}\n${date}, commit ${commit}\n`,
  );
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(
    join(root, 'docs', 'benchmarks.md'),
    `# Benchmarks\n\nWritten by \`npm run bench\`. Ratios within one run are what counts; the machine is stated for the record: ${machine}.\n\n${sections.join('\n')}`,
  );
}

await main();
process.exit(0);
