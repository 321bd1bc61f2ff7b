import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsOf, knowledge } from './claims-of.ts';

const PIECES = [
  'SoftBank Group', 'Nvidia', 'Foxconn', "OpenAI's", 'the company', 'it', 'shares', 'revenue', 'a stake in', 'invested', 'in talks with',
  'sold', 'rose', 'fell', 'by', 'before', 'of', 'for', 'and', ',', ', which', '. ', '\n\n', '5%', '$30 billion', '30 companies', '2030',
  'denied', 'plans to', 'ソフトバンク', 'は', 'の', '株価', '3%', '上昇', '软银', '向', '投资', '400亿美元', '（', '"', '—',
]; // biome-ignore format: a list of words
const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map(pieces => pieces.join(' '));
const languages = fc.constantFrom('en', 'ja', 'zh', 'fr');
const measures = new Map(knowledge.measures.map(m => [m.id, m]));
const events = new Map(knowledge.events.map(e => [e.id, e]));

describe('whatever the text', () => {
  it('claims are well formed', () => {
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        for (const claim of claimsOf(text, { language })) {
          expect([claim.measure, claim.event].filter(Boolean)).toHaveLength(1);
          expect(claim.subjects.length).toBeGreaterThan(0);
          expect(claim.sentence.start).toBeLessThanOrEqual(claim.start);
          expect(claim.start).toBeLessThan(claim.end);
          expect(claim.end).toBeLessThanOrEqual(claim.sentence.end);
          expect(claim.scope).toEqual([...new Set(claim.scope)].sort());
          if (claim.measure) expect(claim.quantity).not.toBeNull();
          const slots = claim.event
            ? events.get(claim.event)?.roles
            : measures.get(claim.measure ?? '')?.roles;
          for (const role of Object.keys(claim.roles)) expect(slots).toContain(role);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('the same text gives the same claims, whatever was read before', () => {
    fc.assert(
      fc.property(texts, texts, languages, (text, other, language) => {
        const first = claimsOf(text, { language });
        claimsOf(other, { language });
        expect(claimsOf(text, { language })).toEqual(first);
      }),
      { numRuns: 100 },
    );
  });

  it('a language that is not understood has no claims', () => {
    expect(
      claimsOf("L'action Nvidia a perdu 5 % à la Bourse et le chiffre d'affaires de la société a reculé.", {
        language: 'fr',
      }),
    ).toEqual([]);
  });
});
