/** The sample article through the whole engine: what a reader sees on `npm start` and on the welcome page. */
import { expect, it } from 'vitest';
import type { Standing } from '../../lib/model/evidence.ts';
import { createEngine } from '../../scripts/engine-node.ts';
import { expectedClaims, read, SAMPLE } from './seeds.ts';

/** One claim of each standing at least, whatever else the article shows. */
const SHOWN: Record<string, Standing> = {
  'softbank-group-share-move': 'differing',
  'anthropic-round': 'differing',
  'number-of-backers': 'changed',
  'anthropic-valuation': 'changed',
  'openai-stake': 'agreed',
  'openai-investment': 'agreed',
  'french-data-centers': 'agreed',
  'sakai-jobs': 'none',
};

const engine = await createEngine();

const paragraphs = (html: string) =>
  [...html.matchAll(/<(p|h1|h2)>([^<]*)<\/\1>/g)].map(([, , text]) => text).join('\n\n');

it.each([
  ['en', 'article.html', 'en'],
  ['ja', 'article.ja.html', 'ja'],
  ['zh', 'article.zh.html', 'zh-Hans'],
] as const)('%s: every kind of standing is there, and none is turned round', async (key, file, language) => {
  const text = paragraphs(read(SAMPLE, file));
  const claims = await engine.check(text, { date: '2026-05-29', language });
  for (const { claim, agrees, differs, changed, [key]: sentence } of expectedClaims) {
    const start = text.indexOf(sentence);
    const found = claims.filter(c => c.claim.start >= start && c.claim.end <= start + sentence.length);
    const shown = SHOWN[claim];
    if (shown)
      expect(
        found.map(({ standing }) => standing),
        claim,
      ).toContain(shown);
    for (const { documentId, stance } of found.flatMap(({ evidence }) => evidence)) {
      if (agrees.includes(documentId)) expect(stance, `${claim}: ${documentId}`).not.toBe('conflicts');
      if (differs.includes(documentId) || changed.includes(documentId))
        expect(stance, `${claim}: ${documentId}`).not.toBe('corroborates');
    }
  }
});
