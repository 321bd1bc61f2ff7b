/** "the AI server market is projected to reach $524 billion by 2030": the subject is the market itself. */
import { type FigureRecogniser, figureClaim } from '../build-claim.ts';
import { isComparison } from '../link.ts';
import { clauseOf, type Figure, type Sentence } from '../sentence.ts';

const MARKET = {
  en: /((?:[\p{L}\d-]+ ){1,4})market\b(?! (?:value|cap|share))/giu,
  ja: /([\p{L}\d]{2,14}?)(?:の)?市場(?:規模)?(?=[はが、の])/gu,
  zh: /([\p{L}\d]{2,10}?)市[场場](?:规模|規模)?/gu,
};
const LEAD = /^(?:(?:the|a|an|its|this|that|global|worldwide|of|in|for|and|overall|entire|world|size) )+/iu;

export const recogniseMarketSize: FigureRecogniser = ({ sentence, vocabulary }, figure) => {
  const measure = vocabulary.measures.get('market-size');
  if (!measure || figure.quantity.kind !== 'money' || isComparison(sentence, figure)) return null;
  const market = marketBefore(sentence, figure);
  if (!market) return null;
  const product = [...sentence.names, ...[]].find(
    n => n.type === 'concept' && n.start >= market.start && n.end <= market.end,
  );
  const text = `${market.phrase} market`;
  const ref = product?.ref.id ? { id: product.ref.id, text, candidates: [] } : { text, candidates: [] };
  const subject = { refs: [ref], names: [], rule: 'market' };
  return figureClaim(sentence, figure, { measure, subject, head: market, rule: 'market-size', roles: {} });
};

function marketBefore(sentence: Sentence, figure: Figure) {
  const { language, text } = sentence;
  const clause = language === 'en' ? clauseOf(sentence, figure) : sentence;
  const found = [...text.slice(clause.start, figure.start).matchAll(MARKET[language])].at(-1);
  if (!found) return null;
  const phrase = (found[1] ?? '').replace(LEAD, '').trim().toLowerCase();
  const start = clause.start + found.index;
  const end = start + found[0].length;
  if (!phrase || text.slice(end, figure.start).length > 60) return null;
  return { start, end, phrase };
}
