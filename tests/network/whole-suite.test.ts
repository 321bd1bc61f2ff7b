/**
 * What the browsers' own logs hold of the whole end-to-end suite, which `npm test` records just before. Nothing was asked for by an
 * extension, and nothing by anybody that a browser without one would not ask for too: sites of the tests themselves, what the markup
 * of a real page names, and the browser's maker, asked by the browser alone. What a script in a page asks of that page's own site is
 * told by e2e/requests-none, which makes the same journey without the extension. Packaged files are no requests of the network.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type RecordedRequest, readRecords } from '../../scripts/browsers/network-record.ts';

const FOLDER = process.env.NETWORK_RECORD ?? fileURLToPath(new URL('../../.output/network', import.meta.url));

/** Hosts of servers the tests start or answer for themselves (RFC 2606 keeps `.example` free). */
const OF_TESTS = /^(?:localhost|127\.0\.0\.\d+|\[::1\]|.+\.example|.+\.test)$/;
const OF_MAKERS = {
  chromium: /(?:^|\.)(?:google|googleapis|gstatic|gvt1)\.com$/,
  firefox: /(?:^|\.)(?:mozilla\.(?:com|org|net)|firefox\.com|firefoxusercontent\.com)$/,
};

const PAGES = fileURLToPath(new URL('../../../shared/eval/pages', import.meta.url));
/** The real pages of the suite ask for what their own markup names. */
const REAL_PAGES = existsSync(PAGES)
  ? readdirSync(PAGES).map(name => readFileSync(join(PAGES, name), 'utf8'))
  : [];
const isOfRealPage = ({ url, initiator }: RecordedRequest) =>
  /^https?:/.test(initiator) && REAL_PAGES.some(page => page.includes(new URL(url).hostname));

const isByExtension = ({ initiator }: RecordedRequest) => /^(?:chrome|moz)-extension:/.test(initiator);

describe.skipIf(!existsSync(FOLDER)).each(['chromium', 'firefox'] as const)(
  'requests of the whole suite in %s',
  browser => {
    const requests = existsSync(FOLDER) ? readRecords(FOLDER, browser) : [];

    it('were recorded', () => {
      console.log(`${browser}: ${requests.length} requests recorded`);
      expect(requests.filter(({ url }) => OF_TESTS.test(new URL(url).hostname)).length).toBeGreaterThan(20);
    });

    it('none was made by an extension', () => {
      expect(requests.filter(isByExtension)).toEqual([]);
    });

    it('none went anywhere but to sites of the tests, or of the maker by the browser itself', () => {
      const elsewhere = requests.filter(request => {
        const { hostname } = new URL(request.url);
        const isOfMaker = OF_MAKERS[browser].test(hostname) && request.initiator === '';
        return !OF_TESTS.test(hostname) && !isOfMaker && !isOfRealPage(request);
      });
      expect(elsewhere).toEqual([]);
    });
  },
);
