/** Which facts are told of a figure, by the words near it, and how those of two figures relate. */
import type { Quantity } from '../../../model/quantity.ts';
import type { Span } from '../../../model/text.ts';
import type { ConceptHit } from './concepts.ts';
import { COUNTED } from './counted-nouns.ts';
import type { KindTest } from './fact-kinds.ts';
import type { Statement } from './read-statement.ts';
import { shared } from './shared-words.ts';

/** How far around a figure stands what it measures. */
const REACH = 60;
/** Where one word has one or two characters. */
const REACH_OF_HAN = 16;
/** Words for a fact near the figure; of those that say it beyond doubt, `sure`. */
function factsOf(
  { facts: all, text, asides }: Statement,
  figure: Quantity,
  canTell: KindTest,
): { all: Set<string>; sure: Set<string> } {
  const { start, end, kind } = figure;
  const asideAt = (at: number) => asides.find(aside => at >= aside.start && at < aside.end);
  const facts = all.filter(
    ({ at, end: last }) =>
      asideAt(at) === asideAt(start) &&
      !/^(?:came|comes|come|amount\p{Ll}*) to\b/u.test(text.slice(at, last + 3)),
  );
  const isUnit = (hit: ConceptHit) =>
    hit.at >= start && hit.end <= end && (!COUNTED.has(kind) || (hit.weak && ONLY_NOUNS.has(hit.id)));
  const fitting = facts.filter(hit => canTell(hit.id, figure) && !isUnit(hit));
  const [from, to] = clauseAround(text, start, end, asideAt(start) ? [] : asides);
  const inside = fitting.filter(({ at }) => at >= from && at < to);
  const reach = hasHan(text.slice(from, to)) ? REACH_OF_HAN : REACH;
  const near = fitting.filter(({ at }) => at > start - reach && at < end + reach);
  const beside = hasHan(text)
    ? fitting.filter(({ at, end: last }) => at < start && BESIDE.test(text.slice(last, start)))
    : [];
  const told = [beside, inside, near].find(list => list.length) ?? fitting;
  return {
    all: new Set(told.map(({ id }) => id)),
    sure: new Set(
      told
        .filter(
          hit =>
            !hit.weak ||
            (COUNTED.has(kind) &&
              isVerbOf(hit, text, start) &&
              !told.some(other => other.at === hit.at && !other.weak)),
        )
        .map(({ id }) => id),
    ),
  };
}

/** "160 workers" are so many people, whatever is done with them. */
const ONLY_NOUNS = new Set(['headcount', 'animals', 'visitors', 'users']);

/** Particles and hedges between a noun and its figure. */
const BESIDE =
  /^(?:高|額|额|数|量|率)?(?:は|が|も|为|為|达到?|達到?|是)(?:、|平均|約|约|近|超|逾|計|合計|最大)*$/u;

/** What a fact counts that on both sides may be another. */
const UNSURE = 0.75;

const BREAK = /[,;:，；、。]\s?|\s(?:and|but|while)\s/gu;

function clauseAround(text: string, start: number, end: number, asides: readonly Span[]): [number, number] {
  const breaks = [...text.matchAll(BREAK)].filter(
    ({ index }) =>
      (index < start || index >= end) && !asides.some(aside => index >= aside.start && index < aside.end),
  );
  const before = breaks.filter(({ index }) => index < start).at(-1);
  const after = breaks.find(({ index }) => index >= end);
  return [before ? before.index : 0, after ? after.index : text.length];
}

/** "hired 900", "lost about 900": right before its figure a word tells what it may tell. */
const isVerbOf = ({ end }: { end: number }, text: string, start: number): boolean =>
  end <= start &&
  /^(?: (?:about|around|some|nearly|almost|over|up|by|to|only|roughly|more|than|at|least|just|another|further))* ?$/u.test(
    text.slice(end, start),
  );

/** Facts that nothing else is told by: who tells a rent tells it. */
const OWN = new Set('rent turnout debt fine dividend pension mortgage tax subsidy donated loan'.split(' '));

/** Facts told of both figures, and whether each is told one of its own. */
export function relateFacts(
  p: Statement,
  a: Quantity,
  c: Statement,
  b: Quantity,
  { canTell, areSides }: { canTell: KindTest; areSides(a: string, b: string): boolean },
) {
  const [x, y] = [factsOf(p, a, canTell), factsOf(c, b, canTell)];
  const own = (from: Set<string>, other: Statement) =>
    [...from].filter(id => !other.facts.some(hit => hit.id === id || areSides(id, hit.id)));
  const [mine, theirs] = [own(x.sure, c), own(y.sure, p)];
  const common = shared(x.all, y.all);
  const maybe =
    (mine.length > 0 && own(y.all, p).length > 0) || (theirs.length > 0 && own(x.all, c).length > 0);
  const sides = [...x.all].some(i => [...y.all].some(j => areSides(i, j)));
  const certain = common.filter(id => x.sure.has(id) || y.sure.has(id)).length;
  return {
    mine: x.all,
    theirs: y.all,
    common,
    certainty: Math.min(2, certain + (common.length - certain) * UNSURE),
    sure: certain > 0,
    othersTold:
      (mine.length > 0 && theirs.length > 0) ||
      (x.sure.size > 0 && y.sure.size > 0 && !common.length && !sides),
    othersMaybe: maybe && !common.length && !sides,
    oneSure: common.length > 0 && !certain && [mine, theirs].some(ids => ids.some(id => OWN.has(id))),
    oneTold: !common.length && mine.length > 0 !== theirs.length > 0,
  };
}

const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
