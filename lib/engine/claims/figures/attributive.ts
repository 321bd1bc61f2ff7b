/** "a $10 billion chip contract", "Stargate is a $500 billion venture", 1兆円の計画: the sum stands before what it is the sum of. */
import type { Claim } from '../../../model/claim.ts';
import type { Span } from '../../../model/text.ts';
import { once } from '../../text/once.ts';
import { type FigureRecogniser, figureClaim } from '../build-claim.ts';
import type { Figure, Sentence } from '../sentence.ts';
import { actorOfVerb, ownerOf } from '../subjects.ts';

/** Measure by the noun that follows the figure, first that fits. */
const NOUNS: Record<Sentence['language'], [measure: string, noun: string][]> = {
  en: [
    ['investment', 'plans?|program(?:me)?s?|initiative|package|venture|project|scheme|drive|push|bet|pledge|contribution|injection'],
    ['cost', 'plant|factory|fab|campus|complex|facility|headquarters|pipeline|bridge|airport|stadium|terminal'],
    ['order', 'contract|order'],
    ['purchase-price', 'takeover|acquisition|buyout|purchase'],
    ['sale-proceeds', 'sale|disposal|divestiture'],
  ],
  ja: [
    ['investment', '投資計画|計画|事業|プロジェクト|構想'],
    ['order', '契約|受注'],
    ['purchase-price', '買収'],
  ],
  zh: [
    ['investment', '投资计划|投資計畫|计划|計畫|計劃|项目|項目|工程'],
    ['order', '合同|合約|订单|訂單'],
    ['purchase-price', '收购|收購'],
  ],
}; // biome-ignore format: a table reads better in rows

const DETERMINED =
  /(?:\b(?:an?|the|its|their|his|her|this|that|another|one|new|planned|proposed|initial|first|second|joint|record)|['’]s?)(?: [\p{Ll}-]+)? $/u;
const BETWEEN: Record<Sentence['language'], string> = {
  en: ' (?:(?!(?:of|in|on|at|for|from|with|by|to|and|or|is|was|that|which|rescue|relief|stimulus|tax|pay|restructuring|savings|cost-cutting|compensation|reward)\\b)[\\p{L}\\d&-]+ ){0,3}?',
  ja: '(?:規模|超|以上)?の[^、。はがをに]{0,8}?',
  zh: '的?[^，。；、的]{0,6}?',
};
const END: Record<Sentence['language'], string> = { en: "\\b(?![-’'])", ja: '(?!費|額)', zh: '' };
const PLANNED =
  /^(?:plan|program|initiative|scheme|pledge|project|計画|構想|投資計画|计划|計畫|計劃|投资计划|投資計畫)/u;

const patternsOf = (language: Sentence['language']) =>
  once(() =>
    NOUNS[language].map(
      ([measure, noun]) =>
        [measure, new RegExp(`^${BETWEEN[language]}(${noun})${END[language]}`, 'u')] as const,
    ),
  );
const patterns = { en: patternsOf('en'), ja: patternsOf('ja'), zh: patternsOf('zh') };

export const recogniseAttributive: FigureRecogniser = ({ sentence, topic, vocabulary }, figure) => {
  if (figure.quantity.kind !== 'money') return null;
  const found = nounAfter(sentence, figure);
  const measure = found && vocabulary.measures.get(found.measure);
  if (!found || !measure) return null;
  const head = { start: figure.start, end: found.end };
  const subject =
    ownerOf(sentence, head, topic, { compound: sentence.language !== 'en' }) ??
    actorOfVerb(sentence, head, topic);
  if (!subject) return null;
  const claim = figureClaim(sentence, figure, { measure, subject, head, rule: 'attributive' });
  return PLANNED.test(found.noun) ? planned(claim) : claim;
};

const planned = (claim: Claim): Claim =>
  claim.modality === 'actual' ? { ...claim, modality: 'planned' } : claim;

function nounAfter(sentence: Sentence, figure: Figure): (Span & { measure: string; noun: string }) | null {
  const { language, text } = sentence;
  const start = Math.max(figure.quantity.end, figure.quantity.equivalent?.end ?? 0);
  if (language === 'en' && !DETERMINED.test(text.slice(sentence.start, figure.start))) return null;
  const after = text.slice(start, sentence.end).replace(/^[)）]/u, '');
  for (const [measure, pattern] of patterns[language]()) {
    const match = pattern.exec(after);
    if (match)
      return { measure, noun: match[1] ?? '', start, end: sentence.end - after.length + match[0].length };
  }
  return null;
}
