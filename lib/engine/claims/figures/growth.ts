/** "revenue rose 12 %", "an increase of 92 percent", 同比增长, 前年同期比: the change of a result, which scope names. */
import type { Direction } from '../../../model/quantity.ts';
import { type FigureRecogniser, figureClaim } from '../build-claim.ts';
import type { Figure, Sentence } from '../sentence.ts';
import { actorOf, ownerOf } from '../subjects.ts';

const MORE = {
  en: /\b(?:more|higher|above|up|increase|growth|grew|rise|rose|gain(?:ed)?|climb(?:ed|s)|jump(?:ed)?|surged|increased)\b/iu,
  ja: /増|伸び|上回|拡大/u,
  zh: /增|涨|漲|成长|成長/u,
};
const LESS = {
  en: /\b(?:less|lower|below|down|decrease|decline[ds]?|fell|dropped|shrank|decreased|drop)\b/iu,
  ja: /減|縮小|下回/u,
  zh: /减|減|降|跌/u,
};
const PART_OF = { en: /^ of\b/iu, ja: /^を占め/u, zh: /^(?:的|是)/u };

export const recogniseGrowth: FigureRecogniser = ({ sentence, topic, vocabulary }, figure) => {
  const measure = vocabulary.measures.get('growth');
  if (!measure || figure.quantity.kind !== 'percent') return null;
  const base = sentence.nouns
    .filter(
      h =>
        h.end <= figure.start &&
        ['money', 'count'].includes(h.value.dimension) &&
        ['result', 'stock'].includes(h.value.class) &&
        figure.start - h.end < 160,
    )
    .at(-1);
  if (!base || PART_OF[sentence.language].test(sentence.text.slice(figure.end, sentence.end))) return null;
  const direction = figure.quantity.direction ?? directionBeside(sentence, figure);
  const subject = ownerOf(sentence, base, topic) ?? actorOf(sentence, base, topic);
  if (!direction || !subject) return null;
  const quantity = figure.quantity.direction ? figure.quantity : { ...figure.quantity, direction };
  return figureClaim(sentence, figure, {
    measure,
    subject,
    head: base,
    rule: 'growth',
    scope: [base.value.id],
    quantity,
    roles: {},
  });
};

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
