import type { Mention } from '../../model/mention.ts';
import { isProse } from './prose.ts';
import type { TextView } from './text-view.ts';
import { findUnlistedEastAsian } from './unlisted-east-asian.ts';
import { findUnlistedLatin } from './unlisted-latin.ts';

/** The listed mentions with the unlisted names between them, in order. The key of an unlisted name is its text. */
export function withUnlisted(view: TextView, listed: readonly Mention[]): Mention[] {
  if (view.language === 'other') return [...listed];
  const find = view.language === 'en' ? findUnlistedLatin : findUnlistedEastAsian;
  const found = find(view, listed)
    .filter(({ start, end }) => isProse(view.text, start, end))
    .map(
      ({ start, end }): Mention => ({
        start,
        end,
        entityId: null,
        entityLabel: view.text.slice(start, end).replace(/\s+/g, ' '),
        candidates: [],
        confidence: 0.5,
        rule: 'unlisted-name',
      }),
    );
  return found.length ? [...listed, ...found].sort((a, b) => a.start - b.start) : [...listed];
}
