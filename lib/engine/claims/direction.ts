/** Up or down, said in words beside a figure whose own reading does not say it. */
import type { Direction, Quantity } from '../../model/quantity.ts';
import type { ClaimLanguage } from './term-matcher.ts';

const UP: Record<ClaimLanguage, RegExp> = {
  en: /\b(?:rose|risen|rise|rises|rising|up(?! to)|gain(?:s|ed|ing)?|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?|advanc(?:e|es|ed|ing)|rall(?:y|ies|ied)|add(?:s|ed)|higher|more(?! than)|above|growth|grew|grow|increas(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|hiked?)\b/iu,
  ja: /上昇|値上がり|高(?!値)|急騰|反発|続伸|上げ|増|伸び|上回|拡大/u,
  zh: /上涨|上漲|涨|漲|攀升|走高|飙升|飆升|增|上升|成长|成長/u,
};
const DOWN: Record<ClaimLanguage, RegExp> = {
  en: /\b(?:fell|fall(?:s|en|ing)?|down|los(?:t|e|es|ing|s)|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|slid|slides?|sank|tumbl(?:e|es|ed|ing)|plung(?:e|es|ed|ing)|slump(?:s|ed)?|shed|lower(?:ed|s)?|less(?! than)|below|shrank|decreas(?:e|es|ed|ing)|dip(?:s|ped)?|cut|cuts)\b/iu,
  ja: /下落|値下がり|安(?!値)|急落|反落|続落|下げ|減|縮小|下回|低下/u,
  zh: /下跌|跌|走低|重挫|暴跌|下挫|回落|减|減|降/u,
};

/** The direction a stretch of text says; null where it says none or both. */
export function directionIn(language: ClaimLanguage, text: string): Direction | null {
  const up = UP[language].test(text);
  const down = DOWN[language].test(text);
  return up === down ? null : up ? 'up' : 'down';
}

/** The direction a figure was read with, but for "up to", in which "up" is none. */
export const statedDirection = (quantity: Quantity): Direction | null =>
  quantity.hedge === 'up-to' ? null : quantity.direction;
