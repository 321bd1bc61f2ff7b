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
import { compareDeadlines, compareFigures, type FigureComparison } from '../compare-figures.ts';
import { related, SAME_STATE_DAYS } from '../outcomes.ts';
import { createRelativesTest } from '../relatives.ts';
import { dayNumber, samePeriod } from '../time-interval.ts';
import { readUnitScale, type UnitScale } from '../unit-scale.ts';
import { type ConceptCues, compileConcepts } from './concepts.ts';
import { readStatement, type Statement } from './read-statement.ts';
import { spellTheSame } from './spelling.ts';

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
  const concepts = (cues.concepts ?? { facts: [], settings: [] }) as ConceptCues;
  const words = (cues.sentences as { functionWords?: string[] } | undefined)?.functionWords ?? [];
  const types = new Map(entities.map(({ id, type }) => [id, type as string]));
  const tools = {
    facts: compileConcepts(concepts.facts),
    settings: compileConcepts(concepts.settings),
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
    if (p.silent || c.silent || p.denied !== c.denied || !shareSubject(p, c, across)) return null;
    if (
      nameOthers(p, c, across) ||
      qualifyOtherwise(p.text, c.text) ||
      areRelatives([...p.ids.keys()], [...c.ids.keys()])
    )
      return OTHER;
    return compareFacts(p, c, across, Math.abs(a - b), scale);
  };
}

const OTHER = related([{ code: 'other-scope', values: {} }]);

const shared = <T>(a: Iterable<T>, b: ReadonlySet<T>): T[] => [...a].filter(x => b.has(x));
const shareOf = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  a.size && b.size ? shared(a, b).length / Math.min(a.size, b.size) : 0;

/** Of the words of the side that has fewer. */
const SAME_TALK = 0.34;

function shareSubject(p: Statement, c: Statement, across: boolean): boolean {
  if (shared(p.ids.keys(), new Set(c.ids.keys())).length) return true;
  if (across)
    return (
      spellTheSame(p.katakana, [...c.capitals, ...initialOf(c)]) ||
      spellTheSame(c.katakana, [...p.capitals, ...initialOf(p)])
    );
  const [a, b] = [new Set([...p.capitals, ...initialOf(p)]), new Set([...c.capitals, ...initialOf(c)])];
  return shared(a, b).length > 0 || shareOf(p.allWords, c.allWords) >= SAME_TALK;
}

const initialOf = ({ initial }: Statement): string[] => (initial ? [initial] : []);

/** "Danish", "Brazilian": of a country, whose name the other side may write. */
const ORIGIN =
  /(?:ish|ese|ian|ean|can|gian|dutch|french|german|greek|swiss|czech|thai|turk|swede|dane|finn|pole)s?$/u;

/** Each names someone or somewhere the other does not. */
function nameOthers(p: Statement, c: Statement, across: boolean): boolean {
  const own = (a: Statement, b: Statement) => [...a.ids].filter(([id]) => !b.ids.has(id));
  const [mine, theirs] = [own(p, c), own(c, p)];
  if (mine.some(([, type]) => type !== 'person' && theirs.some(([, other]) => other === type))) return true;
  if (across) return false;
  const extra = (a: Statement, b: Statement) =>
    [...a.capitals].filter(word => !ORIGIN.test(word) && !b.text.toLowerCase().includes(word.slice(0, 5)));
  return extra(p, c).length > 0 && extra(c, p).length > 0;
}

/** Words that exclude each other where each side has one: the median is not the average, a day's users not a month's. */
const QUALIFIERS: readonly (readonly RegExp[])[] = [
  [/\bmedian\b|中央値|中位数/iu, /\b(?:average|mean)\b|平均/iu],
  [
    /\bdaily\b|\b(?:a|per) day\b|日活|1日当たり|每天/iu,
    /\bweekly\b|\b(?:a|per) week\b|每周/iu,
    /\bmonthly\b|\b(?:a|per) month\b|月活|月間|每月/iu,
  ],
  [/\b(?:domestic|at home)\b|国内/iu, /\b(?:overseas|abroad|foreign)\b|海外/iu],
  [/\b(?:urban)\b|城镇/iu, /\b(?:rural)\b|农村/iu],
  [/\bmen\b|男性/iu, /\bwomen\b|女性/iu],
  [
    /\b(?:month on month|from the month before|from (?:the )?previous month)\b|前月比|环比/iu,
    /\b(?:year on year|a year (?:earlier|before|ago))\b|前年|同比/iu,
  ],
];

const qualifyOtherwise = (page: string, coverage: string): boolean =>
  QUALIFIERS.some(group => {
    const [p, c] = [page, coverage].map(text => group.filter(word => word.test(text)));
    return Boolean(p?.length && c?.length) && !p?.some(word => c?.includes(word));
  });

function compareFacts(
  p: Statement,
  c: Statement,
  across: boolean,
  apart: number,
  scale: UnitScale,
): Comparison | null {
  const times = relateTimes(p.times, c.times);
  if (!p.figures.length && !c.figures.length) {
    const considered = [p, c].filter(({ mode }) => mode === 'considered').length;
    if (considered === 1)
      return related([{ code: 'other-stage', values: { page: p.mode, coverage: c.mode } }]);
    return compareTimes(p, c, across, apart);
  }
  if (!p.figures.length || !c.figures.length) return null;
  if (times === 'other') return related([{ code: 'other-period', values: {} }]);
  if (p.mode !== c.mode && (p.mode === 'actual' || c.mode === 'actual'))
    return related([{ code: 'other-modality', values: { page: p.mode, coverage: c.mode } }]);
  const pairs = p.figures.flatMap(a => c.figures.flatMap(b => comparePair(p, a, c, b, across, scale)));
  const agreeing = pairs.find(pair => pair.stance === 'corroborates');
  if (agreeing) return times === 'unsaid' && !isTelling(agreeing.page) ? null : give(agreeing);
  const conflict = pairs.length === 1 ? pairs[0] : undefined;
  if (conflict?.stance !== 'conflicts' || times === 'unsaid') return null;
  return { ...give(conflict), ...(apart > SAME_STATE_DAYS ? { changedOverTime: true } : {}) };
}

const give = ({ stance, reasons }: FigureComparison): Comparison => ({ stance, reasons });

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
    !otherFacts && a.direction && b.direction && a.direction !== b.direction && isChange(a) && isChange(b);
  if (opposite) {
    const values = { page: a.direction ?? '', coverage: b.direction ?? '' };
    return [{ stance: 'conflicts', reasons: [{ code: 'direction-opposite', values }], page: a }];
  }
  const aligned = alignFigures(a, b, scale, {
    signed: isChange(a) && isChange(b),
    countsOne: countTheSame(a, b),
  });
  const result = aligned && compareFigures(a, b, aligned);
  const doubtful = otherFacts || [a, b].some(isBareSmall);
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

/** Months and longer that a figure can be the sum of, and days. */
function relateTimes(page: readonly Quantity[], coverage: readonly Quantity[]): 'same' | 'unsaid' | 'other' {
  const keys = (times: readonly Quantity[]) =>
    times.map(({ value }) => String(value)).filter(key => /^\w/.test(key));
  const [p, c] = [keys(page), keys(coverage)];
  if (p.some(a => c.some(b => samePeriod(a, b) || endTogether(a, b)))) return 'same';
  const spans = (list: string[]) => list.filter(key => dayNumber(key) === null);
  const [x, y] = [spans(p), spans(c)];
  if (x.length && y.length) return 'other';
  if (x.length || y.length) return 'unsaid';
  const days = [p, c].map(list => list.flatMap(key => dayNumber(key) ?? []));
  const [d, e] = days;
  return d?.length && e?.length && !d.some(i => e.some(j => Math.abs(i - j) <= 1)) ? 'other' : 'same';
}

/** "in the year to September" and "in September from a year before" */
const endTogether = (a: string, b: string): boolean =>
  [a, b].some(key => isYearTo(key) && [a, b].includes(key.slice(8)));
const isYearTo = (key: string) => {
  const [from, to] = key.split('/').map(month => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)));
  return /^\d{4}-\d\d\/\d{4}-\d\d$/.test(key) && (to ?? 0) - (from ?? 0) === 11;
};

/** Sentences without a figure that say when something is due. */
function compareTimes(p: Statement, c: Statement, across: boolean, apart: number): Comparison | null {
  const [a, ...more] = p.times;
  const [b, ...others] = c.times;
  if (!a || !b || more.length || others.length) return null;
  const facts =
    shared(
      p.facts.map(({ id }) => id),
      new Set(c.facts.map(({ id }) => id)),
    ).length + shared(p.settings, c.settings).length;
  if (across ? facts < 1 : shareOf(p.words, c.words) < SAME_WORDS) return null;
  const result = compareDeadlines(a, b);
  if (result?.stance !== 'conflicts' && result?.stance !== 'corroborates') return null;
  const planned = p.mode !== 'actual' && c.mode !== 'actual';
  if (result.stance === 'conflicts' && !planned) return null;
  const changed = result.stance === 'conflicts' && apart > SAME_STATE_DAYS;
  return { stance: result.stance, reasons: result.reasons, ...(changed ? { changedOverTime: true } : {}) };
}

const SAME_WORDS = 0.5;
