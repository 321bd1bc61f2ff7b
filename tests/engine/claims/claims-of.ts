/** Claims of a text through the real stages, and one line for each that a table of tests can hold. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createClaimReader } from '../../../lib/engine/claims/read-claims.ts';
import { compileGazetteer } from '../../../lib/engine/mentions/compile-gazetteer.ts';
import { compileEntityTable, openEntityTable } from '../../../lib/engine/mentions/entity-table.ts';
import { createMentionFinder } from '../../../lib/engine/mentions/find-mentions.ts';
import { openGazetteer } from '../../../lib/engine/mentions/gazetteer.ts';
import { parseDays } from '../../../lib/engine/quantities/dates/chrono-days.ts';
import { createQuantityReader } from '../../../lib/engine/quantities/read-quantities.ts';
import { readText } from '../../../lib/engine/text/read-text.ts';
import type { Claim, SubjectRef } from '../../../lib/model/claim.ts';
import type { Quantity } from '../../../lib/model/quantity.ts';
import { readKnowledge } from '../../../scripts/knowledge.ts';

export const knowledge = readKnowledge(fileURLToPath(new URL('../../../data', import.meta.url)));
const findMentions = createMentionFinder(
  openGazetteer(compileGazetteer(knowledge.entities)),
  openEntityTable(compileEntityTable(knowledge.entities)),
);
const readQuantities = createQuantityReader(knowledge, () => parseDays);
const readClaims = createClaimReader(knowledge);

/** `date` is the day of publication, `language` a BCP 47 tag. */
export function claimsOf(text: string, { date = '2026-05-08', language = 'en' } = {}): Claim[] {
  const read = readText(text, language);
  return readClaims({ read, mentions: findMentions(read), quantities: readQuantities(read, date), date });
}

export const refText = (ref: SubjectRef): string => ref.id ?? (ref.candidates.join('|') || `"${ref.text}"`);

/** Measures of which the direction is part of what is said. */
const CHANGES = new Set(['share-move', 'growth', 'multiple', 'percentage-points', 'rate-change']);

function valueText({ value, unit, hedge, direction }: Quantity, change: boolean): string {
  const number = typeof value === 'object' ? `${value.min}..${value.max}` : String(value);
  return [change && direction, hedge, number, unit].filter(Boolean).join(' ');
}

/** "share-move softbank-group: up 3.2 [day=2026-05-08]"; what is absent or usual is left out. */
export function line(claim: Claim): string {
  const extras = [
    ...Object.entries(claim.roles).map(([role, refs]) => `${role}=${refs.map(refText).join(',')}`),
    claim.scope.length ? `scope=${claim.scope.join(',')}` : '',
    claim.period ? `period=${claim.period}` : '',
    claim.modality === 'actual' ? '' : claim.modality,
    claim.stage ? `stage=${claim.stage}` : '',
    claim.polarity === 'negative' ? 'not' : '',
    claim.attribution.length ? `via ${claim.attribution.join('>')}` : '',
  ].filter(Boolean);
  const head = `${claim.measure ?? claim.event} ${claim.subjects.map(refText).join('+')}`;
  return [head, claim.quantity ? valueText(claim.quantity, CHANGES.has(claim.measure ?? '')) : '', ...extras]
    .filter(Boolean)
    .join('; ');
}

export const linesOf = (text: string, options: { date?: string; language?: string } = {}): string[] =>
  claimsOf(text, options).map(line);

/** One test a row, one group a phenomenon: a text, in the language of its script, and the lines of all its claims. */
export function testTable(table: Record<string, string[][]>): void {
  for (const [phenomenon, rows] of Object.entries(table))
    describe(phenomenon, () => {
      it.each(rows)('%s', (text = '', ...claims) => {
        const language = /[ぁ-ん]/u.test(text) ? 'ja' : /\p{Script=Han}/u.test(text) ? 'zh-Hans' : 'en';
        expect(linesOf(text, { language })).toEqual(claims);
      });
    });
}
