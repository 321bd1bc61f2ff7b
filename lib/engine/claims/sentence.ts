import type { SubjectRef } from '../../model/claim.ts';
import type { Measure } from '../../model/knowledge.ts';
import type { Mention } from '../../model/mention.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Span } from '../../model/text.ts';
import { splitClauses } from './clauses.ts';
import { markFigure } from './figure-mark.ts';
import type { ClaimLanguage, TermHit, TermMatcher } from './term-matcher.ts';
import type { EventTerm, FigureVerb, Scope, Stage, Vocabulary } from './vocabulary.ts';

/** A mention as claims use it: who it may be and of what type. */
export interface Name extends Span {
  ref: SubjectRef;
  type: string;
}

/** A quantity with the span a mark covers: its hedge and direction words included. */
export interface Figure extends Span {
  quantity: Quantity;
}

/** One sentence with everything the recognisers ask of it; all offsets are into the document's text. */
export interface Sentence extends Span {
  language: ClaimLanguage;
  /** The whole document. */
  text: string;
  /** ISO day of publication. */
  published: string | undefined;
  names: Name[];
  figures: Figure[];
  nouns: TermHit<Measure>[];
  verbs: TermHit<FigureVerb>[];
  events: TermHit<EventTerm>[];
  stages: TermHit<Stage>[];
  statuses: TermHit<string>[];
  scopes: TermHit<Scope>[];
  products: TermHit<string>[];
  clauses: Span[];
}

export const inside = (inner: Span, outer: Span) => inner.start >= outer.start && inner.end <= outer.end;
export const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** The text between two spans, in either order; empty if they touch or overlap. */
export function between(sentence: { text: string }, a: Span, b: Span): string {
  return a.end <= b.start ? sentence.text.slice(a.end, b.start) : sentence.text.slice(b.end, a.start);
}

export const clauseOf = (sentence: Sentence, at: Span): Span =>
  sentence.clauses.find(c => at.start >= c.start && at.start < c.end) ?? sentence;

export function toName(mention: Mention, vocabulary: Vocabulary): Name {
  const { entityId, candidates } = mention;
  const undecided = !entityId && candidates.length > 0;
  const id = entityId ?? candidates[0];
  return {
    start: mention.start,
    end: mention.end,
    type: id ? vocabulary.entityType(id) : 'unlisted',
    ref: {
      ...(entityId ? { id: entityId } : {}),
      text: mention.entityLabel,
      candidates: undecided || candidates.length > 1 ? candidates : [],
    },
  };
}

const WORDY = new Set(['concept', 'place']);
const CAPITAL_BEFORE =
  /\b(?!(?:The|In|At|From|For|To|Near|Across|Outside|Japan|Both|When|As|While)\b)\p{Lu}[\p{L}&]*\.? $/u;

/** "Ohio" in "AEP Ohio", which no dictionary knows, is no place. */
function partOfLongerName(
  text: string,
  mention: Mention,
  all: readonly Mention[],
  vocabulary: Vocabulary,
): boolean {
  if (vocabulary.entityType(mention.entityId ?? mention.candidates[0] ?? '') !== 'place') return false;
  if (all.some(m => m !== mention && m.end === mention.start - 1)) return false;
  const goesOn =
    /^ \p{Lu}\p{Ll}/u.test(text.slice(mention.end)) && !all.some(m => m.start === mention.end + 1);
  return goesOn || CAPITAL_BEFORE.test(text.slice(Math.max(0, mention.start - 30), mention.start));
}

export function readSentence(
  text: string,
  span: Span,
  language: ClaimLanguage,
  mentions: readonly Mention[],
  quantities: readonly Quantity[],
  vocabulary: Vocabulary,
  published?: string,
): Sentence {
  const names = mentions
    .filter(m => inside(m, span) && !partOfLongerName(text, m, mentions, vocabulary))
    .map(m => ({ ...toName(m, vocabulary), printed: text.slice(m.start, m.end) }))
    .map(({ printed, ...name }) => ({ ...name, ref: { ...name.ref, text: printed } }));
  /** A word inside a name is none of its own; places and concepts are words and names at once. */
  const outsideNames = (hits: { start: number; end: number }[]) =>
    hits.filter(hit => !names.some(name => overlaps(hit, name) && !WORDY.has(name.type)));
  const find = <T>(matchers: Record<ClaimLanguage, TermMatcher<T>>) =>
    outsideNames(matchers[language](text, span.start, span.end)) as TermHit<T>[];
  const figures = quantities
    .filter(q => inside(q, span))
    .map(quantity => ({ ...markFigure(text, span, quantity, language), quantity }));
  const events = find(vocabulary.events);
  /** Most sentences of a page have neither figure nor event: nothing more is looked up in them. */
  const bearing = figures.length > 0 || events.length > 0;
  const findIf = <T>(wanted: boolean, matchers: Record<ClaimLanguage, TermMatcher<T>>) =>
    wanted ? find(matchers) : [];
  return {
    start: span.start,
    end: span.end,
    language,
    text,
    published,
    names,
    figures,
    events,
    nouns: findIf(figures.length > 0, vocabulary.nouns),
    verbs: findIf(figures.length > 0, vocabulary.verbs),
    scopes: findIf(figures.length > 0, vocabulary.scopes),
    stages: findIf(bearing, vocabulary.stages),
    statuses: findIf(bearing, vocabulary.statuses),
    products: find(vocabulary.products),
    clauses: splitClauses(text, span, language, names),
  };
}
