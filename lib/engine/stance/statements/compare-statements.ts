/**
 * Two bare sentences in which no claims of one measure are read, held together as statements: the same subject, the same
 * fact, the same time, then the figures. Decides only where all of them are told; else says nothing (null).
 */
import type { Comparison } from '../../../model/evidence.ts';
import type { Knowledge } from '../../../model/knowledge.ts';
import type { Mention } from '../../../model/mention.ts';
import type { Quantity } from '../../../model/quantity.ts';
import type { ReadText } from '../../../model/text.ts';
import { alignFigures } from '../align-figures.ts';
import { compareFigures, type FigureComparison } from '../compare-figures.ts';
import { related, SAME_STATE_DAYS } from '../outcomes.ts';
import { createRelativesTest } from '../relatives.ts';
import { stem } from '../sentences/stem.ts';
import { dayNumber } from '../time-interval.ts';
import { readUnitScale, type UnitScale } from '../unit-scale.ts';
import { type ConceptCues, compileConcepts, compileSynonyms, NO_CONCEPTS } from './concepts.ts';
import { areContrasted } from './contrast.ts';
import { inflect } from './inflect.ts';
import { compileModes, type ModeCues, NO_MODES } from './modes.ts';
import { readStatement, type Statement } from './read-statement.ts';
import { compareDenial, compareEvents } from './same-event.ts';
import { nameOthers, qualifyOtherwise, shareSubject } from './same-subject.ts';
import { shared } from './shared-words.ts';
import { areModesApart, relateTimes } from './statement-times.ts';
import { type Between, ENOUGH, TOO_LITTLE, weighFigures } from './weigh-figures.ts';

interface AnnotatedText {
  read: ReadText;
  quantities: readonly Quantity[];
  mentions: readonly Mention[];
}

interface Days {
  page?: string;
  coverage?: string;
}

export type StatementComparer = (
  page: AnnotatedText,
  coverage: AnnotatedText,
  days: Days,
) => Comparison | null;

export function createStatementComparer({
  cues,
  units,
  entities,
}: Pick<Knowledge, 'cues' | 'units' | 'entities'>): StatementComparer {
  const concepts = { ...NO_CONCEPTS, ...(cues.concepts as Partial<ConceptCues> | undefined) };
  const words = (cues.sentences as { functionWords?: string[] } | undefined)?.functionWords ?? [];
  const types = new Map(entities.map(({ id, type }) => [id, type as string]));
  const wordOf = compileSynonyms([...concepts.events, ...concepts.facts, ...concepts.settings]);
  const tools = {
    facts: compileConcepts(concepts.facts),
    settings: compileConcepts(concepts.settings),
    events: compileConcepts(concepts.events),
    wordOf,
    modes: compileModes({ ...NO_MODES, ...(cues.modes as Partial<ModeCues> | undefined) }),
    functionWords: new Set(words),
    light: new Set(
      concepts.light
        .flatMap(inflect)
        .filter(word => wordOf(word) === stem(word))
        .map(stem),
    ),
    typeOf: (id: string) => types.get(id),
  };
  const kinds = new Map(
    Object.entries(concepts.kinds).flatMap(([kind, ids]) => ids.map(id => [id, kind] as const)),
  );
  const areSides = (a: string, b: string) => concepts.sides.some(ids => ids.includes(a) && ids.includes(b));
  const kindOf = (fact: string) => kinds.get(fact);
  const scale = readUnitScale(units);
  const areRelatives = createRelativesTest(entities);
  const read = ({ read: { text }, mentions, quantities }: AnnotatedText) =>
    readStatement(text, mentions, quantities, tools);

  return (page, coverage, days) => {
    const [a, b] = [dayNumber(days.page ?? null), dayNumber(days.coverage ?? null)];
    if (a === null || b === null || page.read.sentences.length > 1 || coverage.read.sentences.length > 1)
      return null;
    const [p, c] = [read(page), read(coverage)];
    const across = page.read.language !== coverage.read.language;
    const home =
      across &&
      HOMES.some(([language, id]) => isHome(page, c, language, id) || isHome(coverage, p, language, id));
    if (!(home || shareSubject(p, c, across)) || (p.silent && c.silent)) return null;
    if (p.silent || c.silent) return related([{ code: 'neither-confirms', values: {} }]);
    if (
      nameOthers(p, c, across) ||
      qualifyOtherwise(p.text, c.text) ||
      areRelatives(ownIds(p, c), ownIds(c, p))
    )
      return OTHER;
    if (p.denied !== c.denied)
      return p.figures.length || c.figures.length ? null : compareDenial(p, c, across, Math.abs(a - b));
    const lasting = [p, c].every(({ figures, durations }) => !figures.length && durations.length);
    const [x, y] = lasting
      ? [
          { ...p, figures: p.durations },
          { ...c, figures: c.durations },
        ]
      : [p, c];
    return compareFacts(x, y, { across, apart: Math.abs(a - b), scale, wordOf, kindOf, areSides });
  };
}

const ownIds = (a: Statement, b: Statement) => [...a.ids.keys()].filter(id => !b.ids.has(id));

/** Japanese papers leave out that a figure is Japan's, Chinese ones that it is China's. */
const HOMES: [string, string][] = [
  ['ja', 'japan'],
  ['zh', 'china'],
];
const isHome = ({ read }: AnnotatedText, other: Statement, language: string, id: string) =>
  read.language === language && (other.ids.has(id) || other.ids.has(`government-of-${id}`));

const OTHER = related([{ code: 'other-scope', values: {} }]);

function compareFacts(
  p: Statement,
  c: Statement,
  {
    across,
    apart,
    scale,
    wordOf,
    kindOf,
    areSides,
  }: Pick<Between, 'across' | 'kindOf' | 'areSides'> & {
    apart: number;
    scale: UnitScale;
    wordOf(word: string): string;
  },
): Comparison | null {
  const times = relateTimes(p.times, c.times);
  if (!p.figures.length && !c.figures.length) return compareEvents(p, c, across, apart);
  if (!p.figures.length || !c.figures.length) return null;
  if (times === 'other') return related([{ code: 'other-period', values: {} }]);
  if (areModesApart(p, c))
    return related([{ code: 'other-modality', values: { page: p.mode, coverage: c.mode } }]);
  const contrast = !across && areContrasted(p, c, wordOf);
  const held = p.figures.flatMap(a =>
    c.figures.flatMap(b => holdTogether(p, a, c, b, scale, { across, contrast, kindOf, wordOf, areSides })),
  );
  const pairs = pairUp(held.filter(isComparable));
  const others = held.length ? held.every(({ weight }) => weight <= TOO_LITTLE) : tellOthers(p, c, across);
  if (!pairs.length && others) return related([{ code: 'other-measure', values: {} }]);
  const conflict = pairs.find(pair => pair.stance === 'conflicts' && !isContested(pair, pairs, held));
  if (conflict && times === 'unsaid') return null;
  if (conflict) return { ...give(conflict), ...(apart > SAME_STATE_DAYS ? { changedOverTime: true } : {}) };
  const agreeing = pairs.find(pair => pair.stance === 'corroborates');
  if (agreeing) return times === 'unsaid' && !isTelling(agreeing.page) ? null : give(agreeing);
  if (pairs.some(({ stance }) => stance === 'conflicts'))
    return related([{ code: 'same-story', values: {} }]);
  return pairs[0] ? give(pairs[0]) : null;
}

/** Every figure once, with the one that it most likely is; of equal ones that which agrees. */
function pairUp(pairs: readonly FigurePair[]): FigurePair[] {
  const rank = ({ weight, stance }: FigurePair) => weight + (stance === 'corroborates' ? AGREEING : 0);
  const taken = new Set<Quantity>();
  return [...pairs]
    .sort((a, b) => rank(b) - rank(a))
    .filter(({ page, coverage }) => {
      if (taken.has(page) || taken.has(coverage)) return false;
      taken.add(page).add(coverage);
      return true;
    });
}
const AGREEING = 1.5;

/** Another figure, with none of its own on the other side, may be meant as well: 9,000 on Saturday and 14,000 on Sunday. */
function isContested(pair: FigurePair, pairs: readonly FigurePair[], held: readonly FigurePair[]): boolean {
  const isFree = (figure: Quantity) =>
    !pairs.some(({ page, coverage }) => page === figure || coverage === figure);
  return held.some(
    other =>
      (other.weight > pair.weight - NEARLY || countAlike(other, pair)) &&
      ((other.page === pair.page && isFree(other.coverage)) ||
        (other.coverage === pair.coverage && isFree(other.page))),
  );
}
const NEARLY = 1;

/** A noun and a fact in common, or more. */
const SURE = 3;

/** Both pairs count one noun, which none of them leaves out. */
const countAlike = (a: FigurePair, b: FigurePair): boolean =>
  a.weight > SURE &&
  [a.page, a.coverage, b.page, b.coverage].every(({ unit }) => unit && unit === a.page.unit);

const give = ({ stance, reasons }: FigureComparison): Comparison => ({ stance, reasons });

/** Each tells a fact of its own or of another kind of thing, and no figure is the same. */
function tellOthers(p: Statement, c: Statement, across: boolean): boolean {
  const [x, y] = [p, c].map(({ facts }) => new Set(facts.map(({ id }) => id)));
  if (!x?.size || !y?.size || p.figures.some(a => c.figures.some(b => a.value === b.value))) return false;
  const common = shared(x, y);
  const apart = [...x].some(id => !y.has(id)) && [...y].some(id => !x.has(id));
  return apart && (across || !common.length);
}

interface FigurePair extends FigureComparison {
  page: Quantity;
  coverage: Quantity;
  weight: number;
}

/** Nothing where the two are of different units. */
function holdTogether(
  p: Statement,
  a: Quantity,
  c: Statement,
  b: Quantity,
  scale: UnitScale,
  between: Between,
): FigurePair[] {
  const signed = isChange(a) && isChange(b);
  const aligned = alignFigures(a, b, scale, { signed, countsOne: true });
  if (!aligned) return [];
  const opposite = signed && a.direction !== b.direction;
  const values = { page: a.direction ?? '', coverage: b.direction ?? '' };
  const result: FigureComparison = opposite
    ? { stance: 'conflicts', reasons: [{ code: 'direction-opposite', values }] }
    : compareFigures(a, b, aligned);
  const weight = weighFigures(p, a, c, b, between);
  return [{ ...result, page: a, coverage: b, weight }];
}

/** Enough says that the two figures measure the same. */
const isComparable = ({ stance, page, coverage, weight }: FigurePair): boolean =>
  stance === 'conflicts'
    ? weight >= ENOUGH.conflicts && ![page, coverage].some(isBareSmall)
    : weight >= ENOUGH.corroborates;

const CHANGES = new Set(['percent', 'points', 'multiple', 'ratio']);
const isChange = ({ kind, direction }: Quantity) => CHANGES.has(kind) && direction !== null;

/** A small number that does not say what it counts. */
const isBareSmall = ({ kind, unit, value }: Quantity) =>
  kind === 'number' && !unit && typeof value === 'number' && value < LEAST_BARE;
const LEAST_BARE = 100;

const SMALL_NUMBER = 3;
const isTelling = ({ value }: Quantity) => typeof value !== 'number' || value > SMALL_NUMBER;
