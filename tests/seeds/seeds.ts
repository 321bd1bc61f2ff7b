/** What the tests of seeds/ read: the digests, the sample articles, and the originals where they lie beside the repository. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSeeds } from '../../scripts/read-seeds.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const SEEDS = join(ROOT, 'seeds');
export const SAMPLE = join(ROOT, 'data', 'sample');

/** Other people's text: never part of the repository, so tests that need it are skipped where it is absent. */
export const ORIGINALS = join(ROOT, '..', 'shared', 'seeds');
export const PAGES = join(ROOT, '..', 'shared', 'eval', 'pages');

export const documents = readSeeds(SEEDS);

/** Names of the files of a folder with one of the endings; empty where there is no such folder. */
export function filesIn(folder: string, ending: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter(file => file.endsWith(ending)) : [];
}

export const read = (...path: string[]): string => readFileSync(join(...path), 'utf8');

/** A sentence of the sample article in its three languages, with the documents that must agree, differ, or be shown as changed. */
export interface ExpectedClaim {
  claim: string;
  agrees: string[];
  differs: string[];
  changed: string[];
  en: string;
  ja: string;
  zh: string;
}

export const expectedClaims: ExpectedClaim[] = JSON.parse(read(SAMPLE, 'expected.json'));
