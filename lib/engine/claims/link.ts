/**
 * How closely a word and a figure belong together: the words between them, by language. Undefined where anything stands
 * between that starts another statement. Cost is in words; three Japanese or Chinese characters count as one.
 */
import type { Span } from '../../model/text.ts';
import type { Figure, Sentence } from './sentence.ts';
import type { TermHit } from './term-matcher.ts';
import type { FigureVerb } from './vocabulary.ts';

const words = (gap: string) => gap.match(/\S+/g)?.length ?? 0;

/** The figure is what something else is compared with: "against $3 bn", "from 6.2 trillion yen", 前年同期の. */
const COMPARED = {
  en: /\b(?:against|versus|from|(?<!more |less |fewer |greater |higher |lower )than|after|compared (?:with|to)|instead of|short of|ahead of)\s+(?:about |around |some |roughly |the |a )*$/iu,
  ja: /(?:前年(?:同期|同月|度)?の|前の年の|前期の|従来の)$/u,
  zh: /(?:上年同期的?|去年同期的?|此前的?|从|從|由|比)$/u,
};
const COMPARED_AFTER = {
  en: /^ (?:a year (?:ago|before|earlier)|the year before|before\b|earlier\b)/iu,
  ja: /^から/u,
  zh: /^(?:增至|增加到|升至|降至)/u,
};

/** No comparing phrase reaches further from its figure. */
const FAR = 100;

export function isComparison(sentence: Sentence, figure: Figure): boolean {
  const { language, text } = sentence;
  const { start } = figure.quantity;
  return (
    COMPARED[language].test(text.slice(Math.max(sentence.start, start - FAR), start)) ||
    COMPARED_AFTER[language].test(text.slice(figure.end, sentence.end))
  );
}

/** True if another figure of the same kind stands in the gap. */
function crossesFigure(sentence: Sentence, figure: Figure, gap: Span): boolean {
  return sentence.figures.some(
    f =>
      f !== figure &&
      !isComparison(sentence, f) &&
      f.quantity.kind === figure.quantity.kind &&
      f.quantity.start >= gap.start &&
      f.quantity.end <= gap.end,
  );
}

const NOUN_BEFORE = {
  en: /^(?![\s\S]*(?:[;:—]|, (?!(?:however|too|meanwhile),)|\b(?:and|but|while|which|because|than|on|with|against)\b))[\s\S]{0,90}$/iu,
  ja: /^[^。；]{0,24}$/u,
  zh: /^[^，。；、]{0,14}(?:，(?:约|約|共)?(?:达到?|達到?|至|为|為|约|約|增至|升至|降至|跌至))?$/u,
};
const NOUN_AFTER = {
  en: /^\)?(?:,? (?:of|in|on|worth of))?(?: (?!(?:of|in|at|for|from|with|by|to|on|and|or|is|was|are|were|has|had|will|said|that|than|after|as|of)\b)[\p{L}\d'’./&-]+){0,4} $/u,
  ja: /^(?:の|を|で|に|規模の|分の)?[^はが、。]{0,8}$/u,
  zh: /^(?:的|元)?[^，。；、]{0,4}$/u,
};

/** "made ¥1.2 trillion, its first annual profit": the noun in apposition, unless it has a figure of its own. */
const APPOSED_AFTER =
  /^\)?, (?:its|their|an?|the) (?:(?!(?:of|in|at|for|from|with|by|to|on|and|or|is|was)\b)[\p{L}-]+ ){0,4}$/u;
const OWN_FIGURE = /^ (?:of|to|at|was|is)\b/u;

/** Without what two commas set off: "profit, which includes all units, was". */
const withoutAside = (gap: string) => gap.replace(/, [^,;]{3,80}, /gu, ' ');

/** 「容量は150MWで、将来は250MW」: a noun with は is said of all that follows. */
const isTopic = (sentence: Sentence, hit: Span) =>
  sentence.language === 'ja' && sentence.text[hit.end] === 'は';

/** Noun before the figure ("revenue rose to $3 bn") or after it ("$3 bn of revenue"). */
export function linkNoun(sentence: Sentence, hit: Span, figure: Figure): number | undefined {
  const { language, text } = sentence;
  const scale = language === 'en' ? 1 : 1 / 3;
  const cost = (gap: string) => (language === 'en' ? words(gap) : gap.length * scale);
  if (hit.end <= figure.start) {
    const gap = withoutAside(text.slice(hit.end, figure.start));
    if (
      !NOUN_BEFORE[language].test(gap) ||
      (!isTopic(sentence, hit) && crossesFigure(sentence, figure, { start: hit.end, end: figure.start }))
    )
      return undefined;
    return cost(gap) * (/^ of\b|^[はがは为為达達]/u.test(gap) ? 0.5 : 1);
  }
  const end = Math.max(figure.quantity.end, figure.quantity.equivalent?.end ?? 0);
  if (hit.start < end) return hit.end <= figure.end ? 0 : undefined;
  const gap = text.slice(end, hit.start);
  if (language === 'en' && APPOSED_AFTER.test(gap))
    return OWN_FIGURE.test(text.slice(hit.end, sentence.end)) ? undefined : cost(gap);
  if (!(gap === '' || gap === ' ' || gap === ') ' || NOUN_AFTER[language].test(gap))) return undefined;
  return cost(gap) * 0.5;
}

const VERB_BEFORE = {
  en: /^(?: (?!and\b|but\b|in\b|for\b)[\p{L}\d'’-]+){0,5} $/u,
  ja: /^$/,
  zh: /^[^，。；、]{0,8}$/u,
};
/** "promises to buy more than $100 bn": what is promised is the buying, not money. */
const TO_DO_ELSE =
  /^ to (?!(?:invest|spend|put|provide|give|contribute|inject|deploy|pour|raise|pay|lend)\b)\p{Ll}+\b/u;
const VERB_AFTER_JA = /^(?:（[^）]*）)?(?:を|、|の|で|に|まで|規模|ずつ)*[^はが、。]{0,12}$/u;

const tailPattern = (language: Sentence['language'], tail: string) =>
  language === 'en'
    ? new RegExp(`^[),]*(?: \\S+){0,2} ${tail}\\b`, 'u')
    : new RegExp(`^[^，。]{0,4}${tail}`, 'u');

/** Verb whose object is the figure. In Japanese it follows, elsewhere it goes before. */
export function linkVerb(sentence: Sentence, hit: TermHit<FigureVerb>, figure: Figure): number | undefined {
  const { language, text } = sentence;
  const end = Math.max(figure.quantity.end, figure.quantity.equivalent?.end ?? 0);
  if (language === 'ja') {
    const gap = text.slice(end, hit.start);
    return hit.start >= end && VERB_AFTER_JA.test(gap) ? gap.length / 3 : undefined;
  }
  if (hit.end > figure.quantity.start) return undefined;
  const { gap: withGap, link, tail } = hit.value;
  const gap = text.slice(hit.end, figure.quantity.start);
  if (crossesFigure(sentence, figure, { start: hit.end, end: figure.quantity.start })) return undefined;
  if (tail && !tailPattern(language, tail).test(text.slice(end, sentence.end))) return undefined;
  if (withGap) {
    const ok = new RegExp(`^[^;:]{0,90} ${link} (?:[\\p{L}-]+ ){0,4}$`, 'u').test(gap);
    return ok ? words(gap) * 0.5 : undefined;
  }
  if (language === 'en' && TO_DO_ELSE.test(gap)) return undefined;
  return gap === ' ' || VERB_BEFORE[language].test(gap) ? words(gap) + 1 : undefined;
}
