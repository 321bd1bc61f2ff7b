/** "shares closed at $199.05", "traded 10 % higher at 4,690 yen", 終値は4690円: what a share costs, though no figure says "a share". */
import { type FigureRecogniser, figureClaim } from '../build-claim.ts';
import { isSharePrice } from '../dimension.ts';
import { isParty } from '../roles.ts';
import { actorOf, ownerOf } from '../subjects.ts';

const SHARES = /\b(?:shares?|stock)\b|株価?|終値|股价|股價|收盘价|收盤價/u;

export const recogniseSharePrice: FigureRecogniser = ({ sentence, topic, vocabulary }, figure) => {
  const measure = vocabulary.measures.get('share-price');
  if (!measure || figure.quantity.kind !== 'money' || !isSharePrice(sentence, figure)) return null;
  const word = SHARES.exec(sentence.text.slice(sentence.start, figure.start));
  const start = word ? sentence.start + word.index : figure.start;
  const head = word ? { start, end: start + word[0].length } : { start, end: figure.end };
  const subject = (word && ownerOf(sentence, head, topic)) ?? actorOf(sentence, head, topic);
  if (!subject?.names.some(isParty)) return null;
  return figureClaim(sentence, figure, { measure, subject, head, rule: 'share-price' });
};
