/** "by the end of the decade", "before 2030", 2030年までに, 2030年前: when something is to be done, and what. */
import { type FigureRecogniser, figureClaim } from '../build-claim.ts';
import { isDeadline, modalityOf } from '../qualifiers.ts';
import { rolesOf } from '../roles.ts';
import { clauseOf, type Figure, type Sentence } from '../sentence.ts';
import { actorOf, type FoundSubject } from '../subjects.ts';
import type { Topic } from '../topic.ts';

/** "these components", "the project": what the document as a whole is about. */
const DEFINITE =
  /\b(?:the|this|that|these|those) (?:[\p{L}-]+ ){0,2}(?:project|plan|plans|initiative|timeline|timeframe|target|venture|consortium|collaboration|partnership|components?|servers?|work)\b/iu;
const CONDITION = {
  en: /\b(?:if|whether|unless)\b[^,]*$/iu,
  ja: /^[^。]*(?:れば|なら)/u,
  zh: /(?:如果|若|假如)[^，]*$/u,
};

export const recogniseDeadline: FigureRecogniser = ({ sentence, topic, vocabulary }, figure) => {
  const measure = vocabulary.measures.get('deadline');
  if (!measure || !['date', 'period'].includes(figure.quantity.kind) || !isDeadline(figure)) return null;
  if (
    CONDITION[sentence.language].test(sentence.text.slice(sentence.start, figure.start)) &&
    sentence.language !== 'ja'
  )
    return null;
  const figures = sentence.figures.filter(
    f => f !== figure && !['date', 'period', 'duration'].includes(f.quantity.kind),
  );
  const clause = clauseOf(sentence, figure);
  if (figures.some(f => f.start >= clause.start && f.end <= clause.end)) return null;
  const subject = whose(sentence, figure, topic);
  const product = topic.product();
  const roles = subject && {
    ...(product ? { product: [product] } : {}),
    ...rolesOf(sentence, figure, measure.roles ?? [], subject.names),
  };
  if (!subject || !roles?.product?.length) return null;
  if (modalityOf(sentence, figure) === 'denied') return null;
  return figureClaim(sentence, figure, {
    measure,
    subject,
    head: figure,
    rule: 'deadline',
    roles,
    period: null,
  });
};

function whose(sentence: Sentence, figure: Figure, topic: Topic): FoundSubject | null {
  const actor = actorOf(sentence, figure, topic);
  const definite = DEFINITE.test(sentence.text.slice(sentence.start, figure.start));
  return actor ?? (definite ? topic.main('main') : null);
}
