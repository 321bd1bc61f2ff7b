import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REASON_CODES } from '../../../lib/model/evidence.ts';

const text = readFileSync(new URL('../../../docs/reasons.md', import.meta.url), 'utf8');
const sections = new Map(
  text
    .split(/^### /m)
    .slice(1)
    .map(section => [section.slice(0, section.indexOf('\n')), section]),
);

describe('docs/reasons.md', () => {
  it('explains exactly the codes there are', () => {
    expect([...sections.keys()].sort()).toEqual([...REASON_CODES].sort());
  });
  it.each([...REASON_CODES])('%s: values, and three worked examples', code => {
    const section = sections.get(code) ?? '';
    expect(section).toMatch(/[Vv]alues/);
    expect(section.match(/^\d\. P /gm)).toHaveLength(3);
  });
});
