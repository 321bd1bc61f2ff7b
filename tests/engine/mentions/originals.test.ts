/** The five original articles, which are not ours to copy: golden files hold entity, surface and place only, by our own reading. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findBundled } from './bundled-finder.ts';

const golden = fileURLToPath(new URL('./golden/', import.meta.url));
const originals = fileURLToPath(new URL('../../../../shared/seeds/', import.meta.url));

describe.skipIf(!existsSync(originals))('original articles (skipped where ../shared/seeds is absent)', () => {
  it.each(readdirSync(golden))('%s: every listed mention, and no other', file => {
    const text = readFileSync(originals + file.replace('.json', '.txt'), 'utf8');
    const expected: [number, string, string][] = JSON.parse(readFileSync(golden + file, 'utf8'));
    const found = findBundled(text)
      .filter(m => m.candidates.length > 0)
      .map(m => [m.start, text.slice(m.start, m.end), m.entityId ?? `?${m.candidates.join(',')}`]);
    expect(found).toEqual(expected);
  });
});
