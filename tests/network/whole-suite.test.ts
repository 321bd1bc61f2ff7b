/**
 * What the browsers' own logs hold of the whole end-to-end suite, which `npm test` records just before. Nothing was asked for by an
 * extension, and nothing by anybody that a browser without one would not ask for too: sites of the tests themselves, and the browser's
 * maker, asked by the browser alone. What a script in a page asks of that page's own site is told by e2e/requests-none, which makes the
 * same journey without the extension. Packaged files are no requests of the network.
 */
import { existsSync } from 'node:fs';
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
      const elsewhere = requests.filter(({ url, initiator }) => {
        const { hostname } = new URL(url);
        return !OF_TESTS.test(hostname) && !(OF_MAKERS[browser].test(hostname) && initiator === '');
      });
      expect(elsewhere).toEqual([]);
    });
  },
);
