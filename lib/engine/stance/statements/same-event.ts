/** Statements without figures: the same event, told, denied or dated. */
import type { Comparison } from '../../../model/evidence.ts';
import type { Quantity } from '../../../model/quantity.ts';
import { compareDeadlines } from '../compare-figures.ts';
import { related, SAME_STATE_DAYS } from '../outcomes.ts';
import { dayNumber } from '../time-interval.ts';
import type { Statement } from './read-statement.ts';
import { shared, shareOf, shareOfAkin, shareWords } from './shared-words.ts';
import { areModesApart, relateTimes } from './statement-times.ts';

/** Of the words of the side that has fewer. */
const SAME_WORDS = 0.5;

/** The same event told by one and denied by the other. */
export function compareDenial(p: Statement, c: Statement, across: boolean, apart: number): Comparison | null {
  const talk = p.events.has('talks') && c.events.has('talks');
  if (!talk && (p.mode === 'considered' || c.mode === 'considered')) return null;
  const [off, on] = p.denied ? [p, c] : [c, p];
  const cancelled =
    !across && off.events.has('cancel') && on.mode === 'planned' && shareOf(p.words, c.words) >= SAME_WORDS;
  if (
    !cancelled &&
    !denyFigures(p, c) &&
    !sameEvent(p, c, across) &&
    !excludeEachOther(p, c, across) &&
    !denyMatter(p, c, across)
  )
    return null;
  const changed = (off.events.has('cancel') || NO_LONGER.test(off.text)) && apart > SAME_STATE_DAYS;
  return {
    stance: 'conflicts',
    reasons: [{ code: 'denied', values: {} }],
    ...(changed ? { changedOverTime: true } : {}),
  };
}

const NO_LONGER = /\bno longer\b|\bnot any ?more\b/iu;

/** The same figures of the same fact, told by one and denied by the other. */
const denyFigures = (p: Statement, c: Statement): boolean =>
  p.figures.length > 0 &&
  p.figures.length === c.figures.length &&
  !(HAN.test(p.text) && p.figures.every(isShare)) &&
  p.figures.every(a => c.figures.some(b => a.value === b.value && a.unit === b.unit)) &&
  p.facts.some(a => c.facts.some(b => a.id === b.id));

/** 農家の4割が決めていない: what so many do not do is told, not denied. */
const isShare = ({ kind, direction }: Quantity): boolean =>
  (kind === 'percent' || kind === 'ratio') && direction === null;

/** Where no event is known: most of what one says is in the other, names included. */
const SAME_MATTER = 0.6;
const LEAST_WORDS = 3;
const denyMatter = (p: Statement, c: Statement, across: boolean): boolean =>
  !across &&
  !((p.denied ? p : c).events.size && !shared(p.events, c.events).length) &&
  !/\p{Script=Han}/u.test(p.text) &&
  Math.min(p.allWords.size, c.allWords.size) >= LEAST_WORDS &&
  shareOf(p.telling, c.telling) >= SAME_WORDS &&
  shareOf(p.allWords, c.allWords) >= SAME_MATTER;

const HAN = /\p{Script=Han}/u;

/** One event in common, with the same things around it. */
const sameEvent = (p: Statement, c: Statement, across: boolean): boolean =>
  (shared(p.events, c.events).length > 0 && haveSameParties(p, c, across)) || (!across && sellAndBuy(p, c));

/** "Unilever is to sell its plantations to Browns", "Browns will buy Unilever's plantations" */
function sellAndBuy(p: Statement, c: Statement): boolean {
  const [x, y] = [p.events, c.events].map(ids =>
    ids.has('sell') ? 'sell' : ids.has('acquire') ? 'acquire' : '',
  );
  if (!x || !y || x === y) return false;
  const names = ({ ids, strange }: Statement) => new Set([...ids.keys(), ...strange]);
  return shared(names(p), names(c)).length >= 2 && shareOf(p.words, c.words) >= SAME_TALK;
}
const SAME_TALK = 0.34;

/** The same, where only one side has a figure: names, tense and most words are the same. */
export const haveSameEvent = (p: Statement, c: Statement, across: boolean): boolean =>
  !across &&
  !p.denied &&
  !c.denied &&
  p.mode === c.mode &&
  relateTimes(p, c) === 'same' &&
  [...p.strange].every(name => c.strange.has(name)) &&
  p.strange.size === c.strange.size &&
  PERSONAL.some(id => p.events.has(id) && c.events.has(id)) &&
  sameEvent(p, c, across);
const PERSONAL = ['appoint', 'resign', 'acquit', 'convict', 'merge'];

/** So much of the shorter of two sentences in Han characters stands in the other, two characters or more at a time. */
const SAME_TEXT = 0.6;
function coverEachOther(a: string, b: string): boolean {
  if (!HAN.test(a) || !HAN.test(b)) return false;
  const [short = '', long = ''] = [a, b]
    .map(text => text.replace(/[^\p{L}\p{N}]|[\p{Script=Hiragana}了的在于为是]/gu, ''))
    .sort((x, y) => x.length - y.length);
  let covered = 0;
  for (let i = 0; i < short.length; ) {
    let length = 0;
    while (i + length < short.length && long.includes(short.slice(i, i + length + 1))) length++;
    if (length > 1) covered += length;
    i += Math.max(1, length);
  }
  return short.length > 0 && covered / short.length >= SAME_TEXT;
}

function haveSameParties(p: Statement, c: Statement, across: boolean): boolean {
  const parties = ([a, b]: [Statement, Statement]) =>
    [...a.ids].filter(([id, type]) => type === 'company' && !b.ids.has(id)).length;
  if (parties([p, c]) || parties([c, p])) return false;
  if (!across) return shareOf(p.words, c.words) >= SAME_WORDS || coverEachOther(p.text, c.text);
  const apart = [p, c].map(({ ids }, i) => [...ids.keys()].filter(id => !(i ? p : c).ids.has(id)));
  const actors = [...p.ids].filter(([id, type]) => c.ids.has(id) && type !== 'place').length;
  const tells = (id: string) => p.ids.get(id) !== 'place' && c.ids.get(id) !== 'place';
  if (apart.some(ids => ids.some(tells)) || apart.every(ids => ids.length)) return false;
  return actors > 1 || shared(p.settings, c.settings).length > 0;
}

/** Events of which one undoes or excludes the other. */
const OPPOSITES: readonly [string, string][] = [
  ['open-event', 'close-event'],
  ['build', 'close-event'],
  ['build', 'cancel'],
  ['acquire', 'sell'],
  ['approve', 'reject'],
  ['approve', 'ban'],
  ['accept', 'reject'],
  ['acquit', 'convict'],
  ['delay', 'on-time'],
  ['cancel', 'on-time'],
  ['launch', 'withdraw'],
  ['join', 'withdraw'],
  ['appoint', 'resign'],
  ['restart-event', 'close-event'],
];
/** Of these, what cannot be both of one matter, whatever comes first. */
const EXCLUSIVE = OPPOSITES.filter(([a, b]) =>
  [a, b].some(id => ['reject', 'acquit', 'on-time', 'join'].includes(id)),
);

const opposedIn = (list: readonly [string, string][], x: ReadonlySet<string>, y: ReadonlySet<string>) =>
  list.find(([a, b]) => (x.has(a) && y.has(b)) || (x.has(b) && y.has(a)));

/** One tells an event that undoes or excludes the other's; neither tells both. */
export const tellOpposites = ({ events: x }: Statement, { events: y }: Statement): boolean => {
  const pair = opposedIn(OPPOSITES, x, y);
  return pair !== undefined && ![x, y].some(events => pair.every(id => events.has(id)));
};

/** One tells that it is so and the other that the opposite is; neither tells both. */
function excludeEachOther(p: Statement, c: Statement, across: boolean): boolean {
  const pair = opposedIn(EXCLUSIVE, p.events, c.events);
  if (!pair || [p, c].some(({ events }) => pair.every(id => events.has(id)))) return false;
  const without = (s: Statement): Statement => ({
    ...s,
    words: new Set([...s.words].filter(word => !pair.includes(word))),
  });
  return haveSameParties(without(p), without(c), across);
}

/** What one calls this another may call that. */
const KIN: readonly [string, string][] = [
  ['restart-event', 'open-event'],
  ['launch', 'open-event'],
  ['withdraw', 'resign'],
  ['acquire', 'merge'],
  ['invest', 'acquire'],
  ['build', 'expand'],
  ['build', 'rebuild'],
  ['charge', 'sue'],
];

/** Each tells an event, none in common and none that undoes the other: a sale, a closure; whenever. */
const tellApart = (p: Statement, c: Statement): boolean =>
  p.events.size > 0 &&
  c.events.size > 0 &&
  !shared(p.events, c.events).length &&
  !shared(new Set(p.facts.map(({ id }) => id)), new Set(c.facts.map(({ id }) => id))).length &&
  !opposedIn(KIN, p.events, c.events) &&
  !OPPOSITES.some(([a, b]) => (p.events.has(a) && c.events.has(b)) || (p.events.has(b) && c.events.has(a)));

/** Each tells an event or a fact, and they share none: an approval, a protest. */
function tellOtherEvents(p: Statement, c: Statement): boolean {
  const [x, y] = [p, c].map(({ events, facts }) => new Set([...events, ...facts.map(({ id }) => id)]));
  if (!x?.size || !y?.size || shared(x, y).length || p.times.length || c.times.length) return false;
  return !opposedIn(OPPOSITES, x, y) && !opposedIn(KIN, x, y);
}

/** Neither states a figure. `apart`: days between the reports; `contrast`: two words in one place. */
export function compareEvents(
  p: Statement,
  c: Statement,
  { across, apart, contrast }: { across: boolean; apart: number; contrast: boolean },
): Comparison | null {
  const considered = [p, c].filter(({ mode }) => mode === 'considered').length;
  if (considered === 1) return related([{ code: 'other-stage', values: { page: p.mode, coverage: c.mode } }]);
  if (!considered && p.denied === c.denied && !areModesApart(p, c) && excludeEachOther(p, c, across))
    return {
      stance: 'conflicts',
      reasons: [{ code: 'polarity-opposite', values: {} }],
      ...(apart > SAME_STATE_DAYS ? { changedOverTime: true } : {}),
    };
  if (
    p.denied &&
    c.denied &&
    !areOfOtherPeriods(p, c) &&
    (sameEvent(p, c, across) || (!across && shareOf(p.words, c.words) >= SAME_WORDS))
  )
    return SAME_EVENT;
  if (tellOtherEvents(p, c)) return related([{ code: 'other-measure', values: {} }]);
  if (contrast && p.times.length && c.times.length) return related([{ code: 'other-measure', values: {} }]);
  if (!across && p.times.length && c.times.length && tellApart(p, c))
    return related([{ code: 'other-measure', values: {} }]);
  const dated = compareTimes(p, c, across, apart);
  if (dated || p.denied || areModesApart(p, c) || relateTimes(p, c) === 'other') return dated;
  if (lastsBesides(p, c) || lastsBesides(c, p)) return related([{ code: 'other-measure', values: {} }]);
  return sameEvent(p, c, across) ? SAME_EVENT : null;
}
/** Of days the one may be when it was said. */
const areOfOtherPeriods = (p: Statement, c: Statement): boolean =>
  relateTimes(p, c) === 'other' &&
  [...p.times, ...c.times].every(({ value }) => dayNumber(String(value)) === null);

/** How long it takes, and by when it is done: nobody can tell from one the other. */
const lastsBesides = ({ durations: a }: Statement, { durations: b, times }: Statement): boolean =>
  a.length > 0 && !b.length && times.length > 0;

export const SAME_EVENT: Comparison = {
  stance: 'corroborates',
  reasons: [{ code: 'same-polarity', values: {} }],
};

/** Words for which what is told is one: what is built is completed, what opens starts. */
const STAGES: readonly (readonly string[])[] = [
  ['build', 'completion', 'making'],
  ['open-event', 'opening', 'start', 'launch', 'restart-event'],
  ['close-event', 'closing'],
];
const tellOneThing = (p: Statement, c: Statement): boolean => {
  const told = ({ facts, events }: Statement) => {
    const ids = [...events, ...facts.map(({ id }) => id)];
    return new Set([...ids, ...ids.flatMap(id => STAGES.find(stage => stage.includes(id))?.[0] ?? [])]);
  };
  return shared(told(p), told(c)).length > 0;
};

const SINCE = related([{ code: 'since-completed', values: {} }]);

const OTHER_MODE = related([{ code: 'other-modality', values: {} }]);

/** What is to be done by a day, though no word says that it is planned. */
const DUE = /\bmust\b|\bhas to\b|\bhave to\b/u;

/** Each tells a fact that the other does not: bids, the start of a season. */
export function tellOwnFacts(p: Statement, c: Statement): boolean {
  const own = (a: Statement, b: Statement) =>
    a.facts.some(({ id, at }) => !b.facts.some(hit => stageOf(hit.id) === stageOf(id)) && !isInAside(a, at));
  return own(p, c) && own(c, p);
}
/** What starts opens. */
const stageOf = (fact: string): string => (/^(?:start|opening|mass-production)$/.test(fact) ? 'start' : fact);
const isInAside = ({ asides }: Statement, at: number) =>
  asides.some(({ start, end }) => at >= start && at < end);

/** "will run until 2033" beside "will be switched off by 2028": it ends then, not before. */
const LASTS =
  /\b(?:run|running|operat\p{Ll}+|open|in service|in use|keep|kept|remain|stay|continue|last|go on|going)\b[^.;]*\buntil (?:the )?$/u;
const ENDS =
  /\b(?:switch\p{Ll}* off|shut\p{Ll}*|clos\p{Ll}+|end\p{Ll}*|phas\p{Ll}+ out|retir\p{Ll}+|stop\p{Ll}*|discontinu\p{Ll}+|expir\p{Ll}+|dismantl\p{Ll}+|withdraw\p{Ll}*|wound up|wind up)\b/u;
const endOf = ({ text }: Statement, time: Quantity, other: Statement): Quantity =>
  LASTS.test(text.slice(0, time.start)) && ENDS.test(other.text) && !ENDS.test(text)
    ? { ...time, hedge: null }
    : time;

/** Sentences without a figure that say when something is due. */
function compareTimes(p: Statement, c: Statement, across: boolean, apart: number): Comparison | null {
  const [a, ...more] = p.times;
  const [b, ...others] = c.times;
  if (!a || !b || more.length || others.length) return null;
  const [x, y] = [endOf(p, a, c), endOf(c, b, p)];
  const ends = (x !== a || y !== b) && shareWords(p.telling, c.telling).length > 0;
  if (across ? !tellOneThing(p, c) : !ends && shareOfAkin(p.words, c.words) < SAME_WORDS) return null;
  const result = compareDeadlines(x, y);
  if (result?.stance !== 'conflicts' && result?.stance !== 'corroborates') return null;
  const planned = [p, c].some(({ mode, text }) => mode === 'planned' || DUE.test(text));
  if (areModesApart(p, c)) return result.stance === 'corroborates' ? SINCE : OTHER_MODE;
  if (result.stance === 'conflicts' && !planned) return null;
  if (result.stance === 'conflicts' && tellOwnFacts(p, c))
    return related([{ code: 'other-measure', values: {} }]);
  const changed = result.stance === 'conflicts' && apart > SAME_STATE_DAYS;
  return { stance: result.stance, reasons: result.reasons, ...(changed ? { changedOverTime: true } : {}) };
}
