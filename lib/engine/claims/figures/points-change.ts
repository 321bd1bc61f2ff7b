/** "operating margin rose by 2 percentage points", "cut interest rates by 50 basis points", 利益率は2ポイント上昇. */
import { type FigureRecogniser, figureClaim } from '../build-claim.ts';
import { directionIn } from '../direction.ts';
import { actorOf, ownerOf } from '../subjects.ts';
import { placeOrActor } from './place-subject.ts';
import { rateSetter } from './rate-setter.ts';

const REACH = { en: 60, ja: 20, zh: 20 };

export const recognisePointsChange: FigureRecogniser = (reading, figure) => {
  const { sentence, topic, vocabulary } = reading;
  if (figure.quantity.kind !== 'points') return null;
  const { language, text } = sentence;
  const bases = sentence.nouns.filter(
    h =>
      h.end <= figure.start &&
      figure.start - h.end < REACH[language] &&
      h.value.dimension === 'percent' &&
      h.value.id !== 'share-move',
  );
  // 失业率同比下降: that it is on the year says no more than that it changed.
  const base = bases.findLast(h => h.value.id !== 'growth') ?? bases.at(-1);
  const rates = base?.value.id === 'interest-rate';
  const measure = vocabulary.measures.get(rates ? 'rate-change' : 'percentage-points');
  if (!base || !measure) return null;
  const direction =
    figure.quantity.direction ??
    directionIn(
      language,
      text.slice(Math.max(sentence.start, base.start - 20), Math.min(sentence.end, figure.end + 6)),
    );
  const owner = base.value.ofPlace
    ? placeOrActor(reading, base)
    : (ownerOf(sentence, base, topic) ?? actorOf(sentence, base, topic));
  const subject = rates ? rateSetter(reading, base, owner) : owner;
  if (!direction || !subject) return null;
  return figureClaim(sentence, figure, {
    measure,
    subject,
    head: base,
    rule: 'points-change',
    scope: [base.value.id],
    quantity: { ...figure.quantity, direction },
    roles: {},
  });
};
