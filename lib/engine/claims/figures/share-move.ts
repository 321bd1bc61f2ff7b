/** "SoftBank shares rose 3.2 %", "sent its shares down about 5 %", ソフトバンク株が5%下落, 股价下跌5%. */
import type { Direction } from '../../../model/quantity.ts';
import type { Span } from '../../../model/text.ts';
import { type FigureRecogniser, figureClaim, type Reading } from '../build-claim.ts';
import { directionIn, statedDirection } from '../direction.ts';
import { isPlace } from '../roles.ts';
import { clauseOf, type Figure, type Sentence } from '../sentence.ts';
import { actorBefore, canAct, type FoundSubject, ownerOf } from '../subjects.ts';

const SHARES = {
  en: /\b(?:shares|stock|share price|stock price|depositary receipts|ADRs)\b(?! (?:split|swap|options?))/giu,
  ja: /(?:株価|株式|株)(?=[はがも]|の終値|、|を)/gu,
  zh: /(?:股价|股價|股票|股份|美股|港股)/gu,
};
const HOLDING = {
  en: /\b(?:stake|ownership|own(?:s|ed)?|hold(?:s|ing|ings)?|held|voting|sold|sell|bought|buy)\b/iu,
  ja: /保有|出資|取得|売却/u,
  zh: /持有|持股|收购|出售/u,
};
/** "Nvidia dropped 1.5% in premarket trading", "Sony closed down 8%": the company stands for its shares. */
const TRADING = {
  en: /^[^.;,]{0,12} (?:in|during) (?:[\p{L}-]+ ){0,2}trading\b/iu,
  ja: /(?!)/u,
  zh: /(?!)/u,
};
const CLOSED = {
  en: /\b(?:closed|finished|ended|traded|opened)\b[^.;,]{0,40}$/iu,
  ja: /(?!)/u,
  zh: /(?!)/u,
};
/** An index moves in percent or in points. */
const INDEX =
  /(?:average|index|composite|nasdaq|topix|nikkei 225|S&P ?500|dow|dow jones|hang seng|kospi|dax|ftse ?100|cac ?40|taiex|指数|指數|平均|沪指|道指|纳指|恒指|综指)$/iu;

export const recogniseShareMove: FigureRecogniser = (reading, figure) => {
  const { sentence, vocabulary } = reading;
  const measure = vocabulary.measures.get('share-move');
  if (!measure || !['percent', 'points'].includes(figure.quantity.kind)) return null;
  const moved =
    indexMoved(sentence, figure) ?? sharesMoved(reading, figure) ?? companyMoved(sentence, figure);
  const direction =
    moved && (statedDirection(figure.quantity) ?? directionAround(sentence, figure, moved.head.end));
  if (!moved || !direction || moved.subject.names.some(isPlace)) return null;
  const quantity = { ...figure.quantity, direction };
  return figureClaim(sentence, figure, { ...moved, measure, rule: 'share-move', quantity, roles: {} });
};

interface Moved {
  head: Span;
  subject: FoundSubject;
}

function sharesMoved({ sentence, topic }: Reading, figure: Figure): Moved | null {
  if (figure.quantity.kind !== 'percent') return null;
  const clause = sharesClause(sentence, figure);
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

/** The clause of the figure; the sentence where a relative clause stands between: "TSMC shares, which ..., fell". */
function sharesClause(sentence: Sentence, figure: Figure): Span {
  const clause = clauseOf(sentence, figure);
  const own = sentence.names.some(n => n.start >= clause.start && n.end <= figure.start && canAct(n));
  return sentence.language !== 'en' || !own ? sentence : clause;
}

function companyMoved(sentence: Sentence, figure: Figure): Moved | null {
  const { language, text } = sentence;
  if (figure.quantity.kind !== 'percent') return null;
  const trading = TRADING[language].test(text.slice(figure.end, sentence.end));
  if (!trading && !CLOSED[language].test(text.slice(sentence.start, figure.start))) return null;
  const subject = actorBefore(sentence, figure);
  const head = subject?.names.at(-1);
  return subject && head ? { head, subject } : null;
}

function indexMoved(sentence: Sentence, figure: Figure): Moved | null {
  const name = sentence.names.filter(n => n.end <= figure.start).at(-1);
  if (!name || !INDEX.test(name.ref.text) || figure.start - name.end > 60) return null;
  return { head: name, subject: { refs: [name.ref], names: [name], rule: 'index' } };
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
    const direction = directionIn(language, window);
    if (direction) return direction;
  }
  return null;
}
