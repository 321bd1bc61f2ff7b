/**
 * When something is to start, open or be finished: "by the end of the decade", "will open in 2027", "not until 2032",
 * 2030年までに, 2027年度に開始. One measure for all, so that a bound and a plain year meet; scope says start or completion.
 */
import { type FigureRecogniser, figureClaim } from '../build-claim.ts';
import { caseMark } from '../case-mark.ts';
import { isDeadline, modalityOf, startOf } from '../qualifiers.ts';
import { isPlace, rolesOf } from '../roles.ts';
import { clauseOf, type Figure, inside, type Sentence } from '../sentence.ts';
import { actorOf, canAct, type FoundSubject, ownerOf } from '../subjects.ts';
import type { Topic } from '../topic.ts';

const STARTS = {
  en: /\b(?:start(?:s|ing)?|begin(?:s|ning)?|open(?:s|ing)?|launch(?:es|ing)?|go(?:es)? (?:online|live|into operation)|come(?:s)? on ?(?:line|stream)|enter(?:s)? service|operation|restart(?:s|ed)?)\b/iu,
  ja: /開始|稼働|着工|開業|発売|始め|動かす/u,
  zh: /开始|開始|启动|啟動|投产|投產|动工|動工|开业|開業|启用|啟用|上市/u,
};
const COMPLETES = {
  en: /\b(?:complet(?:e|es|ed|ion)|finish(?:es|ed)?|deliver(?:ed|y|s)?|ready|done)\b/iu,
  ja: /完成|竣工|完了|完工/u,
  zh: /完成|竣工|完工|交付|建成/u,
};
const CONDITION = { en: /\b(?:if|whether|unless)\b[^,]*$/iu, ja: /(?!)/u, zh: /(?:如果|若|假如)[^，]*$/u };
/** "these components", "the project": what the document as a whole is about. */
const DEFINITE =
  /\b(?:the|this|that|these|those) (?:[\p{L}-]+ ){0,2}(?:project|plan|plans|initiative|timeline|timeframe|target|venture|consortium|collaboration|partnership|components?|servers?|work)\b/iu;

export const recogniseDatedPlan: FigureRecogniser = ({ sentence, topic, vocabulary, date }, figure) => {
  const measure = vocabulary.measures.get('deadline');
  if (!measure || !['date', 'period'].includes(figure.quantity.kind) || otherFigureIn(sentence, figure))
    return null;
  const clause = clauseOf(sentence, figure);
  const window = lastVerbs(
    sentence.text.slice(clause.start, sentence.language === 'en' ? figure.start : sentence.end),
  );
  const modality = modalityOf(sentence, figure);
  const begun =
    isOpenEnded(figure) || STARTS[sentence.language].test(window) || isOfMassProduction(sentence, figure);
  const completed = COMPLETES[sentence.language].test(window);
  const ahead = modality === 'actual' && isAhead(figure, date);
  const planned = (ahead || ['planned', 'expected', 'considered'].includes(modality)) && (begun || completed);
  if (!isDeadline(figure) && !planned) return null;
  if (
    modality === 'denied' ||
    CONDITION[sentence.language].test(sentence.text.slice(sentence.start, figure.start))
  )
    return null;
  const subject = whose(sentence, figure, topic);
  const found = subject && rolesOf(sentence, figure, measure.roles ?? [], subject.names);
  if (!subject || !found) return null;
  const product = topic.product();
  const roles = found.product || found.object || !product ? found : { ...found, product: [product] };
  if (!roles.product && !roles.object) return null;
  const scope = begun && !completed ? ['start'] : completed && !begun ? ['completion'] : [];
  const claim = figureClaim(sentence, figure, {
    measure,
    subject,
    head: figure,
    rule: 'dated-plan',
    quantity: startOf(figure.quantity),
    roles,
    scope,
    period: null,
  });
  return ahead ? { ...claim, modality: 'planned' } : claim;
};

/** "begin by assembling and then take charge before 2030": the verb nearest to the date is the one it dates. */
const lastVerbs = (text: string) => text.split(/ and (?:then |later )?(?=\p{Ll})/u).at(-1) ?? text;

/** Japanese and headlines put what is to come in the present: a year after that of the article is a plan. */
const isAhead = (figure: Figure, date: string | undefined) => {
  const year = /\d{4}/.exec(String(figure.quantity.value))?.[0];
  return year !== undefined && date !== undefined && year > date.slice(0, 4);
};

/** "will produce chips from 2027": from when on is when it starts. */
const isOpenEnded = ({ quantity: { kind, hedge } }: Figure) => kind === 'date' && hedge === 'from';

/** "targets mass production by 2027": what it is to have reached by then has begun. */
const isOfMassProduction = (sentence: Sentence, figure: Figure) =>
  sentence.products.some(p => p.value === 'mass-production' && inside(p, clauseOf(sentence, figure)));

/** A date beside another figure is that figure's period. */
const otherFigureIn = (sentence: Sentence, figure: Figure) =>
  sentence.figures.some(
    f =>
      f !== figure &&
      !['date', 'period', 'duration', 'rank'].includes(f.quantity.kind) &&
      !isAttribute(sentence, f) &&
      inside(f.quantity, clauseOf(sentence, figure)) &&
      !/[,，、]/u.test(sentence.text.slice(Math.min(f.end, figure.end), Math.max(f.start, figure.start))),
  );

/** "2-nanometer chips", "a 10-gigawatt campus": such a figure only says which thing is meant. */
const isAttribute = ({ text }: Sentence, { quantity }: Figure) =>
  quantity.kind === 'measure' &&
  /-|nm$/u.test(text.slice(quantity.start, quantity.end)) &&
  /^ \p{Ll}/u.test(text.slice(quantity.end));

function whose(sentence: Sentence, figure: Figure, topic: Topic): FoundSubject | null {
  const product = sentence.products.find(p => p.end <= figure.start);
  const agent = sentence.names.find(
    n => n.end <= figure.start && n.type !== 'place' && canAct(n) && caseMark(sentence, n) === 'by',
  );
  if (agent && sentence.language === 'en') return { refs: [agent.ref], names: [agent], rule: 'agent' };
  const actor = actorOf(sentence, figure, topic);
  if (actor && actor.rule !== 'topic' && !actor.names.some(isPlace)) return actor;
  const owner = product && ownerOf(sentence, product, topic);
  if (owner && !owner.names.some(isPlace)) return owner;
  const definite = DEFINITE.test(sentence.text.slice(sentence.start, figure.start));
  const known = actor && !actor.names.some(isPlace) ? actor : null;
  return known ?? (definite ? topic.main('main') : null);
}
