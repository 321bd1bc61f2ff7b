/** Prices of shares that are told without the word. */
import type { ConceptHit } from './concepts.ts';

/** "Lydhør finished the session 4% higher", "Shell dropped 2% in London on Tuesday": the price of its shares, unsaid. */
const SHARES_MOVED =
  /\b(?:closed|closes|ended|finished|opened) (?:[\p{L}'’]+ ){0,4}(?:\d[\d.]*(?:%| per ?cent) )?(?:higher|lower|up \d|down \d)|^\p{Lu}[\p{L}&.'’-]*(?: \p{Lu}[\p{L}&.'’-]*| plc| AG| SE){0,3} (?:rose|fell|dropped|gained|lost|climbed|slid|slipped|jumped|sank|surged|tumbled|plunged|advanced|added|shed|eased|rallied|soared) (?:by )?(?:\p{Ll}+ )?\d[\d.]*(?:%| per ?cent) (?:in \p{Lu}\p{Ll}+ (?:trading|trade|on \p{Lu}|$)|on (?:\p{Lu}\p{Ll}+day|the)|in (?:early|late|morning|afternoon))/u;

export function sharesMoved(text: string): ConceptHit[] {
  const found = SHARES_MOVED.exec(text);
  if (!found) return [];
  const at = found.index + found[0].search(/\p{Ll}{2,} (?:by )?(?:\p{Ll}+ )?\d|higher|lower/u);
  return [{ id: 'shares', at, end: at + 1, weak: false }];
}
