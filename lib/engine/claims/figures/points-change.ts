/** "operating margin rose by 2 percentage points", "cut interest rates by 50 basis points", 利益率は2ポイント上昇. */
import type { Quantity } from '../../../model/quantity.ts';
import { type FigureRecogniser, figureClaim } from '../build-claim.ts';
import { directionIn } from '../direction.ts';
import { actorOf, ownerOf } from '../subjects.ts';
import { placeOrActor } from './place-subject.ts';
import { rateSetter } from './rate-setter.ts';

const REACH = { en: 60, ja: 20, zh: 20 };

const STEP_BEHIND = /^(?:の)?(?:追加)?(?:引き?上げ|引き?下げ|利上げ|利下げ)/u;
const STEP_BEFORE = /(?:上调|下调|上調|下調|调升|调降|調升|調降|加息|降息|升息)(?:了)?(?:约|約)?$/u;

/** 金利を0.25％引き下げ: a rate is raised or cut by points, which are called per cent. */
const isStep = (language: string, text: string, { start, end }: Quantity): boolean =>
  (language === 'ja' && STEP_BEHIND.test(text.slice(end))) ||
  (language === 'zh' && STEP_BEFORE.test(text.slice(Math.max(0, start - 12), start)));

export const recognisePointsChange: FigureRecogniser = (reading, figure) => {
  const { sentence, topic, vocabulary } = reading;
  const { language, text } = sentence;
  const inPercent = figure.quantity.kind === 'percent' && isStep(language, text, figure.quantity);
  if (figure.quantity.kind !== 'points' && !inPercent) return null;
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
  if (!base || !measure || (inPercent && !rates)) return null;
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
    quantity: { ...figure.quantity, ...(inPercent ? { kind: 'points', unit: 'pp' } : {}), direction },
    roles: {},
  });
};
