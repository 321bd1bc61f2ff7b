import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../lib/model/text.ts';
import { describeQuantity, read } from './reader.ts';

/*
 * Every figure of a few digests, as a listing that was reviewed by a person. A change here is a change of what readers
 * see: check each line before accepting it (`vitest run -u`).
 */

const DIGESTS = [
  '2026-05-28-ryoex-asahi-kasei-30-firms-softbank-ai',
  '2026-02-12-goldsea-softbank-openai-gain-19-8-billion',
  '2026-05-08-tradevae-softbank-domestic-server-talks',
  '2025-12-21-livedoor-kokusan-ai-3-trillion-yen',
  '2026-02-13-data-max-softbank-nine-month-record',
  '2025-02-13-thepaper-softbank-vision-fund-loss',
  '2025-08-19-udn-hon-hai-softbank-ohio-jv',
];

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Language, day and paragraphs of a digest. */
function readDigest(id: string): { language: Language; date: string; paragraphs: string[] } {
  const [, head = '', body = ''] = readFileSync(`${root}/seeds/${id}.md`, 'utf8').split(/^---$/m);
  const field = (name: string) => new RegExp(`^${name}: (.+)$`, 'm').exec(head)?.[1] ?? '';
  const language = field('language').slice(0, 2) as Language;
  return { language, date: field('published'), paragraphs: body.trim().split(/\n{2,}/) };
}

describe('the figures of a digest', () => {
  it.each(DIGESTS)('%s', async id => {
    const { language, date, paragraphs } = readDigest(id);
    const lines = paragraphs.flatMap(text => read(text, language, date).map(q => describeQuantity(text, q)));
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`golden/${id}.txt`);
  });
});
