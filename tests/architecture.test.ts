import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

const STAGES = ['text', 'mentions', 'quantities', 'claims', 'corpus', 'stance'];

/** Folder -> what it may import: our folders by prefix, packages by name. The first matching row counts. */
const MAY_IMPORT: { folder: string; ours: string[]; packages: string[] }[] = [
  { folder: 'lib/model', ours: ['lib/model'], packages: ['zod/mini'] },
  ...STAGES.map((stage, i) => ({
    folder: `lib/engine/${stage}`,
    ours: ['lib/model', ...STAGES.slice(0, i + 1).map(s => `lib/engine/${s}`)],
    packages: stage === 'corpus' ? ['minisearch'] : stage === 'quantities' ? ['chrono-node'] : [],
  })),
  { folder: 'lib/engine', ours: ['lib/model', 'lib/engine'], packages: [] },
  { folder: 'lib/formats', ours: ['lib/model', 'lib/formats'], packages: ['zod/mini', 'yaml'] },
  {
    folder: 'lib/page',
    ours: ['lib/model', 'lib/engine/text', 'lib/page'],
    packages: ['@floating-ui/dom', '@mozilla/readability', 'approx-string-match'],
  },
  {
    folder: 'lib/platform',
    ours: ['lib/model', 'lib/platform', 'locales'],
    packages: ['webextension-polyfill', 'wxt', 'idb', 'zod/mini'],
  },
  {
    folder: 'components',
    ours: ['lib/model', 'components', 'locales'],
    packages: ['preact', 'preact/hooks', 'preact/jsx-runtime'],
  },
  { folder: 'scripts', ours: ['lib/engine', 'lib/model', 'lib/formats', 'scripts'], packages: ['*'] },
];

const TYPES_ONLY = [
  { folder: 'lib/page', of: 'lib/model' },
  { folder: 'components', of: 'lib/model' },
];

const SOURCE = /\.(ts|tsx)$/;
const IMPORT =
  /^\s*(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry => {
    if (entry.name === 'node_modules' || entry.name.startsWith('.')) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

const sources = ['lib', 'components', 'scripts', 'entrypoints']
  .flatMap(filesUnder)
  .filter(file => SOURCE.test(file));

function importsOf(file: string): { target: string; typeOnly: boolean }[] {
  return [...readFileSync(join(root, file), 'utf8').matchAll(IMPORT)].map(m => {
    const specifier = m[2] ?? m[3] ?? '';
    const target = specifier.startsWith('.')
      ? relative(root, resolve(root, dirname(file), specifier))
      : specifier;
    return { target, typeOnly: Boolean(m[1]) };
  });
}

const under = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);
const isOurs = (target: string) =>
  /^(lib|components|entrypoints|scripts|data|seeds|locales|public|tests)\//.test(target);

describe('who may import whom', () => {
  for (const file of sources.filter(f => !f.startsWith('entrypoints/'))) {
    it(file, () => {
      const rule = MAY_IMPORT.find(r => under(file, r.folder));
      expect(rule, 'every folder has a rule').toBeDefined();
      if (!rule) return;
      for (const { target, typeOnly } of importsOf(file)) {
        const allowed = isOurs(target)
          ? rule.ours.some(folder => under(target, folder))
          : rule.packages.includes('*') || rule.packages.includes(target);
        expect(allowed, `${file} imports ${target}`).toBe(true);
        const types = TYPES_ONLY.find(t => under(file, t.folder) && under(target, t.of));
        if (types) expect(typeOnly, `${file} may import only types of ${target}`).toBe(true);
      }
    });
  }

  it('entry points do not import each other', () => {
    for (const file of sources.filter(f => f.startsWith('entrypoints/'))) {
      const own = file.split('/').slice(0, 2).join('/');
      for (const { target } of importsOf(file)) {
        if (under(target, 'entrypoints')) expect(under(target, own), `${file} imports ${target}`).toBe(true);
      }
    }
  });

  it('nothing imports scripts', () => {
    for (const file of sources.filter(f => !f.startsWith('scripts/'))) {
      for (const { target } of importsOf(file))
        expect(under(target, 'scripts'), `${file} imports ${target}`).toBe(false);
    }
  });
});

describe('size and names', () => {
  const all = [...sources, ...filesUnder('tests').filter(file => SOURCE.test(file) || file.endsWith('.mjs'))];
  it('no file has more than 300 lines', () => {
    const styles = ['components', 'entrypoints', 'lib'].flatMap(filesUnder).filter(f => f.endsWith('.css'));
    const long = [...all, ...styles].filter(
      file => readFileSync(join(root, file), 'utf8').split('\n').length > 301,
    );
    expect(long).toEqual([]);
  });
  it('entry points are wiring: at most 120 lines', () => {
    const long = sources
      .filter(f => f.startsWith('entrypoints/'))
      .filter(f => readFileSync(join(root, f), 'utf8').split('\n').length > 121);
    expect(long).toEqual([]);
  });
  it('kebab-case, and no catch-all names', () => {
    const bad = all.filter(file => {
      const name = file.split('/').at(-1) ?? '';
      return (
        !/^[a-z0-9-]+(\.[a-z0-9-]+)*\.(ts|tsx|mjs)$/.test(name) ||
        /(^|[-/])(utils?|helpers?|managers?|common)(\.|-)/.test(name)
      );
    });
    expect(bad).toEqual([]);
  });
  it('the files exist', () => expect(statSync(join(root, 'lib/engine/engine.ts')).isFile()).toBe(true));
});
