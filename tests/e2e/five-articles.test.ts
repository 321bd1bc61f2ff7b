/**
 * The main job on the five articles the project was created from, each served as a plain page, in both browsers: what is
 * marked, and what a card says. The articles are other people's text and lie outside the project: without them this is skipped.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitForCard } from '../../scripts/browsers/card-text.ts';
import { findBrowser } from '../../scripts/browsers/find.ts';
import {
  type BrowserPage,
  type MarkName,
  openReader,
  paintedMarks,
  pointAt,
  type Reader,
  waitForMarks,
} from '../../scripts/browsers/reader.ts';
import { BUILT } from '../../scripts/build.ts';
import { type StaticSite, serve } from '../../scripts/serve.ts';
import { sampleOf } from './sample.ts';

const FOLDER = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url));
const FILES = {
  partnership: '000_e5fb4c474079bbb4.txt',
  shares: '001_70f922ec7537ea99.txt',
  scoop: '002_a81c438554f33dcc.txt',
  thirty: '003_6419f1113a899f3c.txt',
  eight: '004_e1310746b5e1688f.txt',
} as const;
type Article = keyof typeof FILES | 'dollars';

/** What the fifth article says in yen, in dollars only: its digest states both. */
const DOLLARS =
  'April 14, 2026. NEDO is expected to direct $6.7 billion to national AI development over the next five years.';

const ARTICLES: readonly Article[] = ['partnership', 'shares', 'scoop', 'thirty', 'eight', 'dollars'];

/** A mark whose text holds `mark`, of this kind, whose card says all of `says`. */
const CARDS: { article: Article; kind: MarkName; mark: RegExp; says: RegExp[] }[] = [
  { article: 'shares', kind: 'differ', mark: /3\.2%/, says: [/INFINITIX/, /roughly 5%/, /may be/i] },
  { article: 'scoop', kind: 'differ', mark: /roughly 5%/, says: [/3\.2%/, /may be/i] },
  { article: 'thirty', kind: 'changed', mark: /30/, says: [/eight/, /2026-04-13|13 Apr/] },
  { article: 'eight', kind: 'changed', mark: /eight/i, says: [/30/, /28 May/] },
  {
    article: 'partnership',
    kind: 'agree',
    mark: /end of the decade/,
    says: [/before 2030|end of the decade/],
  },
  { article: 'scoop', kind: 'agree', mark: /before 2030/, says: [/end of the decade/] },
  { article: 'scoop', kind: 'agree', mark: /talks/, says: [/Nikkei/] },
  { article: 'partnership', kind: 'agree', mark: /partnership/, says: [/Nikkei/] },
  { article: 'scoop', kind: 'agree', mark: /11%/, says: [/11%|11 percent/] },
  { article: 'dollars', kind: 'agree', mark: /6\.7 billion/, says: [/one trillion yen/] },
  { article: 'eight', kind: 'entity', mark: /Sharp/, says: [/Sakai/] },
];

function asPage(article: Article): string {
  const text = article === 'dollars' ? DOLLARS : readFileSync(FOLDER + FILES[article], 'utf8');
  const lines = text.split(/\n+/).filter(Boolean);
  const escaped = lines.map(line => line.replace(/&/g, '&amp;').replace(/</g, '&lt;'));
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escaped[0]}</title><body style="max-width:40em;margin:2em auto;font:18px/1.6 serif">${escaped.map(line => `<p>${line}</p>`).join('\n')}</body></html>`;
}

describe.skipIf(!existsSync(FOLDER)).each(['chromium', 'firefox'] as const)('five articles in %s', name => {
  let reader: Reader;
  let site: StaticSite;
  let page: BrowserPage;

  beforeAll(async () => {
    const browser = findBrowser(name);
    if (!browser) throw new Error(`no ${name} installed`);
    site = await serve(path => {
      const article = ARTICLES.find(name => path === `/${name}`);
      return article && { body: asPage(article), type: 'text/html; charset=utf-8' };
    });
    reader = await openReader(browser, { extension: BUILT[name], headless: true });
    page = await reader.newPage();
  });
  afterAll(async () => {
    await reader?.close();
    await site?.close();
  });

  const cards = name === 'chromium' ? CARDS : sampleOf(CARDS, 3);

  // One visit to each article: a load with all its marks takes longer than a look at a card.
  describe.each(ARTICLES)('%s', article => {
    beforeAll(async () => {
      await page.goto(site.origin + article);
      await waitForMarks(page);
    });

    it('names are linked', async () => {
      const names = (await paintedMarks(page)).filter(mark => mark.kind === 'entity').map(mark => mark.text);
      expect(names.some(text => /SoftBank|ソフトバンク|NEDO/.test(text))).toBe(true);
    });

    it.each(cards.filter(card => card.article === article))(
      '$kind on $mark',
      async ({ kind, mark, says }) => {
        await page.keyboard.press('Escape');
        const found = await pointAt(page, m => m.kind === kind && mark.test(m.text));
        expect(found?.text, `marks: ${JSON.stringify(await paintedMarks(page))}`).toBeDefined();
        const card = await waitForCard(reader, page, text => says.every(words => words.test(text)));
        for (const words of says) expect(card).toMatch(words);
      },
    );

    if (article === 'scoop')
      it('the market projection repeated inside it is no corroboration', async () => {
        await page.keyboard.press('Escape');
        const mark = await pointAt(page, m => m.kind !== 'entity' && /524/.test(m.text));
        expect(mark).toBeUndefined();
      });
  });
});
