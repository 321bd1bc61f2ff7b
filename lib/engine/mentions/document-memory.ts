/** What the whole document says about names: who is named in full and where, and which forms are somebody else's here. */
import type { EntityFacts } from './entity-table.ts';
import type { NameMatch } from './scan-names.ts';
import type { TextView } from './text-view.ts';

export interface NamedEntity {
  facts: EntityFacts;
  /** Ascending starts of forms that mean only this entity. */
  full: number[];
  /** Sentences that name it in any way decided so far. */
  sentences: Set<number>;
}

export interface DocumentMemory {
  named: Map<string, NamedEntity>;
  /** Forms, in small letters, introduced as part of an unlisted name or as its abbreviation. */
  elsewhere: Set<string>;
}

export const createMemory = (): DocumentMemory => ({ named: new Map(), elsewhere: new Set() });

export function remember(
  memory: DocumentMemory,
  facts: EntityFacts,
  start: number,
  sentence: number,
  full: boolean,
): void {
  const known = memory.named.get(facts.id) ?? { facts, full: [], sentences: new Set<number>() };
  memory.named.set(facts.id, known);
  known.sentences.add(sentence);
  if (full) known.full.push(start);
}

const kin = (facts: EntityFacts): string[] => [
  ...(facts.related ?? []),
  ...(facts.parent ? [facts.parent] : []),
];
export const areRelated = (a: EntityFacts, b: EntityFacts): boolean =>
  kin(a).includes(b.id) || kin(b).includes(a.id);

/** Nearness in sentences of the closest entity, none of `rivals`, that is related to this one: 0 same sentence, 1 next to it, 2 farther, null none. */
export function nearestRelative(
  memory: DocumentMemory,
  facts: EntityFacts,
  sentence: number,
  rivals: ReadonlySet<string>,
): number | null {
  let best: number | null = null;
  for (const other of memory.named.values()) {
    if (rivals.has(other.facts.id) || !areRelated(facts, other.facts)) continue;
    const distance = other.sentences.has(sentence)
      ? 0
      : other.sentences.has(sentence - 1) || other.sentences.has(sentence + 1)
        ? 1
        : 2;
    if (best === null || distance < best) best = distance;
    if (best === 0) return 0;
  }
  return best;
}

/** "National Electrical Code (NEC)", "NEC, the National Electrical Code": the letters stand for what is printed beside them. */
export function isAbbreviationOfOther(view: TextView, match: NameMatch): boolean {
  const { text } = view;
  const letters = text.slice(match.start, match.end);
  if (!/^[A-Z]{2,6}$/.test(letters)) return false;
  if (/^ (?:stands for|is short for|means)\b/.test(text.slice(match.end, match.end + 16))) return true;
  const opened = /\(\s*$/.test(text.slice(match.start - 2, match.start));
  const beside = opened
    ? text.slice(Math.max(0, match.start - 120), match.start).replace(/\(\s*$/, '')
    : /^(?:,| \()\s?(?:or |the |an? )?((?:[A-Z][\w-]+[ ,]?(?:(?:of|and|for|the) )?){2,8})/.exec(
        text.slice(match.end, match.end + 120),
      )?.[1];
  if (!beside) return false;
  const initials = (beside.match(/(?<![\w-])[A-Z][a-z]\w*/g) ?? []).map(word => word.charAt(0));
  const run = opened ? initials.slice(-letters.length) : initials.slice(0, letters.length);
  return run.join('') === letters;
}
