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
import { dayNumber } from '../time-interval.ts';
import { readUnitScale, type UnitScale } from '../unit-scale.ts';
import { type ConceptCues, compileConcepts, compileSynonyms } from './concepts.ts';
import { readStatement, type Statement } from './read-statement.ts';
import { compareDenial, compareEvents } from './same-event.ts';
import { measureOthers, nameOthers, qualifyOtherwise, SAME_TALK, shareSubject } from './same-subject.ts';
import { shared, shareOf } from './shared-words.ts';
import { areModesApart, relateTimes } from './statement-times.ts';

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
  const concepts = (cues.concepts ?? { facts: [], settings: [], events: [] }) as ConceptCues;
  const words = (cues.sentences as { functionWords?: string[] } | undefined)?.functionWords ?? [];
  const types = new Map(entities.map(({ id, type }) => [id, type as string]));
  const tools = {
    facts: compileConcepts(concepts.facts),
    settings: compileConcepts(concepts.settings),
    events: compileConcepts(concepts.events),
    sameWord: compileSynonyms([...concepts.events, ...concepts.facts, ...concepts.settings]),
    functionWords: new Set(words),
    typeOf: (id: string) => types.get(id),
  };
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
    return compareFacts(p, c, across, Math.abs(a - b), scale);
  };
}

const ownIds = (a: Statement, b: Statement) => [...a.ids.keys()].filter(id => !b.ids.has(id));

/** Japanese papers leave out that a figure is Japan's, Chinese ones that it is China's. */
const HOMES: [string, string][] = [
  ['ja', 'japan'],
  ['zh', 'china'],
];
const isHome = ({ read }: AnnotatedText, other: Statement, language: string, id: string) =>
  read.language === language && other.ids.has(id);

const OTHER = related([{ code: 'other-scope', values: {} }]);

function compareFacts(
  p: Statement,
  c: Statement,
  across: boolean,
  apart: number,
  scale: UnitScale,
): Comparison | null {
  const times = relateTimes(p.times, c.times);
  if (!p.figures.length && !c.figures.length) return compareEvents(p, c, across, apart);
  if (!p.figures.length || !c.figures.length) return null;
  if (times === 'other') return related([{ code: 'other-period', values: {} }]);
  if (areModesApart(p, c))
    return related([{ code: 'other-modality', values: { page: p.mode, coverage: c.mode } }]);
  const pairs = p.figures.flatMap(a => c.figures.flatMap(b => comparePair(p, a, c, b, across, scale)));
  if (!pairs.length && tellOthers(p, c, across)) return related([{ code: 'other-measure', values: {} }]);
  const agreeing = pairs.find(pair => pair.stance === 'corroborates');
  const others = pairs.some(pair => pair.stance === 'conflicts' && pair.page !== agreeing?.page);
  if (agreeing && others) return null;
  if (agreeing) return times === 'unsaid' && !isTelling(agreeing.page) ? null : give(agreeing);
  const conflict = pairs.length === 1 ? pairs[0] : undefined;
  if (conflict?.stance !== 'conflicts' || times === 'unsaid') return null;
  return { ...give(conflict), ...(apart > SAME_STATE_DAYS ? { changedOverTime: true } : {}) };
}

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
}

/** How far around a figure stands what it measures. */
const REACH = 60;

function factsOf({ facts }: Statement, { start, end }: Quantity): Set<string> {
  const near = facts.filter(({ at }) => at > start - REACH && at < end + REACH);
  return new Set((near.length ? near : facts).map(({ id }) => id));
}

function comparePair(
  p: Statement,
  a: Quantity,
  c: Statement,
  b: Quantity,
  across: boolean,
  scale: UnitScale,
): FigurePair[] {
  const [x, y] = [factsOf(p, a), factsOf(c, b)];
  const common = shared(x, y);
  const talk = across
    ? common.length + shared(p.settings, c.settings).length / 2
    : shareOf(p.words, c.words) + common.length / 4;
  const otherFacts = [...x].some(id => !y.has(id)) && [...y].some(id => !x.has(id));
  if (!common.length || (across ? talk < 1 : talk < SAME_TALK)) return [];
  if (otherFacts && common.length < 2) return [];
  const opposite =
    !(otherFacts || (!across && measureOthers(p, c, common))) &&
    a.direction &&
    b.direction &&
    a.direction !== b.direction &&
    isChange(a) &&
    isChange(b);
  if (opposite) {
    const values = { page: a.direction ?? '', coverage: b.direction ?? '' };
    return [{ stance: 'conflicts', reasons: [{ code: 'direction-opposite', values }], page: a }];
  }
  const aligned = alignFigures(a, b, scale, {
    signed: isChange(a) && isChange(b),
    countsOne: countTheSame(a, b),
  });
  const result = aligned && compareFigures(a, b, aligned);
  const doubtful = otherFacts || [a, b].some(isBareSmall) || (!across && measureOthers(p, c, common));
  return result && !(doubtful && result.stance === 'conflicts') ? [{ ...result, page: a }] : [];
}

const CHANGES = new Set(['percent', 'points', 'multiple', 'ratio']);
const isChange = ({ kind, direction }: Quantity) => CHANGES.has(kind) && direction !== null;

/** People are counted by many nouns, things by nouns that say no more than that they are counted. */
const PEOPLE =
  /(?:^(?:person|people|child|staff|student|patient|nurse|tourist|guest|resident|fan|migrant|refugee|woman|man|job)|(?:er|or|ee|ist|ian|man|woman))$/u;
const THING = /^(?:item|unit|company)$/u;
function countTheSame({ unit: a }: Quantity, { unit: b }: Quantity): boolean {
  if (a === b || !a || !b) return true;
  return PEOPLE.test(a) ? PEOPLE.test(b) : !PEOPLE.test(b) && (THING.test(a) || THING.test(b));
}

/** A small number that does not say what it counts. */
const isBareSmall = ({ kind, unit, value }: Quantity) =>
  kind === 'number' && !unit && typeof value === 'number' && value < LEAST_BARE;
const LEAST_BARE = 100;

const SMALL_NUMBER = 3;
const isTelling = ({ value }: Quantity) => typeof value !== 'number' || value > SMALL_NUMBER;
