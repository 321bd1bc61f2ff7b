/** "SoftBank shares rose 3.2 %", "sent its shares down about 5 %", ソフトバンク株が5%下落, 股价下跌5%. */
import type { Direction } from '../../../model/quantity.ts';
import type { Span } from '../../../model/text.ts';
import { type FigureRecogniser, figureClaim, type Reading } from '../build-claim.ts';
import { isPlace } from '../roles.ts';
import { clauseOf, type Figure, type Sentence } from '../sentence.ts';
import { actorBefore, type FoundSubject, ownerOf } from '../subjects.ts';

const SHARES = {
  en: /\b(?:shares|stock|share price|stock price|depositary receipts|ADRs)\b(?! (?:split|swap|options?))/giu,
  ja: /(?:株価|株式|株)(?=[はがも]|の終値|、|を)/gu,
  zh: /(?:股价|股價|股票|股份|美股|港股)/gu,
};
const UP = {
  en: /\b(?:rose|rise|rises|rising|up(?! to)|gain(?:s|ed|ing)?|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?|advanc(?:e|es|ed|ing)|rall(?:y|ies|ied)|add(?:s|ed)|higher|increas(?:e|es|ed))\b/iu,
  ja: /上昇|値上がり|高(?!値)|急騰|反発|続伸|上げ/u,
  zh: /上涨|上漲|涨|漲|攀升|走高|飙升|飆升/u,
};
const DOWN = {
  en: /\b(?:fell|fall(?:s|en|ing)?|down|los(?:t|e|es|ing)|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|slid|slide(?:s)?|sank|tumbl(?:e|es|ed|ing)|plung(?:e|es|ed|ing)|slump(?:s|ed)?|shed|lower|decreas(?:e|es|ed)|dip(?:s|ped)?)\b/iu,
  ja: /下落|値下がり|安(?!値)|急落|反落|続落|下げ/u,
  zh: /下跌|跌|走低|重挫|暴跌|下挫|回落/u,
};
const HOLDING = {
  en: /\b(?:stake|ownership|own(?:s|ed)?|hold(?:s|ing|ings)?|held|voting|sold|sell|bought|buy)\b/iu,
  ja: /保有|出資|取得|売却/u,
  zh: /持有|持股|收购|出售/u,
};
/** "Nvidia dropped 1.5% in premarket trading": the company stands for its shares. */
const TRADING = {
  en: /^[^.;,]{0,12} (?:in|during) (?:[\p{L}-]+ ){0,2}trading\b/iu,
  ja: /^$/u,
  zh: /^$/u,
};

export const recogniseShareMove: FigureRecogniser = (reading, figure) => {
  const { sentence, vocabulary } = reading;
  const measure = vocabulary.measures.get('share-move');
  if (!measure || figure.quantity.kind !== 'percent') return null;
  const moved = sharesMoved(reading, figure) ?? companyMoved(sentence, figure);
  const direction = moved && (figure.quantity.direction ?? directionAround(sentence, figure, moved.head.end));
  if (!moved || !direction || moved.subject.names.some(isPlace)) return null;
  const quantity = { ...figure.quantity, direction };
  return figureClaim(sentence, figure, { ...moved, measure, rule: 'share-move', quantity, roles: {} });
};

interface Moved {
  head: Span;
  subject: FoundSubject;
}

function sharesMoved({ sentence, topic }: Reading, figure: Figure): Moved | null {
  const clause = clauseOf(sentence, figure);
  const found = [...sentence.text.slice(clause.start, figure.start).matchAll(SHARES[sentence.language])].at(
    -1,
  );
  if (!found) return null;
  const start = clause.start + found.index;
  const head = { start, end: start + found[0].length };
  if (HOLDING[sentence.language].test(sentence.text.slice(head.end, figure.start))) return null;
  const subject = ownerOf(sentence, head, topic);
  return subject && { head, subject };
}

function companyMoved(sentence: Sentence, figure: Figure): Moved | null {
  if (!TRADING[sentence.language].test(sentence.text.slice(figure.end, sentence.end))) return null;
  const subject = actorBefore(sentence, figure);
  const head = subject?.names.at(-1);
  return subject && head ? { head, subject } : null;
}

/** Direction said by a verb between the shares and the figure, or right after it ("1.5% lower"); a bare conjunct repeats the last one. */
function directionAround(sentence: Sentence, figure: Figure, from: number): Direction | null {
  const { language, text } = sentence;
  const windows = [
    text.slice(from, figure.start),
    text.slice(figure.start, Math.min(sentence.end, figure.end + 12)),
    text.slice(sentence.start, from),
  ];
  for (const window of windows) {
    const up = UP[language].test(window);
    const down = DOWN[language].test(window);
    if (up !== down) return up ? 'up' : 'down';
    if (up && down) return null;
  }
  return null;
}
