import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createPipeline } from '../../../lib/engine/create-pipeline.ts';
import { readKnowledge } from '../../../scripts/knowledge.ts';
import { companyName, generateDocument, HOT_SUBJECT } from './generate.ts';

const pipeline = createPipeline(readKnowledge(fileURLToPath(new URL('../../../data', import.meta.url))));
const documents = Array.from({ length: 40 }, (_, n) => generateDocument(n));

describe('a generated corpus', () => {
  it('gives every company a name of its own', () => {
    expect(new Set(Array.from({ length: 20_000 }, (_, rank) => companyName(rank))).size).toBe(20_000);
  });
  it('names the hot subject in half of its documents', () => {
    expect(documents.filter(({ document }) => document.text.includes(HOT_SUBJECT.name)).length).toBe(20);
  });
  it('is the same every time', () => expect(generateDocument(7)).toEqual(documents[7]));
  it('says what its claims say, as the engine reads it', () => {
    const told = ({ claims }: (typeof documents)[number]) =>
      claims.map(({ key, claim }) => [key, claim.claim.quantity?.value, claim.claim.quantity?.unit]);
    const read = documents.map(({ document }) => told(pipeline.index(document)));
    const truth = documents.map(told);
    const found = truth
      .flat()
      .filter(row => read.flat().some(other => JSON.stringify(other) === JSON.stringify(row)));
    expect(found.length / truth.flat().length).toBeGreaterThan(0.95);
  });
});
