import type { Claim } from '../model/claim.ts';
import type { ClaimKey, CorpusStore } from '../model/corpus-store.ts';
import type { CheckedClaim, Comparison } from '../model/evidence.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { Mention } from '../model/mention.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Language, ReadText } from '../model/text.ts';
import { createClaimReader } from './claims/read-claims.ts';
import { claimKeys } from './corpus/claim-keys.ts';
import { compileGazetteer } from './mentions/compile-gazetteer.ts';
import { compileEntityTable, openEntityTable } from './mentions/entity-table.ts';
import { createMentionFinder } from './mentions/find-mentions.ts';
import { openGazetteer } from './mentions/gazetteer.ts';
import { createQuantityReader } from './quantities/read-quantities.ts';
import { createComparer } from './stance/compare-claims.ts';
import { readText } from './text/read-text.ts';

export interface TextOptions {
  /** ISO day of publication. */
  date?: string;
  url?: string;
  title?: string;
  /** BCP 47 tag the source states. */
  language?: string;
}

export interface Annotation {
  language: Language;
  mentions: Mention[];
  quantities: Quantity[];
  claims: Claim[];
}

/** An annotation with the keys under which its claims are looked up. */
export interface Reading extends Annotation {
  read: ReadText;
  keys: ClaimKey[];
}

/** The stages in reading order, over knowledge that is passed in. Everything is synchronous but looking up the corpus. */
export function createPipeline(knowledge: Knowledge) {
  const findMentions = createMentionFinder(
    openGazetteer(compileGazetteer(knowledge.entities)),
    openEntityTable(compileEntityTable(knowledge.entities)),
  );
  const readQuantities = createQuantityReader(knowledge);
  const readClaims = createClaimReader(knowledge);
  const compareClaims = createComparer(knowledge);

  function read(text: string, options: TextOptions = {}): Reading {
    const read = readText(text, options.language);
    const mentions = findMentions(read);
    const quantities = readQuantities(read, options.date);
    const claims = readClaims({ read, mentions, quantities, date: options.date, title: options.title });
    return {
      read,
      language: read.language,
      mentions,
      quantities,
      claims,
      keys: [...new Set(claims.flatMap(claimKeys))],
    };
  }

  return {
    read,
    annotate(text: string, options: TextOptions = {}): Annotation {
      const { language, mentions, quantities, claims } = read(text, options);
      return { language, mentions, quantities, claims };
    },
    quantities: (text: string, options: TextOptions = {}): Quantity[] =>
      readQuantities(readText(text, options.language), options.date),
    compare(page: { text: string; date?: string }, coverage: { text: string; date?: string }): Comparison {
      const [p] = read(page.text, page).claims;
      const [c] = read(coverage.text, coverage).claims;
      if (!p || !c) return { stance: 'unrelated', reasons: [] };
      return compareClaims(
        { claim: p, published: page.date ?? null },
        { claim: c, published: coverage.date ?? null },
      );
    },
    async check(_text: string, _options: TextOptions, _store: CorpusStore): Promise<CheckedClaim[]> {
      return [];
    },
  };
}
