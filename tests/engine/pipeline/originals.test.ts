/**
 * The five original articles as pages against the bundled digests of the others, in both directions. The articles are
 * other people's text and lie outside the project: without them the test is skipped.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CheckedClaim, Stance } from '../../../lib/model/evidence.ts';
import { createEngine } from '../../../scripts/engine-node.ts';

const FOLDER = fileURLToPath(new URL('../../../../shared/seeds/', import.meta.url));

const PAGES = {
  partnership: {
    file: '000_e5fb4c474079bbb4.txt',
    date: '2026-05-08',
    digest: '2026-05-08-unknown-softbank-nvidia-foxconn-servers',
  },
  shares: {
    file: '001_70f922ec7537ea99.txt',
    date: '2026-05-08',
    digest: '2026-05-08-unknown-softbank-nvidia-sovereign-ai',
  },
  scoop: {
    file: '002_a81c438554f33dcc.txt',
    date: '2026-05-08',
    digest: '2026-05-08-infinitix-made-in-japan-ai-servers',
  },
  thirty: {
    file: '003_6419f1113a899f3c.txt',
    date: '2026-05-28',
    digest: '2026-05-28-unknown-30-firms-softbank-ai',
  },
  eight: {
    file: '004_e1310746b5e1688f.txt',
    date: '2026-04-13',
    digest: '2026-04-13-unknown-softbank-eight-backers-model',
  },
} as const;
type Page = keyof typeof PAGES;

/** Of `page`, a claim about `about` meets the digest of `coverage` with this outcome and this reason. */
interface Relation {
  page: Page;
  coverage: Page;
  about: string;
  stance: Stance | 'changed';
  reason: string;
}
const RELATIONS: Relation[] = [
  {
    page: 'shares',
    coverage: 'scoop',
    about: 'share-move',
    stance: 'conflicts',
    reason: 'direction-opposite',
  },
  {
    page: 'scoop',
    coverage: 'shares',
    about: 'share-move',
    stance: 'conflicts',
    reason: 'direction-opposite',
  },
  {
    page: 'thirty',
    coverage: 'eight',
    about: 'number-of-companies',
    stance: 'changed',
    reason: 'earlier-report',
  },
  {
    page: 'eight',
    coverage: 'thirty',
    about: 'number-of-companies',
    stance: 'changed',
    reason: 'later-report',
  },
  {
    page: 'scoop',
    coverage: 'partnership',
    about: 'deadline',
    stance: 'corroborates',
    reason: 'same-deadline',
  },
  {
    page: 'partnership',
    coverage: 'scoop',
    about: 'deadline',
    stance: 'corroborates',
    reason: 'same-deadline',
  },
];

describe.skipIf(!existsSync(FOLDER))('the original articles', () => {
  const checked = new Map<Page, { text: string; claims: CheckedClaim[] }>();
  beforeAll(async () => {
    const engine = await createEngine();
    for (const [page, { file, date }] of Object.entries(PAGES)) {
      const text = readFileSync(FOLDER + file, 'utf8');
      checked.set(page as Page, { text, claims: await engine.check(text, { date }) });
    }
  }, 60_000);

  const claimsOf = (page: Page) => checked.get(page)?.claims ?? [];
  const about = (page: Page, id: string) =>
    claimsOf(page).filter(({ claim }) => claim.measure === id || claim.event === id);

  it.each(RELATIONS)('$page and the digest of $coverage on $about: $stance', relation => {
    const found = about(relation.page, relation.about)
      .flatMap(({ evidence }) => evidence)
      .filter(({ documentId }) => documentId === PAGES[relation.coverage].digest)
      .map(e => ({ stance: e.changedOverTime ? 'changed' : e.stance, codes: e.reasons.map(r => r.code) }));
    expect(found).toContainEqual({
      stance: relation.stance,
      codes: expect.arrayContaining([relation.reason]),
    });
  });

  it.each(['shares', 'scoop'] as const)('%s: whose shares is undecided, and that comes first', page => {
    const [conflict] = about(page, 'share-move').flatMap(({ evidence }) => evidence);
    expect(conflict?.reasons[0]?.code).toBe('subject-undecided');
  });

  it.each(Object.keys(PAGES) as Page[])('%s is not corroborated by its own digest', page => {
    const evidence = claimsOf(page).flatMap(claim => claim.evidence);
    expect(evidence.filter(e => e.documentId === PAGES[page].digest)).toEqual([]);
  });

  it('a figure repeated inside one article is no corroboration', () => {
    const repeated = about('scoop', 'market-size');
    expect(repeated.length).toBeGreaterThan(1);
    for (const { reports } of repeated) expect(reports).toBe(0);
  });

  it('several reports of the talks have one origin', () => {
    const [talks] = about('scoop', 'talks');
    const nikkei = talks?.evidence.filter(e => e.stance === 'corroborates' && e.originId === 'nikkei') ?? [];
    expect(nikkei.length).toBeGreaterThan(1);
  });

  it('the deadline of the servers is not that of the model', () => {
    const evidence = about('eight', 'deadline').flatMap(claim => claim.evidence);
    const servers: string[] = [PAGES.scoop.digest, PAGES.partnership.digest];
    const mixed = evidence.filter(e => servers.includes(e.documentId) && e.stance !== 'related');
    expect(about('eight', 'deadline').length).toBeGreaterThan(0);
    expect(mixed).toEqual([]);
  });

  it('one trillion yen and $6.7 billion are one amount', () => {
    const amounts = claimsOf('eight').flatMap(({ claim }) =>
      claim.quantity?.equivalent ? [claim.quantity] : [],
    );
    const stated = amounts.map(q => [q.value, q.unit, q.equivalent?.value, q.equivalent?.unit]);
    expect(stated).toContainEqual([1e12, 'JPY', 6.7e9, 'USD']);
  });

  it('the stake and the sum in OpenAI are read and agree with other reports', () => {
    const stake = about('scoop', 'stake').find(({ claim }) => claim.quantity?.value === 11);
    const sum = about('scoop', 'investment').find(({ claim }) => claim.quantity?.value === 30e9);
    for (const claim of [stake, sum]) {
      expect(claim?.standing).toBe('agreed');
      expect(claim?.origins).toBeGreaterThan(1);
    }
  });
});
