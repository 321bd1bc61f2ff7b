/** "revenue rose 12 %", "an increase of 92 percent", 同比增长, 前年同期比: the change of a result, which scope names. */
import type { Direction } from '../../../model/quantity.ts';
import type { Span } from '../../../model/text.ts';
import { type FigureRecogniser, figureClaim, type Reading } from '../build-claim.ts';
import { comparisonOf } from '../scope.ts';
import type { Figure, Sentence } from '../sentence.ts';
import { actorOf, type FoundSubject, ownerOf } from '../subjects.ts';

const MORE = {
  en: /\b(?:more|higher|above|up(?! to)|increase|growth|grew|grow|rise|rose|gain|gained|climb(?:ed|s)?|jump(?:ed)?|surged|increased)\b/iu,
  ja: /増|伸び|上回|拡大/u,
  zh: /增|涨|漲|成长|成長/u,
};
const LESS = {
  en: /\b(?:less|lower|below|down|decrease|decline[ds]?|fell|fall|dropped|shrank|decreased|drop)\b/iu,
  ja: /減|縮小|下回/u,
  zh: /减|減|降|跌/u,
};
const PART_OF = { en: /^ of\b/iu, ja: /^を占め/u, zh: /^(?:的|是)/u };
/** Measures that grow from period to period. */
const GROWING = new Set(
  'revenue gross-profit operating-profit ordinary-profit pretax-profit net-profit ebitda net-loss capex opex research-and-development order bookings backlog gross-merchandise-value cash-flow units-sold output customers users'.split(
    ' ',
  ),
);
/** "The gain is 18.5 %", "That is 35 % more": of the figure before. */
const OF_PREVIOUS = /^(?:The (?:gain|rise|increase|drop|fall|decline)|That (?:is|was)|The figure)\b/u;
const REACH = 130;

interface Base {
  measure: string;
  scope: readonly string[];
  head: Span;
  subject: FoundSubject | null;
}

export const recogniseGrowth: FigureRecogniser = (reading, figure) => {
  const { sentence, vocabulary } = reading;
  const measure = vocabulary.measures.get('growth');
  if (!measure || figure.quantity.kind !== 'percent') return null;
  if (PART_OF[sentence.language].test(sentence.text.slice(figure.quantity.end, sentence.end))) return null;
  const base = baseOf(reading, figure);
  const direction = figure.quantity.direction ?? directionBeside(sentence, figure);
  if (!base?.subject || !direction) return null;
  return figureClaim(sentence, figure, {
    measure,
    subject: base.subject,
    head: base.head,
    rule: 'growth',
    scope: [base.measure, ...base.scope, ...comparisonOf(sentence, figure)],
    quantity: { ...figure.quantity, direction },
    roles: {},
  });
};

/** What grew: the last result named before the figure, else the figure of the sentence before. */
function baseOf({ sentence, topic }: Reading, figure: Figure): Base | null {
  const head = sentence.nouns.findLast(
    h => h.end <= figure.start && GROWING.has(h.value.id) && figure.start - h.end < REACH,
  );
  if (head) {
    const subject = ownerOf(sentence, head, topic) ?? actorOf(sentence, head, topic);
    return { measure: head.value.id, scope: [], head, subject };
  }
  const previous = topic.figures().findLast(c => GROWING.has(c.measure ?? ''));
  if (!previous?.measure) return null;
  if (sentence.language !== 'en' || !OF_PREVIOUS.test(sentence.text.slice(sentence.start, figure.start)))
    return null;
  const subject = { refs: previous.subjects, names: [], rule: 'previous' };
  return { measure: previous.measure, scope: previous.scope, head: figure, subject };
}

function directionBeside(sentence: Sentence, figure: Figure): Direction | null {
  const { language, text } = sentence;
  const reach = language === 'en' ? 24 : 6;
  const window = text.slice(
    Math.max(sentence.start, figure.start - reach),
    Math.min(sentence.end, figure.end + reach),
  );
  const more = MORE[language].test(window);
  const less = LESS[language].test(window);
  return more === less ? null : more ? 'up' : 'down';
}
