import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { prepareTypes } from './prepare-types.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Bundles the engine for Node: .output/engine/index.mjs, which reads data/ and seeds/ at run time. */
export async function buildEngine(): Promise<void> {
  prepareTypes();
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: 'scripts/engine-node.ts',
      outDir: '.output/engine',
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rollupOptions: { output: { entryFileNames: 'index.mjs' } },
    },
    ssr: { noExternal: true },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildEngine();
