import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMarkdown } from '../lib/formats/markdown.ts';
import type { CorpusDocument } from '../lib/model/document.ts';

/** Reads the digests of a folder, in order of their file names. Throws with the file's name if one is not valid. */
export function readSeeds(folder: string): CorpusDocument[] {
  const files = readdirSync(folder)
    .filter(file => /^\d{4}-.*\.md$/.test(file))
    .sort();
  return files.map(file => {
    try {
      return parseMarkdown(readFileSync(join(folder, file), 'utf8'));
    } catch (error) {
      throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
    }
  });
}
