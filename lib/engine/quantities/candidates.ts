import type { Language } from '../../model/text.ts';

/*
 * One native RegExp a language skips to where a figure may begin; everything after is scanned by hand. This is what the
 * speed of the stage rests on: no list of patterns is tried at every place.
 */

const NUMBER_WORDS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|' +
  'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|zero|nought|naught|half|quarter|hundred|thousand|million|dozen';
const A_NUMBER =
  'a (?=(?:hundred|thousand|million|billion|trillion|dozen|half|third|quarter|fifth|sixth|eighth|tenth|lakh|crore|twent|thirt|hundredth|trillionth)\\w{0,4}\\b)';

const ADDRESS = '(?:https?:\\/\\/|www\\.)[!-~]+';
const DIGIT = '[0-9\\u00bc-\\u00be\\u2150-\\u215e]|\\.(?=[0-9])';
const HAN = '[一二三四五六七八九十百千〇零两兩壹贰貳叁柒捌玖半]';

const ENGLISH = new RegExp(`${DIGIT}|${ADDRESS}|\\b(?:${A_NUMBER}|${NUMBER_WORDS})`, 'gi');
const CJK = new RegExp(`${DIGIT}|${ADDRESS}|${HAN}`, 'gi');

/** A fresh RegExp (it carries `lastIndex`) for one text. */
export function candidatePattern(language: Language): RegExp {
  const pattern = language === 'en' ? ENGLISH : CJK;
  return new RegExp(pattern.source, pattern.flags);
}
