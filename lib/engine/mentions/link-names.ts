/** Links all matches of one document: first what is certain, then what needs evidence, twice, so that later names help earlier ones. */
import type { Mention } from '../../model/mention.ts';
import { createMemory, type DocumentMemory, isAbbreviationOfOther, remember } from './document-memory.ts';
import type { EntityFacts } from './entity-table.ts';
import type { Place } from './evidence.ts';
import { FLAG, type NamePosting } from './gazetteer.ts';
import { type Link, linkName } from './link-name.ts';
import { capitalNeighbour, type NameNeighbours } from './refutation.ts';
import type { NameMatch } from './scan-names.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';
import type { TextView } from './text-view.ts';

type FactsOf = (p: NamePosting) => EntityFacts;

export function linkNames(view: TextView, matches: readonly NameMatch[], factsOf: FactsOf): Mention[] {
  const memory = createMemory();
  const surroundings = matches.map(match => surroundingsOf(view, match));
  const meansOne = matches.map(match => isOneThing(match, factsOf));
  const known = listedWords(matches, meansOne);
  const links: (Link | null)[] = [];

  const link = (i: number, match: NameMatch, around: Surroundings) => {
    const listedWith = joined(view, matches, i).flatMap(j => meansOne[j] ?? []);
    const rivals = new Set(match.postings.map(p => factsOf(p).id));
    const place: Place = { view, match, around, memory, known, listedWith, rivals };
    links[i] = linkName(place, factsOf, kind => {
      if (kind === 'person') memory.elsewhere.add(formOf(view, match));
    });
  };
  const each = (certain: boolean, then: (i: number, match: NameMatch, around: Surroundings) => void) =>
    matches.forEach((match, i) => {
      const around = surroundings[i];
      if (around && (meansOne[i] !== null) === certain) then(i, match, around);
    });

  each(false, (_, match, around) => noteOtherBearers(view, match, around, known, memory));
  each(true, (i, match, around) => {
    link(i, match, around);
    const facts = links[i]?.facts;
    if (facts) remember(memory, facts, match.start, around.sentence, true);
  });
  for (let pass = 0; pass < 2; pass++) {
    each(false, (i, match, around) => {
      link(i, match, around);
      const facts = links[i]?.facts;
      if (facts) remember(memory, facts, match.start, around.sentence, false);
    });
  }
  return matches.flatMap((match, i) => {
    const decided = links[i];
    return decided && !isInTickerBracket(view, match) ? [mentionOf(match, decided)] : [];
  });
}

/** "(NASDAQ: ARM)", "(AAPL)", "（6753.T）" after a name: identifies it, mentions nothing more. */
function isInTickerBracket({ text }: TextView, match: NameMatch): boolean {
  const from = Math.max(0, match.start - 12);
  const lead = text.slice(from, match.start + 1);
  const open = from + Math.max(lead.lastIndexOf('('), lead.lastIndexOf('（'));
  if (open < from) return false;
  const inside = /^[(（]([^()（）\n]{1,30})[)）]/.exec(text.slice(open, open + 32))?.[1] ?? '';
  return /^[A-Z][A-Za-z]*\s?:\s?[A-Z0-9.]{1,8}$/.test(inside) || EXCHANGE_CODE.test(inside);
}

const EXCHANGE_CODE = /^(?:\d{4,6}|[A-Z]{2,5})\.[A-Z]{1,2}$/;

const formOf = (view: TextView, match: NameMatch) => view.text.slice(match.start, match.end).toLowerCase();

/** The entity of a form that can mean nothing else. */
function isOneThing(match: NameMatch, factsOf: FactsOf): EntityFacts | null {
  const [first] = match.postings;
  const plain =
    first &&
    match.postings.every(p => p.entity === first.entity) &&
    (first.flags & (FLAG.shared | FLAG.ambiguous)) === 0;
  return plain ? factsOf(first) : null;
}

/** Knows which words belong to listed names that stand by themselves. */
function listedWords(
  matches: readonly NameMatch[],
  meansOne: readonly (EntityFacts | null)[],
): NameNeighbours {
  const starts = new Map<number, number>();
  const ends = new Map<number, number>();
  matches.forEach((match, i) => {
    starts.set(match.start, i);
    ends.set(match.end, i);
  });
  return {
    isListed(word) {
      const i = starts.get(word.start) ?? ends.get(word.end);
      return i !== undefined && meansOne[i] !== null;
    },
  };
}

/** Names further off in a list say no more of a name than these. */
const FAR_IN_LIST = 20;

/** Numbers of the matches in one enumeration with match i: nothing but commas, "and" and the like between. */
function joined(view: TextView, matches: readonly NameMatch[], i: number): number[] {
  const out: number[] = [];
  const between = (a: NameMatch | undefined, b: NameMatch | undefined) =>
    a !== undefined &&
    b !== undefined &&
    /^(?:, |,? (?:and|or) | & |\/|、|や|と|和|與|与|及)$/.test(view.text.slice(a.end, b.start));
  for (let j = i; j < i + FAR_IN_LIST && between(matches[j], matches[j + 1]); j++) out.push(j + 1);
  for (let j = i; j > i - FAR_IN_LIST && between(matches[j - 1], matches[j]); j--) out.push(j - 1);
  return out;
}

function noteOtherBearers(
  view: TextView,
  match: NameMatch,
  around: Surroundings,
  known: NameNeighbours,
  memory: DocumentMemory,
): void {
  const before = around.before;
  if (
    isAbbreviationOfOther(view, match) ||
    (before && !around.initial && capitalNeighbour({ ...around, after: null }, known))
  )
    memory.elsewhere.add(formOf(view, match));
}

function mentionOf(match: NameMatch, { facts, candidates, confidence, rule }: Link): Mention {
  return {
    start: match.start,
    end: match.end,
    entityId: facts?.id ?? null,
    entityLabel: (facts ?? candidates[0])?.label ?? '',
    candidates: candidates.map(c => c.id),
    confidence,
    rule,
  };
}
