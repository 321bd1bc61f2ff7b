/** What the Firefox store's own linter says of the build: no error, and only the warnings explained in docs/permissions.md. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUILT } from '../../scripts/build.ts';

interface Finding {
  code: string;
  file?: string;
}

const webExt = join(createRequire(import.meta.url).resolve('web-ext'), '..', 'bin', 'web-ext.js');

/** Chunks are named after what is in them and a hash. */
const named = ({ code, file = '' }: Finding) => `${code} ${file.replace(/^chunks\/.*/, 'chunks/*.js')}`;

describe('web-ext lint', () => {
  const { stdout } = spawnSync(
    process.execPath,
    [webExt, 'lint', '--source-dir', BUILT.firefox, '--output', 'json'],
    { encoding: 'utf8' },
  );
  const report: Record<'errors' | 'warnings' | 'notices', Finding[]> = JSON.parse(stdout);

  it('finds no error', () => expect(report.errors).toEqual([]));
  it('warns only of innerHTML in libraries', () => {
    expect(report.warnings.map(named).sort()).toEqual([
      // Preact, for an attribute we never use (lint forbids it)
      'UNSAFE_VAR_ASSIGNMENT card.js',
      'UNSAFE_VAR_ASSIGNMENT chunks/*.js',
      // Readability, on a copy of the page that is never shown
      'UNSAFE_VAR_ASSIGNMENT clip-reader.js',
      'UNSAFE_VAR_ASSIGNMENT clip-reader.js',
    ]);
  });
});
