/** The record that tests/network judges the whole suite by does see what an extension asks for: one that does, in both browsers. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/browsers/chromium.ts';
import { launchFirefox } from '../../scripts/browsers/firefox.ts';
import { type RecordedRequest, readRecords } from '../../scripts/browsers/network-record.ts';
import { type StaticSite, serve } from '../../scripts/serve.ts';

const pause = (time: number) => new Promise(resolve => setTimeout(resolve, time));

/** Asks a site from its background and from a script in the page. */
function writeAskingExtension(origin: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'asking-extension-'));
  const manifest = {
    manifest_version: 3,
    name: 'Asking',
    version: '1',
    background: { service_worker: 'worker.js', scripts: ['worker.js'] },
    content_scripts: [{ matches: ['http://localhost/*'], js: ['page.js'] }],
    host_permissions: ['http://localhost/*'],
    browser_specific_settings: { gecko: { id: 'asking@asking.invalid' } },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'worker.js'), `setInterval(() => fetch('${origin}background'), 300)`);
  writeFileSync(join(folder, 'page.js'), `fetch('${origin}page-script')`);
  writeFileSync(join(folder, 'welcome.html'), '');
  return folder;
}

describe.each(['chromium', 'firefox'] as const)('the record of requests in %s', name => {
  const record = mkdtempSync(join(tmpdir(), 'network-record-'));
  const outer = process.env.NETWORK_RECORD;
  let site: StaticSite;
  let asked: RecordedRequest[];

  beforeAll(async () => {
    site = await serve(() => ({ body: '<title>asked</title>', type: 'text/html' }));
    const extension = writeAskingExtension(site.origin);
    process.env.NETWORK_RECORD = record;
    const session = await (name === 'chromium' ? launchChromium : launchFirefox)({ extension });
    process.env.NETWORK_RECORD = outer ?? '';
    const page = await ('context' in session ? session.context.newPage() : session.browser.newPage());
    await page.goto(`${site.origin}visited`);
    await pause(1500);
    await session.close();
    rmSync(extension, { recursive: true });
    asked = readRecords(record, name);
  });
  afterAll(async () => {
    await site.close();
    rmSync(record, { recursive: true });
  });

  const initiatorsOf = (path: string) =>
    new Set(asked.filter(({ url }) => url === site.origin + path).map(({ initiator }) => initiator));

  it('tells the reader from the extension', () => {
    expect(initiatorsOf('visited')).toEqual(new Set(['']));
    expect([...initiatorsOf('background')].every(by => /^(?:chrome|moz)-extension:/.test(by))).toBe(true);
    expect(initiatorsOf('background').size).toBe(1);
  });

  it('sees what a script in the page asks for, which both browsers put down to the page', () => {
    const page = new URL(site.origin).hostname;
    expect([...initiatorsOf('page-script')].map(initiator => new URL(initiator).hostname)).toEqual([page]);
  });
});
