import type { Language } from '../../model/text.ts';

/*
 * One native RegExp a language skips to where a figure may begin; everything after is scanned by hand. This is what the
 * speed of the stage rests on: no list of patterns is tried at every place. Each alternative is a group, so that a
 * candidate says of what sort it is and only the readers of that sort are asked.
 */

export type Sort = 'digit' | 'number' | 'relative' | 'month' | 'period' | 'multiple' | 'address';

export interface Candidate {
  at: number;
  end: number;
  sort: Sort;
}

const DIGIT = /[0-9\u00bc-\u00be\u2150-\u215e]|\.(?=[0-9])/;
const ADDRESS = /(?:https?:\/\/|www\.)[!-~]+/;

const VAGUE =
  /dozens|scores of|tens of|hundreds|thousands|millions|billions|trillions|several|a few (?=hundred|thousand|million|billion|dozen)|multi-?billion|(?:low|mid|high|single|double|triple)[- ](?=single|double|digit|teens)/;
const NUMBER =
  /a (?=(?:hundred|thousand|million|billion|trillion|dozen|half|third|quarter|fifth|sixth|eighth|tenth|lakh|crore|twenty|thirty|hundredth|trillionth)\b)|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|zero|nought|naught|half|quarter|hundred|thousand|million|dozen/;
const MONTH =
  /(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)(?=[. \-/\d])|january|february|march|april|may\b|june?\b|july?\b|august|september|october|november|december/;
const ORDINAL =
  /(?:first|second|third|fourth|final|last|1st|2nd|3rd|4th)(?= (?:fiscal|financial|quarter|half|year|decade|three|six|nine|of|day|january|february|march|april|may|june|july|august|september|october|november|december)\b|-(?:quarter|half))|(?:fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w{4,6}teenth|twentieth|thirtieth)(?= of | day )/;
const PERIOD =
  /(?:this|next|previous|prior) (?=year|decade)|[qh][1-4](?![a-z\d])|fiscal|fy ?['\d]|financial year|(?:year|quarter|half) (?=to |end)|(?:end|turn) of the decade/;
const WEEKDAY =
  /(?:sun|mon|tues|wednes|thurs|fri|satur)day|(?:sun|mon|tue|wed|thu|fri|sat)(?=[ ,.])|(?:next|last|previous|following|past|coming|upcoming|this) (?=(?:week |past |coming |upcoming )?(?:on )?(?:sun|mon|tue|wed|thu|fri|sat)|easter|christmas)/;
const DAY =
  /today|tomorrow|tonight|yesterday|the day (?=before yes|after tom)|an? (?=(?:day|week|fortnight|month|year)s? (?:ago|from|before|after|hence)|week\b)|christmas|new year|independence day|international workers|(?:may|labour) day|valentine|halloween|thanksgiving|black friday|cyber monday|easter|good friday/;
const MULTIPLE =
  /doubl(?:ed?|es|ing)\b|tripl(?:ed?|es|ing)\b|trebled?\b|quadrupl(?:ed?|ing)\b|quintupled\b|halv(?:ed?|es|ing)\b|twice\b|hundredfold|(?:two|three|four|five|six|seven|eight|nine|ten)fold\b/;
const WORD_RANK =
  /(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[- ](?=largest|biggest|most|best|richest|highest|smallest|lowest|worst|fastest|oldest)/;

const CJK_RELATIVE =
  /[今昨明本翌去来來先次上下再前这這后後一]{1,3}(?=[日天年週周个個星礼禮晚朝々])|[日月火水木金土]曜|(?:周|週|星期|礼拜|禮拜)[一二三四五六日天]|次の(?=[日月火水木金土]曜)|元[旦日]|おととい|きのう|きょう|あした|あさって/;
const CJK_NUMBER =
  /[一二三四五六七八九十百千〇零两兩壹贰貳叁柒捌玖半]|[肆伍陆陸拾] ?(?=[\d点點十百千万萬亿億兆拾佰仟一二三四五六七八九零])|[万萬](?=[万萬]?分之)|对折|[数數几幾何好成](?=[十百千万萬亿億兆几幾]|[社人年月件台カか])|上(?=[十百千万亿])|幾つか|いくつか/;
const CJK_PERIOD = /第(?=[1-4一二三四] ?(?:四半期|季|财|財))|[上下](?=半[期年])|[今本前来](?=年度)/;

const either = (...parts: RegExp[]) => parts.map(part => part.source).join('|');
const DIGITS = `(${DIGIT.source})`;
const ENGLISH = new RegExp(
  `${DIGITS}|\\b(?:(${either(MONTH)})|(${either(DAY, WEEKDAY)})|(${either(ORDINAL, PERIOD)})|(${either(MULTIPLE, WORD_RANK)})|(${either(VAGUE, NUMBER)}))|(${ADDRESS.source})`,
  'gi',
);
const CJK = new RegExp(
  `${DIGITS}|()(${CJK_RELATIVE.source})|(${CJK_PERIOD.source}|\\b(?:${PERIOD.source}))|()(${CJK_NUMBER.source})|(${ADDRESS.source})`,
  'gi',
);
/** The sort of each group, in order. */
const SORTS: Sort[] = ['digit', 'month', 'relative', 'period', 'multiple', 'number', 'address'];

function sortOf(found: RegExpExecArray): Sort {
  for (let i = 0; i < SORTS.length; i++) {
    const group = found[i + 1];
    const sort = SORTS[i];
    if (group !== undefined && group !== '' && sort) return sort;
  }
  return 'digit';
}

/** The first candidate at or after `from`; null if there is none. */
export function nextCandidate(text: string, from: number, language: Language): Candidate | null {
  const pattern = language === 'en' ? ENGLISH : CJK;
  pattern.lastIndex = from;
  const found = pattern.exec(text);
  return found && { at: found.index, end: found.index + found[0].length, sort: sortOf(found) };
}
