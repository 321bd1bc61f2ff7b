/** A figure of what comes on top, is wanting or is wished for is none of what there is: "60 more beds", "needs 60 beds", beside "has 520 beds". */
import type { Quantity } from '../../../model/quantity.ts';
import type { Statement } from './read-statement.ts';

const MORE_BEFORE =
  /\b(?:another|an? (?:further|additional|extra)|further|additional|extra) (?:[€$£¥₹]|\p{Lu}{1,3}\$)?$/u;
const MORE_WITHIN = /^(?:another|an? (?:further|additional|extra))\b|\bmore\b(?! than)/iu;
const MORE_BEHIND = /^ (?:more|extra|additional|further)\b(?! (?:than|of)\b)/u;
const isOnTop = (text: string, { kind, start, end }: Quantity): boolean =>
  kind !== 'percent' &&
  kind !== 'points' &&
  (MORE_BEFORE.test(text.slice(0, start)) ||
    MORE_WITHIN.test(text.slice(start, end)) ||
    MORE_BEHIND.test(text.slice(end)));
const tellsOnTop = ({ text, figures }: Statement): boolean => figures.some(q => isOnTop(text, q));

const WANTING = /(?<!\b(?:who|which|that|will) )\b(?:needs?|requires?|lacks?|shortage|shortfall)\b(?! to\b)/u;
const tellsWanting = ({ text, figures }: Statement): boolean =>
  figures.some(({ start }) => WANTING.test(text.slice(0, start)));

const wants = (a: Statement, b: Statement): boolean =>
  tellsWanting(a) && !/\bneed|\brequire|\black|\bshort/u.test(b.text);

const WISHED =
  /\b(?:had (?:been )?(?:expected|forecast|predicted|wanted)|voted for an?|call(?:s|ed|ing) for|propos(?:es?|ed|ing)|recommend(?:s|ed)?|urg(?:es?|ed)|favou?r(?:s|ed)?)\b/u;
const tellsWish = ({ withoutFigures, figures }: Statement): boolean =>
  figures.some(({ start }) => WISHED.test(withoutFigures.slice(0, start)));

/** Only one side tells what is added, wanting or wished for. */
export const tellOfRest = (p: Statement, c: Statement): boolean =>
  p.figures.length > 0 &&
  c.figures.length > 0 &&
  (tellsOnTop(p) !== tellsOnTop(c) || tellsWish(p) !== tellsWish(c) || wants(p, c) || wants(c, p));
