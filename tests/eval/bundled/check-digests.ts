/** What the bundled digests say to one another: each read as a page, its own article left out. */
import { fileURLToPath } from 'node:url';
import type { Claim } from '../../../lib/model/claim.ts';
import type { CorpusDocument } from '../../../lib/model/document.ts';
import type { Evidence } from '../../../lib/model/evidence.ts';
import { createEngine } from '../../../scripts/engine-node.ts';
import { readSeeds } from '../../../scripts/read-seeds.ts';

/** `beside`: shown in the card without a mark on the page. */
export type Shown = 'agrees' | 'differs' | 'changed' | 'beside';

export interface DigestEvidence {
  page: string;
  /** The page's figure or event as printed. */
  said: string;
  /** Id of the measure or event. */
  about: string;
  shown: Shown;
  /** The figure is marked on the page, by this coverage or another: else only the quick check shows its card. */
  marked: boolean;
  coverage: string;
  found: string;
  /** Code of the first reason that is not about the subject. */
  reason: string;
  sentences: { page: string; coverage: string };
}

export async function checkDigests(): Promise<DigestEvidence[]> {
  const documents = readSeeds(fileURLToPath(new URL('../../../seeds', import.meta.url)));
  const engine = await createEngine();
  const claimsOf = ({ text, published, title, language }: CorpusDocument): Claim[] =>
    engine.annotate(text, { date: published ?? undefined, title, language }).claims;
  const corpus = new Map(documents.map(document => [document.id, { document, claims: claimsOf(document) }]));

  const all: DigestEvidence[] = [];
  for (const { id, text, published, url, title } of documents)
    for (const { claim, standing, evidence } of await engine.check(text, {
      date: published ?? undefined,
      url,
      title,
    }))
      for (const e of evidence) {
        const coverage = corpus.get(e.documentId);
        const found = coverage?.claims[e.claimIndex];
        if (!coverage || !found || e.documentId === id) continue;
        all.push({
          page: id,
          said: printed(text, claim),
          about: claim.measure ?? claim.event ?? '',
          shown: howShown(e),
          marked: standing !== 'alone' && standing !== 'none',
          coverage: e.documentId,
          found: printed(coverage.document.text, found),
          reason: e.reasons.find(({ code }) => code !== 'subject-undecided')?.code ?? '',
          sentences: {
            page: text.slice(claim.sentence.start, claim.sentence.end),
            coverage: coverage.document.text.slice(e.start, e.end),
          },
        });
      }
  return all;
}

function howShown({ stance, changedOverTime }: Evidence): Shown {
  if (stance === 'corroborates') return 'agrees';
  if (stance === 'conflicts') return changedOverTime ? 'changed' : 'differs';
  return 'beside';
}

const printed = (text: string, { start, end }: Claim) =>
  text.slice(start, end).replaceAll(/\s+/g, ' ').trim();
