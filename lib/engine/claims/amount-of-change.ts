/** "shrank by $594 bn", "over $560 bn of market value disappeared", 3000億円増えた: how much was added or lost, not how much there is. */
import type { Figure, Sentence } from './sentence.ts';

const BEFORE = {
  en: /\b(?:by|eras(?:e|es|ed|ing)|wip(?:e|es|ed) (?:out|off)|wip(?:e|es|ed|ing)|shed(?:s|ding)?|los(?:e|es|ing|t)|add(?:s|ed|ing)?|gain(?:s|ed|ing)?)\s+(?:[\p{Ll}-]+ ){0,3}$/iu,
  ja: /(?!)/u,
  zh: /(?:增加|减少|減少|增加了|减少了|减少约|蒸发|蒸發)(?:约|約|超|逾)?$/u,
};
const AFTER = {
  en: /^ (?:of [^.,;]{0,50} )?(?:disappeared|vanished|evaporated|(?:was|were) (?:wiped|erased|lost))\b/iu,
  ja: /^(?:の)?(?:増え|減っ|減少|増加|上積み|の(?:増|減))/u,
  zh: /^[^，。]{0,6}(?:蒸发|蒸發)/u,
};
/** Results one can lose or add without a level: "lost $2 bn" is a loss of $2 bn. */
const OF_LEVEL = /\b(?:market|value|capitali[sz]ation|revenue|sales|cash|debt|backlog|profit|spending)\b/iu;

export function isAmountOfChange(sentence: Sentence, figure: Figure): boolean {
  const { language, text } = sentence;
  const before = text.slice(sentence.start, figure.quantity.start);
  const after = text.slice(Math.max(figure.quantity.end, figure.quantity.equivalent?.end ?? 0), sentence.end);
  const found = BEFORE[language].test(before) || AFTER[language].test(after);
  return found && (language !== 'en' || OF_LEVEL.test(text.slice(sentence.start, sentence.end)));
}
