/** "held Nvidia shares worth $3 bn", "its stake was carried at $6 bn", 保有株の時価は3000億円, 持股账面价值30亿美元: what a holding is worth. */
import type { SubjectRef } from '../../../model/claim.ts';
import { type FigureRecogniser, figureClaim, type Reading } from '../build-claim.ts';
import { caseMark } from '../case-mark.ts';
import { isParty, sameParty } from '../roles.ts';
import { clauseOf, type Figure, inside, type Name, type Sentence } from '../sentence.ts';
import { actorOf, type FoundSubject, ownerOf } from '../subjects.ts';

const HOLDING = {
  en: /\b(?:shares|shareholding|stake|stakes|holding|holdings|position)\b(?=[^.;:]{0,80}$)/giu,
  ja: /保有(?:株式?|分|する[^、。]{0,12}株式?)|持ち?株|株式/gu,
  zh: /持股|持有的?[^，。；]{0,12}(?:股份|股票|股权|股權)|(?:股份|股权|股權)/gu,
};
/** From the holding to its value; "at" only behind a word for valuing. */
const WORTH = {
  en: /^[^.;:]{0,70}?\b(?:worth|valued at|(?:carried|booked|recorded|held|stood|stands?|valued|marked)\b[^.;:]{0,50}? at|value (?:of|was|stood at))(?: (?:about|around|roughly|some|over|more than|nearly|almost|up to|an estimated|approximately))* $/iu,
  ja: /^[^、。]{0,14}(?:時価|簿価|帳簿価額|評価額|価値)[^、。]{0,6}$/u,
  zh: /^[^，。；]{0,10}(?:市值|账面价值|帳面價值|账面值|价值|價值)[^，。；]{0,4}$/u,
};
/** Sold, bought or issued: then it is a price. */
const TRADED = {
  en: /\b(?:sold|sells?|selling|sale|bought|buys?|buying|acquir\w+|purchas\w+|issu\w+|offer\w*|repurchas\w+|raised?|new|unload\w*|offload\w*)\b/iu,
  ja: /売却|取得|購入|買い|発行/u,
  zh: /出售|卖出|賣出|买入|買入|收购|收購|发行|發行|增持|减持|回购/u,
};

/** What was sold long ago has a value today only in thought. */
const FORMER = /\b(?:former|one-time|old|sold) (?:\S+ )?$/iu;

export const recogniseHoldingValue: FigureRecogniser = (reading, figure) => {
  const { sentence, vocabulary } = reading;
  const measure = vocabulary.measures.get('holding-value');
  if (!measure || figure.quantity.kind !== 'money') return null;
  const head = holdingBefore(sentence, figure);
  const object = head && objectOf(reading, head, figure);
  const subject = object && holder(reading, head, object);
  if (!head || !object || !subject) return null;
  const roles: Record<string, SubjectRef[]> = { object: [object.ref] };
  const scope = FORMER.test(sentence.text.slice(sentence.start, head.start)) ? ['former'] : [];
  return figureClaim(sentence, figure, { measure, subject, head, rule: 'holding-value', roles, scope });
};

function holdingBefore(sentence: Sentence, figure: Figure) {
  const { language, text } = sentence;
  const clause = language === 'en' ? clauseOf(sentence, figure) : sentence;
  const lead = text.slice(clause.start, figure.quantity.start);
  if (TRADED[language].test(lead)) return null;
  const word = [...lead.matchAll(HOLDING[language])].findLast(match =>
    WORTH[language].test(lead.slice(match.index + match[0].length)),
  );
  if (!word) return null;
  const start = clause.start + word.index;
  return { start, end: start + word[0].length };
}

type Head = { start: number; end: number };
type Held = Pick<Name, 'ref'>;

/** "Nvidia shares", "its holding in Nvidia", エヌビディア株; else what the holding of the sentence before was of. */
function objectOf({ sentence, topic }: Reading, head: Head, figure: Figure): Held | null {
  const parties = sentence.names.filter(isParty);
  const { text, language } = sentence;
  const within = parties.find(n => inside(n, head));
  if (within) return within;
  const before = parties.findLast(
    n => n.end <= head.start && /^ ?(?:の|的)?$/u.test(text.slice(n.end, head.start)),
  );
  if (before && caseMark(sentence, before) !== 'possessor') return before;
  const after = parties.find(
    n =>
      n.start >= head.end &&
      n.end <= figure.start &&
      /^ (?:of|in) (?:the )?$/u.test(text.slice(head.end, n.start)),
  );
  if (after) return after;
  if (
    language !== 'en' ||
    !/\bthe (?:entire |whole |former |remaining )?$/iu.test(text.slice(sentence.start, head.start))
  )
    return null;
  const ref = topic.held();
  return ref ? { ref } : null;
}

function holder({ sentence, topic }: Reading, head: Head, object: Held): FoundSubject | null {
  const isObject = (found: FoundSubject) =>
    found.refs.some(ref => sameParty({ ref } as Name, object as Name));
  const own = ownerOf(sentence, head, topic);
  if (own && !isObject(own)) return own;
  const sheet = /\bon ([^.;:]{0,40})['’]s (?:balance sheet|books)\b/u.exec(
    sentence.text.slice(head.end, sentence.end),
  );
  const booked =
    sheet &&
    sentence.names.find(
      n => isParty(n) && n.start >= head.end && n.end <= head.end + sheet.index + sheet[0].length,
    );
  if (booked) return { refs: [booked.ref], names: [booked], rule: 'books' };
  const actor = actorOf(sentence, head, topic);
  return actor && !isObject(actor) ? actor : null;
}
