import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect } from 'vitest';
import { createTextsComparer } from '../../lib/engine/compare-texts.ts';
import { createMemoryStore } from '../../lib/engine/corpus/memory-store.ts';
import { createPipeline } from '../../lib/engine/create-pipeline.ts';
import type { CorpusDocument } from '../../lib/model/document.ts';
import { REASON_CODES } from '../../lib/model/evidence.ts';
import type { Span } from '../../lib/model/text.ts';
import { readKnowledge } from '../../scripts/knowledge.ts';
import { fuzzTarget } from './target.ts';
import { languageTag, newsLikeText, statedDay } from './texts.ts';

const knowledge = readKnowledge(fileURLToPath(new URL('../../data', import.meta.url)));
const pipeline = createPipeline(knowledge);
const compareTexts = createTextsComparer(knowledge, pipeline);

const within = ({ start, end }: Span, text: string) =>
  Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length;
const allWithin = (spans: readonly Span[], text: string) => spans.every(span => within(span, text));
const inOrder = (spans: readonly Span[]) =>
  spans.every((span, i) => i === 0 || span.start >= (spans[i - 1]?.end ?? 0));
const isPlainJson = (value: unknown) => expect(JSON.parse(JSON.stringify(value))).toEqual(value);

interface Text {
  text: string;
  date?: string;
  language?: string;
}
const datedText: fc.Arbitrary<Text> = fc.record({
  text: newsLikeText,
  date: statedDay,
  language: languageTag,
});

function checkAnnotation({ text, ...options }: Text): void {
  const { mentions, quantities, claims } = pipeline.annotate(text, options);
  const spans = { mentions, quantities, claims, sentences: claims.map(claim => claim.sentence) };
  for (const [name, list] of Object.entries(spans)) expect(allWithin(list, text), name).toBe(true);
  expect(inOrder(mentions), 'mentions in order, without overlap').toBe(true);
  expect(inOrder(quantities), 'quantities in order, without overlap').toBe(true);
  for (const { confidence } of mentions) expect(confidence >= 0 && confidence <= 1).toBe(true);
  isPlainJson({ mentions, quantities, claims });
}

/** A text that another engine instance, or the same one a second time, reads the same. */
function checkSameAgain({ text, ...options }: Text): void {
  const first = pipeline.annotate(text, options);
  pipeline.annotate(`SoftBank rose 5%. ${text}`, options);
  expect(pipeline.annotate(text, options)).toEqual(first);
}

function checkComparison([page, coverage]: [Text, Text]): void {
  const { stance, reasons } = compareTexts(page, coverage);
  expect(['corroborates', 'conflicts', 'related', 'unrelated']).toContain(stance);
  for (const { code } of reasons) expect(REASON_CODES).toContain(code);
}

const PUBLISHERS = ['Reuters', 'Nikkei', 'The Daily', ''];
const asDocument = ({ text, date }: Text, i: number): CorpusDocument => ({
  id: `d${i}`,
  title: text.slice(0, 60),
  publisher: PUBLISHERS[i % PUBLISHERS.length] ?? '',
  published: /^\d{4}-\d\d-\d\d$/.test(date ?? '') ? (date ?? null) : null,
  language: 'en',
  via: [],
  text,
});

async function checkAgainstCorpus([page, others]: [Text, Text[]]): Promise<void> {
  const store = createMemoryStore();
  const documents = [page, ...others].map(asDocument);
  for (const document of documents) await store.put(document, pipeline.index(document).claims);
  const { text, ...options } = page;
  const checked = await pipeline.check(text, { ...options, title: documents[0]?.title }, store);
  for (const { claim, evidence, reports, origins } of checked) {
    expect(within(claim, text)).toBe(true);
    expect(origins).toBeLessThanOrEqual(reports);
    for (const found of evidence) {
      const document = documents.find(({ id }) => id === found.documentId);
      expect(within(found, document?.text ?? ''), 'passage lies in its document').toBe(true);
    }
  }
  isPlainJson(checked);
}

export const engineTargets = [
  fuzzTarget('annotate', 0.45, datedText, checkAnnotation),
  fuzzTarget('annotate-again', 0.05, datedText, checkSameAgain),
  fuzzTarget('compare', 0.15, fc.tuple(datedText, datedText), checkComparison),
  fuzzTarget('check', 0.05, fc.tuple(datedText, fc.array(datedText, { maxLength: 3 })), checkAgainstCorpus),
];
