/** Figures that only a whole sentence tells: 半減, 倍増, 翻番; by how much one thing is above another. */
import type { Quantity } from '../../../model/quantity.ts';

/** Words that are a figure by themselves: how many times as much there is. */
const MULTIPLES: readonly [RegExp, number][] = [
  [/半減|半分(?:に|へと?)(?:減|な|落ち|縮)|减半|减少一半|减少了一半|腰斩/gu, 0.5],
  [
    /(?<![\d０-９一二三四五六七八九十割])倍増|(?<![\d０-９.．一二三四五六七八九十数])倍に(?:な|増|膨|拡)|翻了?一?番|增加一倍|增长一倍|增长了一倍|翻倍/gu,
    2,
  ],
  [/翻了?两番/gu, 4],
];

const spelt = (text: string, known: readonly Quantity[]): Quantity[] =>
  MULTIPLES.flatMap(([words, value]) =>
    Array.from(
      text.matchAll(words),
      ({ 0: word, index }): Quantity => ({
        start: index,
        end: index + word.length,
        kind: 'multiple',
        value,
        unit: null,
        hedge: null,
        direction: value < 1 ? 'down' : 'up',
        precision: 0.1,
        implied: [],
        equivalent: null,
        rule: 'multiple-word',
      }),
    ),
  ).filter(({ start, end }) => !known.some(q => q.start < end && q.end > start));

/** 两条, 三所, 五间: few, by counters that say nothing of what they count. */
const FEW =
  /(?<![\d０-９.．第百千万萬亿億数數十年月])(两|兩|三|四|五|六|七|八|九|十[一二三四五六七八九]?)(?=(?:条|條|所|间|間|座|处|處|项|項|支|枚|列|班|场|場|幅|部|栋|棟|艘|架|辆|輛|家|个|個|名|位|台|口|片|块|層|层)(?!月|年|半|小时|小時|星期|分之))/gu;
const DIGITS = '零一二三四五六七八九';
const fewOf = (written: string): number =>
  written.startsWith('十')
    ? 10 + Math.max(0, DIGITS.indexOf(written.charAt(1)))
    : Math.max(2, DIGITS.indexOf(written));

const counted = (text: string, known: readonly Quantity[]): Quantity[] =>
  Array.from(
    text.matchAll(FEW),
    ({ 0: word, index }): Quantity => ({
      start: index,
      end: index + word.length,
      kind: 'number',
      value: fewOf(word),
      unit: null,
      hedge: null,
      direction: null,
      precision: 1,
      implied: [],
      equivalent: null,
      rule: 'few-counted',
    }),
  ).filter(({ start, end }) => !known.some(q => q.start < end && q.end > start));

/** "前回を3ポイント上回る", "比上届高3个百分点": the figure says how far above, and bounds nothing. */
const ABOVE_BEHIND = /^(?:ほど|程度|以上|超|近く|余り)?(?:上回|多|高|超過|プラス|の?増)/u;
const BELOW_BEHIND = /^(?:ほど|程度|以上|超|近く|余り)?(?:下回|少な|低|割り込|マイナス|の?減)/u;
const ABOVE_BEFORE = /(?:比|较|較|より|比べ)[^，。、]{1,16}(?:高|多|增|上升|提高)(?:出|了|加)?(?:约|近)?$/u;
const BELOW_BEFORE = /(?:比|较|較|より|比べ)[^，。、]{1,16}(?:低|少|减|下降|降低)(?:出|了)?(?:约|近)?$/u;

/** "300床を上回る": a bound behind a counter that is no unit. */
const OVER_BEHIND = /^[\p{Script=Han}\p{Script=Katakana}ー]{0,3}(?:を|の大台を)(?:上回|超え|超す|超し|突破)/u;
const UNDER_BEHIND = /^[\p{Script=Han}\p{Script=Katakana}ー]{0,3}(?:を|の大台を)(?:下回|割り込|割っ|割る)/u;
/** What is held against something is above it by so much. */
const HELD_AGAINST =
  /(?:前回|前年|前期|前月|前週|前日|平均|予想|見通し|計画|目標|昨年|昨季|平年)[^。]{0,12}$/u;

function asBound(text: string, q: Quantity): Quantity {
  if (q.hedge || q.direction || q.kind === 'date' || q.kind === 'period') return q;
  if (HELD_AGAINST.test(text.slice(0, q.start))) return q;
  const behind = text.slice(q.end, q.end + 12);
  const hedge = OVER_BEHIND.test(behind) ? 'over' : UNDER_BEHIND.test(behind) ? 'under' : null;
  return hedge ? { ...q, hedge } : q;
}

function asDifference(text: string, q: Quantity): Quantity {
  if (q.direction || q.kind === 'date' || q.kind === 'period') return q;
  const [before, behind] = [text.slice(Math.max(0, q.start - 24), q.start), text.slice(q.end, q.end + 8)];
  const up = ABOVE_BEHIND.test(behind) || ABOVE_BEFORE.test(before);
  const down = BELOW_BEHIND.test(behind) || BELOW_BEFORE.test(before);
  if (up === down) return q;
  const bound = /^(?:上回|下回|超過|割り込)/u.test(behind);
  return { ...q, direction: up ? 'up' : 'down', hedge: bound ? null : q.hedge };
}

/** "35.1 C": degrees without their sign. */
const CELSIUS = /^ ?C(?![\p{L}\p{N}'’-])/u;
/** Degrees of these are angles; of all else in the news, of heat. */
const ANGLE = /\b(?:angle|latitude|longitude|slope|tilt|gradient)|角|傾|倾|緯|纬|经度|経度/iu;

function asTemperature(text: string, q: Quantity): Quantity {
  const bare = q.kind === 'number' && !q.unit && CELSIUS.test(text.slice(q.end));
  const degrees = q.kind === 'measure' && q.unit === 'degree' && !ANGLE.test(text);
  return bare || degrees ? { ...q, kind: 'temperature', unit: 'celsius' } : q;
}

/** "150至250毫米", "230亿至240亿元": two figures of which the unit stands behind the second. */
const TO = /^(?:至|到|～|~|–|—|-|から)(?:新台币|人民币|约)?$/u;
/** 30%から45%に: no range, but where it came from and where it leads. */
const isChange = (text: string, a: Quantity, b: Quantity): boolean =>
  text.slice(a.end, b.start) === 'から' && /^(?:に|へ)/u.test(text.slice(b.end));
const numberOf = ({ value }: Quantity) => (typeof value === 'number' ? value : null);

function joinRanges(text: string, quantities: readonly Quantity[]): Quantity[] {
  const joined: Quantity[] = [];
  for (const q of quantities) {
    const last = joined.at(-1);
    const [min, max] = [last ? numberOf(last) : null, numberOf(q)];
    const alike =
      last && (last.kind === q.kind || last.kind === 'number') && (last.unit ?? q.unit) === q.unit;
    if (
      last &&
      alike &&
      min !== null &&
      max !== null &&
      min < max &&
      TO.test(text.slice(last.end, q.start)) &&
      !isChange(text, last, q)
    )
      joined[joined.length - 1] = { ...q, start: last.start, value: { min, max }, hedge: null };
    else joined.push(q);
  }
  return joined;
}

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The figures read of a text, and what else its words say of them. */
export function readFurther(text: string, quantities: readonly Quantity[]): Quantity[] {
  const read = quantities.map(q => asTemperature(text, q));
  if (!/\p{Script=Han}/u.test(text)) return read;
  const few = KANA.test(text) ? [] : counted(text, quantities);
  return [
    ...joinRanges(text, read).map(q => asDifference(text, asBound(text, q))),
    ...spelt(text, quantities),
    ...few,
  ].sort((a, b) => a.start - b.start);
}
