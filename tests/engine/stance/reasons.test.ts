import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DatedText } from '../../../lib/engine/compare-texts.ts';
import { REASON_CODES, type Reason } from '../../../lib/model/evidence.ts';
import { createEngine } from '../../../scripts/engine-node.ts';
import { makeDocument } from '../corpus/make-corpus.ts';

const text = readFileSync(new URL('../../../docs/reasons.md', import.meta.url), 'utf8');
const sections = new Map(
  text
    .split(/^### /m)
    .slice(1)
    .map(section => [section.slice(0, section.indexOf('\n')), section]),
);

/** `1. P (day) "text", C (day) "text"`; without a day it is this one. */
const EXAMPLE = /^\d\. P (?:\(([^)]*)\) )?"([^"]+)", C (?:\(([^)]*)\) )?"([^"]+)"$/gm;
const DAY = '2026-05-08';
const dayOf = (printed: string | undefined) => (printed === 'no day' ? undefined : (printed ?? DAY));

let engine: Awaited<ReturnType<typeof createEngine>>;
beforeAll(async () => {
  engine = await createEngine({ documents: [] });
});

describe('docs/reasons.md', () => {
  it('explains exactly the codes there are', () => {
    expect([...sections.keys()].sort()).toEqual([...REASON_CODES].sort());
  });
  it.each([...REASON_CODES])('%s: values, and three worked examples', code => {
    const section = sections.get(code) ?? '';
    expect(section).toMatch(/[Vv]alues/);
    expect(section.match(EXAMPLE)).toHaveLength(3);
  });
});

const examples = [...sections].flatMap(([code, section]) =>
  [...section.matchAll(EXAMPLE)].map(([, pageDay, page = '', coverageDay, coverage = '']) => ({
    ...{ code, page, coverage, pageDay: dayOf(pageDay), coverageDay: dayOf(coverageDay) },
  })),
);

describe('the worked examples', () => {
  it.each(examples)('$code: $page | $coverage', async ({ code, page, coverage, pageDay, coverageDay }) => {
    const reasons = NEEDS_A_PAGE.has(code)
      ? await reasonsOnPage({ text: page, date: pageDay }, { text: coverage, date: coverageDay })
      : engine.compare({ text: page, date: pageDay }, { text: coverage, date: coverageDay }).reasons;
    expect(reasons.map(reason => reason.code)).toContain(code);
  });
});

/** Of what the page says beside the claim: two sentences alone do not have it. */
const NEEDS_A_PAGE = new Set(['page-states-both', 'amount-open']);

async function reasonsOnPage(page: DatedText, { text, date }: DatedText): Promise<Reason[]> {
  const checker = await createEngine({ documents: [makeDocument({ text, published: date ?? null })] });
  const claims = await checker.check(page.text, { date: page.date });
  return claims.flatMap(({ evidence }) => evidence.flatMap(e => e.reasons));
}
