import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { claimsOf, line } from './claims-of.ts';

/** Claims of whole digests, read by eye and kept: golden/ID.txt, the marked text before each claim. `vitest -u` rewrites them: read them again. */
const DIGESTS = [
  '2025-02-13-thepaper-softbank-vision-fund-loss',
  '2025-08-19-udn-hon-hai-softbank-ohio-jv',
  '2024-12-20-nikkei-xtech-sharp-sakai-sale',
  '2026-02-13-data-max-softbank-nine-month-record',
  '2026-02-12-reuters-businessday-softbank-fourth-profit',
  '2026-04-13-unknown-softbank-eight-backers-model',
  '2026-05-08-infinitix-made-in-japan-ai-servers',
  '2026-05-08-unknown-softbank-nvidia-foxconn-servers',
  '2026-05-08-unknown-softbank-nvidia-sovereign-ai',
  '2026-05-28-unknown-30-firms-softbank-ai',
];

function readDigest(id: string): { text: string; date: string; language: string } {
  const file = fileURLToPath(new URL(`../../../seeds/${id}.md`, import.meta.url));
  const [, front = '', text = ''] =
    /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(file, 'utf8')) ?? [];
  const { published, language } = parse(front);
  return { text, date: String(published), language };
}

describe('claims of digests', () => {
  for (const id of DIGESTS)
    it(id, async () => {
      const { text, ...options } = readDigest(id);
      const lines = claimsOf(text, options).map(
        claim => `[${text.slice(claim.start, claim.end)}] ${line(claim)}`,
      );
      await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`golden/${id}.txt`);
    });
});
