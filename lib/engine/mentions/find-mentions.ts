import type { Mention } from '../../model/mention.ts';
import type { ReadText } from '../../model/text.ts';
import { normalizeText } from '../text/normalize-text.ts';
import { splitSentences } from '../text/split-sentences.ts';
import { type Additions, createAdditions, FIRST_ADDED } from './additions.ts';
import type { EntityFacts, EntityTable } from './entity-table.ts';
import { joinFacilities } from './facilities.ts';
import { withUnlisted } from './find-unlisted.ts';
import type { Gazetteer, NamePosting } from './gazetteer.ts';
import { linkNames } from './link-names.ts';
import { readablePostings } from './readable.ts';
import { candidatePattern, type NameMatch, scanNames } from './scan-names.ts';
import { viewText } from './text-view.ts';

export type MentionFinder = (read: ReadText) => Mention[];

const UNKNOWN: EntityFacts = { id: '', label: '', type: '' };

/**
 * Links the names of a text, in order, without overlap. `gazetteer` and `entities` are compiled from one list; `additions` are the
 * reader's own names and may change between calls.
 */
export function createMentionFinder(
  gazetteer: Gazetteer,
  entities: EntityTable,
  additions: Additions = createAdditions(),
): MentionFinder {
  const factsOf = ({ entity }: NamePosting): EntityFacts =>
    entity >= FIRST_ADDED ? (additions.facts(entity) ?? UNKNOWN) : entities.at(entity);
  const factsOfId = (id: string): EntityFacts | null => {
    const added = additions.factsOf(id);
    if (added) return added;
    const n = entities.numberOf(id);
    return n < 0 ? null : entities.at(n);
  };
  const isVisible = (p: NamePosting) => p.entity >= FIRST_ADDED || !additions.hides(factsOf(p).id);

  return read => {
    const { text, toOriginal } = normalizeText(read.text);
    const sentences = text.length === read.text.length ? read.sentences : splitSentences(text);
    const view = viewText(text, read.language, sentences);
    const anyCase = !/[A-Z]/.test(text);
    const pattern = candidatePattern([...gazetteer.lowerStarts, ...additions.lowerStarts], anyCase);
    const accept = (match: NameMatch) => {
      if (additions.size) match.postings = match.postings.filter(isVisible);
      return match.postings.length ? readablePostings(view, match, anyCase) : [];
    };
    const matches = scanNames(text, pattern, additions.size ? [gazetteer, additions] : [gazetteer], accept);
    const listed = joinFacilities(text, linkNames(view, matches, factsOf), factsOfId);
    const mentions = withUnlisted(view, listed);
    return mentions.map(mention => ({ ...mention, ...toOriginal(mention) }));
  };
}
