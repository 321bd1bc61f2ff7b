/** The quick check, typed into the popup's own page in both browsers: an answer or an honest nothing for every kind of input. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AccessBrowser, openAccessBrowser } from './access-browser.ts';
import { axeViolations } from './axe.ts';

interface Case {
  kind: string;
  typed: string;
  /** Text the answer must hold. */
  says: RegExp[];
}

const CASES: Case[] = [
  {
    kind: 'a sentence',
    typed: 'SoftBank Group owns about 11% of OpenAI.',
    says: [/Stake/, /agree/, /origin/],
  },
  {
    kind: 'a sentence that differs, of a day',
    typed: 'SoftBank Group shares rose 4.1% on May 8, 2026.',
    says: [/differ/],
  },
  {
    kind: 'a sentence that differs, of no day',
    typed: 'SoftBank Group owns 40% of OpenAI.',
    says: [/can be compared/, /11%/],
  },
  { kind: 'a figure with a name', typed: 'SoftBank stake in OpenAI 11%', says: [/11%/] },
  { kind: 'a question', typed: 'How much of OpenAI does SoftBank own?', says: [/11%/] },
  {
    kind: 'a question about a name that is also a word',
    typed: 'How much does Amazon spend on data centers?',
    says: [/Reported for/, /Amazon/, /billion/],
  },
  { kind: 'a name alone', typed: 'Foxconn', says: [/Company/, /Latest in your corpus/] },
  { kind: 'a number alone', typed: '421', says: [/document/, /Name who or what/] },
  { kind: 'Japanese', typed: 'ソフトバンクグループはOpenAIの約11%を保有している。', says: [/agree/] },
  { kind: 'Chinese', typed: '软银集团持有OpenAI约11%的股份。', says: [/agree/] },
  {
    kind: 'a figure nobody reports',
    typed: 'Foxconn hired 40,000 people in May',
    says: [/Nothing/, /Hon Hai/],
  },
  { kind: 'nonsense', typed: 'qwzx vbnm', says: [/Nothing in your corpus/, /save an article/] },
];

async function check(page: Page, typed: string): Promise<string> {
  await page.$eval('#check', input => {
    (input as HTMLInputElement).value = '';
  });
  await page.type('#check', typed);
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-check=answered], [data-check=failed]');
  return page.$eval('[data-check]', element => (element as HTMLElement).textContent);
}

describe.each(['chromium', 'firefox'] as const)('quick check in %s', name => {
  let browser: AccessBrowser;
  beforeAll(async () => {
    browser = await openAccessBrowser(name);
  });
  afterAll(() => browser?.close());

  it.each(CASES)('$kind', async ({ typed, says }) => {
    const page = await browser.ownPage('popup.html');
    await page.waitForSelector('#check');
    const answer = await check(page, typed);
    for (const text of says) expect(answer).toMatch(text);
    expect(await axeViolations(page)).toEqual([]);
    await page.close();
  });

  it('an empty box asks nothing', async () => {
    const page = await browser.ownPage('popup.html');
    await page.waitForSelector('#check');
    await page.keyboard.press('Enter');
    expect(await page.$('[data-check=answered]')).toBeNull();
    await page.close();
  });

  it('answers what the address bar hands over, in a tab of its own', async () => {
    const page = await browser.ownPage(
      `popup.html?q=${encodeURIComponent('SoftBank Group owns 11% of OpenAI')}`,
    );
    await page.waitForSelector('[data-check=answered]');
    expect(await page.$eval('#check', input => (input as HTMLInputElement).value)).toContain('11%');
    await page.close();
  });

  it('says in plain words that this page cannot be read', async () => {
    const page = await browser.ownPage('popup.html');
    await page.waitForFunction(() => document.body.textContent.includes('no extension read this page'));
    await page.close();
  });
});
