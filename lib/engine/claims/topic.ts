/** What the text has been about, from sentence to sentence: what "the company", "it", "the gain" and an unspoken subject refer to. */
import type { Claim, SubjectRef } from '../../model/claim.ts';
import { caseMark } from './case-mark.ts';
import type { Name, Sentence } from './sentence.ts';
import { canAct, type FoundSubject } from './subjects.ts';

export interface Topic {
  /** The last actor of this paragraph; that of the paragraph before only where the whole document is about it. */
  current(rule: string): FoundSubject | null;
  /** The first actor of the document: what "the project" and "the talks" belong to. */
  main(rule: string): FoundSubject | null;
  /** The party the whole text names far more often than any other. */
  mostNamed(rule: string): FoundSubject | null;
  /** The site or building named last. */
  facility(rule: string): FoundSubject | null;
  /** The place named last. */
  place(rule: string): FoundSubject | null;
  /** The company of which shares were spoken of last. */
  held(): SubjectRef | null;
  /** The last claim without a figure: what "the talks" and "the deal" are. */
  lastEvent(): Claim | null;
  /** The last talks or partnership. */
  undertaking(): Claim | null;
  /** The thing that was said to be presented last. */
  presented(): Name | null;
  /** The figure claims of this paragraph, in order. */
  figures(): readonly Claim[];
  /** The last product of this paragraph. */
  product(): SubjectRef | null;
}

export interface TopicTracker extends Topic {
  /** Call before a sentence is read, with the number of its paragraph. */
  enter(paragraph: number): void;
  /** Call after it, with what was read. */
  follow(sentence: Sentence, claims: readonly Claim[]): void;
}

const PARTY = new Set(['company', 'organization', 'government', 'unlisted']);
const OF_SHARES = new Set(['sale-proceeds', 'shares-sold', 'stake', 'holding-value']);
const same = (a: Name, b: Name | null) =>
  Boolean(b) && (a.ref.id ?? a.ref.text) === (b?.ref.id ?? b?.ref.text);

/** Named so often, and so many times more often than the next, a party is what a text is about. */
const OFTEN = 3;
const MORE = 2;

/** `names`: all of the text, asked for when first needed. */
export function createTopicTracker(names: () => readonly Name[]): TopicTracker {
  let most: Name | null | undefined;
  let main: Name | null = null;
  let current: Name | null = null;
  let figures: Claim[] = [];
  let product: SubjectRef | null = null;
  let facility: Name | null = null;
  let held: SubjectRef | null = null;
  let event: Claim | null = null;
  let undertaking: Claim | null = null;
  let presented: Name | null = null;
  let place: Name | null = null;
  let paragraph = -1;
  const found = (name: Name | null, rule: string) => (name ? { refs: [name.ref], names: [], rule } : null);
  return {
    current: rule => found(current, rule),
    main: rule => found(main, rule),
    mostNamed(rule) {
      most ??= mostNamedOf(names());
      return found(most, rule);
    },
    facility: rule => found(facility, rule),
    place: rule => found(place, rule),
    held: () => held,
    lastEvent: () => event,
    undertaking: () => undertaking,
    presented: () => presented,
    figures: () => figures,
    product: () => product,
    enter(next) {
      if (next === paragraph) return;
      paragraph = next;
      figures = [];
      product = null;
      if (current && !same(current, main)) current = null;
    },
    follow(sentence, claims) {
      const actor = sentence.names.find(
        n => canAct(n) && PARTY.has(n.type) && ['subject', 'possessor'].includes(caseMark(sentence, n)),
      );
      current = actor ?? current;
      main ??= actor ?? null;
      figures.push(...claims.filter(c => c.measure));
      held = claims.findLast(c => OF_SHARES.has(c.measure ?? ''))?.roles.object?.[0] ?? held;
      event = claims.findLast(c => c.event && Object.keys(c.roles).length) ?? event;
      undertaking = claims.findLast(c => c.event === 'talks' || c.event === 'partner') ?? undertaking;
      presented = presentedIn(sentence) ?? presented;
      facility = sentence.names.findLast(n => n.type === 'facility') ?? facility;
      place = sentence.names.findLast(n => n.type === 'place') ?? place;
      const word = sentence.products.at(-1);
      if (word) product = { id: word.value, text: sentence.text.slice(word.start, word.end), candidates: [] };
    },
  };
}

const PRESENTS = /\b(?:present|unveil|announc|reveal)(?:s|ed|es|e|ing)? (?:the |its |their )?$/u;
const THINGS = new Set(['product', 'unlisted', 'facility']);
const presentedIn = ({ language, text, start, names }: Sentence): Name | undefined =>
  language === 'en'
    ? names.findLast(
        n => THINGS.has(n.type) && PRESENTS.test(text.slice(Math.max(start, n.start - 20), n.start)),
      )
    : undefined;

function mostNamedOf(names: readonly Name[]): Name | null {
  const counted = new Map<string, { name: Name; times: number }>();
  for (const name of names) {
    if (!PARTY.has(name.type)) continue;
    const key = name.ref.id ?? name.ref.text;
    counted.set(key, { name, times: (counted.get(key)?.times ?? 0) + 1 });
  }
  const [first, second] = [...counted.values()].sort((a, b) => b.times - a.times);
  return first && first.times >= OFTEN && first.times >= MORE * (second?.times ?? 0) ? first.name : null;
}
