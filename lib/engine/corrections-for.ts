import type { Correction } from '../model/corrections.ts';
import type { Corrections } from '../model/evidence.ts';
import { canonicalUrl } from './corpus/canonical-url.ts';

/** One for all visits to a page; null where it has none. */
export const addressOf = (url: string | undefined): string | null => canonicalUrl(url) ?? url ?? null;

/** The reader's corrections as they bear on a page; on no page in particular without its address. */
export function correctionsFor(made: readonly Correction[], url?: string): Corrections {
  const address = addressOf(url);
  return {
    notSame: made.flatMap(({ what }) => (what.kind === 'not-same' ? [what] : [])),
    wrongEntities: made.flatMap(({ what }) =>
      what.kind === 'wrong-entity' && what.address === address ? [what] : [],
    ),
    splitOrigins: made.flatMap(({ what }) => (what.kind === 'split-origin' ? [what.documentId] : [])),
    joinedOrigins: made.flatMap(({ what }): [string, string][] =>
      what.kind === 'joined-origins' ? [what.documentIds] : [],
    ),
  };
}
