/** The general case: the figure stands beside the noun or verb that names its measure. The closest that fits counts. */
import type { Measure } from '../../../model/knowledge.ts';
import type { Span } from '../../../model/text.ts';
import { isAmountOfChange } from '../amount-of-change.ts';
import { type FigureRecogniser, figureClaim, type Reading } from '../build-claim.ts';
import { dimensionOf } from '../dimension.ts';
import { isComparison, linkNoun, linkVerb } from '../link.ts';
import { comparisonOf } from '../scope.ts';
import { type Figure, overlaps, type Sentence } from '../sentence.ts';
import { isConsensus } from './consensus.ts';
import { subjectOfMeasure } from './measure-subject.ts';
import { qualifierOf } from './qualified-noun.ts';

export interface Bound {
  measure: Measure;
  head: Span;
  cost: number;
  verb: boolean;
}

/** Words between name and figure beyond which they are not read together. */
const FARTHEST = 14;
/** Measures with a recogniser of their own, and those no single word can name. */
const ELSEWHERE = new Set(
  'stake share-move growth number-of-companies deadline market-size percentage-points announcement-date duration rank multiple consensus number-of-sites return benchmark-score start-date completion-date share-of-total'.split(
    ' ',
  ),
);

export const recogniseNamedMeasure: FigureRecogniser = (reading, figure) => {
  const { sentence } = reading;
  if (isComparison(sentence, figure) || isRepeated(sentence, figure) || isConsensus(sentence, figure))
    return null;
  const bound = closest(sentence, figure);
  const subject = bound && subjectOfMeasure(reading, bound, figure);
  if (!bound || !subject) return null;
  const measure = narrowed(reading, bound, figure);
  const rule = bound.verb ? 'figure-verb' : 'figure-noun';
  const scope = scopeOfMeasure(reading, figure, bound, measure);
  return figureClaim(sentence, figure, { measure, subject, head: bound.head, rule, scope });
};

/** By how much an amount has changed is not the amount; a rise of prices is told against a month or a year. */
function scopeOfMeasure(
  { sentence, vocabulary }: Reading,
  figure: Figure,
  { head, verb }: Bound,
  { id, dimension, ofPlace }: Measure,
): string[] {
  const noun = verb ? undefined : sentence.nouns.find(h => h.start === head.start);
  if (ofPlace && noun)
    return [
      ...qualifierOf(sentence, noun, vocabulary.demonyms),
      ...(id === 'inflation' ? comparisonOf(sentence, figure) : []),
    ];
  return dimension === 'money' && isAmountOfChange(sentence, figure) ? ['change'] : [];
}

/** A figure in brackets behind another of its kind, or read as its equivalent, is the same amount again. */
const isRepeated = (sentence: Sentence, figure: Figure) =>
  sentence.figures.some(
    f =>
      f !== figure &&
      f.quantity.kind === figure.quantity.kind &&
      f.quantity.end <= figure.quantity.start &&
      (/^[^,;.]{0,12} ?[(（]$/u.test(sentence.text.slice(f.quantity.end, figure.quantity.start)) ||
        (f.quantity.equivalent && overlaps(f.quantity.equivalent, figure.quantity))),
  );

function closest(sentence: Sentence, figure: Figure): Bound | null {
  const dimension = dimensionOf(sentence, figure);
  const bound = (measure: Measure, head: Span, cost: number | undefined, verb: boolean): Bound[] =>
    measure.dimension === dimension && !ELSEWHERE.has(measure.id) && cost !== undefined && cost <= FARTHEST
      ? [{ measure, head, cost, verb }]
      : [];
  const linked = [
    ...sentence.nouns
      .filter(h => !OFFICE.test(sentence.text.slice(h.end, sentence.end)))
      .filter(h => dimension !== 'count' || countedBy(sentence, h, figure))
      .flatMap(h => bound(h.value, h, linkNoun(sentence, h, figure), false)),
    ...sentence.verbs.flatMap(h => bound(h.value.measure, h, linkVerb(sentence, h, figure), true)),
  ];
  const said = linked.some(({ head, verb }) => !verb && isLostOf(sentence, figure, head))
    ? linked.filter(({ verb }) => !verb)
    : linked;
  const named = said.filter(({ measure }) => measure.id !== 'guidance' && measure.class === 'result');
  return (named.length ? named : said).sort((a, b) => a.cost - b.cost)[0] ?? null;
}

/** "lost $590 bn in market value": what is lost is named behind the figure. */
const isLostOf = ({ text }: Sentence, { end }: Figure, noun: Span): boolean =>
  noun.start >= end &&
  /^ (?:in|of|from) (?:(?:its|their|the) )?(?:\p{Ll}+ )?$/u.test(text.slice(end, noun.start));

/** "the economy ministry", "a sales chief": the word names whose field it is. */
const OFFICE =
  /^ (?:minister|ministry|secretary|department|chief|officer|director|committee|commission|office|team)\b/u;

/** "users number 900 million", "the number of users reached": a count behind its noun needs a word that says so. */
const COUNTED = {
  en: /\b(?:number(?:s|ed|ing)?|was|were|is|are|at|to|of|reach(?:ed|es)?|total(?:s|led|ed)?|rose|grew|fell|exceed(?:s|ed)?|pass(?:ed)?)\b/iu,
  ja: /[はがを]/u,
  zh: /[为為达達有至]/u,
};
const countedBy = (sentence: Sentence, head: Span, figure: Figure) =>
  head.end > figure.start || COUNTED[sentence.language].test(sentence.text.slice(head.end, figure.start));

/** What "covers" an area is a building or a site; its own noun says which, or the site it is said to be a share of. */
const BUILDING = /\b(?:plant|factory|building|facility|warehouse)\b/iu;
const OF_SITE = /\bof (?:the|its|their) (?:\p{Ll}+ )?(?:site|land|plot|grounds)\b/iu;
/** Money raised from a holding is what its sale brought. */
const FROM_HOLDING = /^[^.;]{0,40}\bfrom\b[^.;]{0,40}\b(?:stakes?|shares|holdings?|sale|selling)\b/iu;

/** People to be hired are not yet the headcount. */
const HIRING = {
  en: /\b(?:hir(?:e|es|ed|ing)|recruit(?:s|ed|ing)?)\b/iu,
  ja: /採用|募集/u,
  zh: /招聘|招募|聘用/u,
};

/** Jobs that are cut, shed, axed or to go. */
const LOSING = {
  en: /\b(?:cut(?:s|ting)?|axe[sd]?|axing|shed(?:s|ding)?|eliminat(?:e|es|ed|ing)|slash(?:es|ed|ing)?|los(?:e|es|ing|t)|lay(?:s|ing)? off|laid off|scrap(?:s|ped|ping)?|dismiss(?:es|ed|ing)?|reduc(?:e|es|ed|ing)|trim(?:s|med|ming)?)(?: [\p{Ll}-]+){0,2} $/iu,
  ja: /(?!)/u,
  zh: /(?:裁|削减|削減|减少|減少|裁减|裁減)[^，。]{0,4}$/u,
};
const LOST = {
  en: /^(?: [\p{Ll}-]+){0,4} (?:will be cut|to be cut|are to go|will go|to go|at risk|be lost|(?:are|were|be|being) (?:cut|lost|axed|eliminated|scrapped))\b/iu,
  ja: /^(?:分)?(?:を|の)?(?:雇用を?|人員を?|職員を?|従業員を?|社員を?)?(?:削減|減ら)/u,
  zh: /(?!)/u,
};
const isLosing = ({ language, text, start, end }: Sentence, { quantity }: Figure) =>
  LOSING[language].test(text.slice(Math.max(start, quantity.start - 50), quantity.start)) ||
  LOST[language].test(text.slice(quantity.end, end));

/** What is done with an amount says which it is: "burned $8 bn of cash", "raised $830 m of debt". */
const TAKEN = [
  { of: 'cash', by: /\bburn(?:s|ed|t|ing)?(?: through)?(?: [\p{Ll}-]+){0,2} $/iu, is: 'cash-burn' },
  {
    of: 'debt',
    by: /\b(?:rais(?:e|es|ed|ing)|tak(?:e|es|ing) on|took on|arrang(?:e|es|ed|ing))(?: [\p{Ll}-]+){0,2} $/iu,
    is: 'loan',
  },
];

function narrowed(
  { sentence, vocabulary }: Reading,
  { measure, head, verb }: Bound,
  figure: Figure,
): Measure {
  const named = (id: string) => vocabulary.measures.get(id) ?? measure;
  if (
    measure.id === 'headcount' &&
    HIRING[sentence.language].test(sentence.text.slice(sentence.start, sentence.end))
  )
    return named('jobs');
  if ((measure.id === 'headcount' || measure.id === 'jobs') && isLosing(sentence, figure))
    return named('layoffs');
  const done = TAKEN.find(({ of }) => of === measure.id);
  if (done?.by.test(sentence.text.slice(sentence.start, figure.quantity.start))) return named(done.is);
  if (!verb) return measure;
  if (measure.dimension === 'area') {
    const isBuilding =
      BUILDING.test(sentence.text.slice(sentence.start, head.start)) &&
      !OF_SITE.test(sentence.text.slice(figure.end, sentence.end));
    return named(isBuilding ? 'floor-area' : 'site-area');
  }
  const sold =
    measure.id === 'funding-round' && FROM_HOLDING.test(sentence.text.slice(figure.end, sentence.end));
  return sold ? named('sale-proceeds') : measure;
}
