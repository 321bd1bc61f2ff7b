import { daysInMonth } from '../dates/calendar.ts';
import { clean } from '../numerals/numeral.ts';
import type { Draft } from '../source.ts';

/*
 * Two neighbours that are the ends of one range: "$10-15 million", "between 5 and 7 %", "5 to 7 percent", 5～7社, 从5%到7%.
 * "rose from 5 % to 7 %" and 5億円から7億円に are two values, "3-2" is a score.
 */

const DASH = /^ ?(?:-|–|—|~|～|〜|－|ー) ?$/;
const TO = /^ (?:to|through|or) $/i;
const CJK_TO = /^(?:から|至|到|ないし|乃至|或|または)$/;
const AND = /^ and $/i;
const BETWEEN = /\b(?:between|anywhere between) (?:about |around |roughly |some )?$/i;
const FROM = /\bfrom (?:about |around )?$/i;
const CHANGE =
  /\b(?:rose|rise|rises|rising|fell|fall|falls|falling|grew|grow|grown|went|going|jumped|climbed|dropped|declined|increased?|decreased?|up|down|slipped|surged|plunged|cut|raised?|lowered|narrowed|widened|moved|changed|doubled|tripled|expanded|shrank|slid|advanced|improved|revised|lifted|reduced|boosted)\b[^.;]{0,40}$/i;
const CHANGED_TO = /^(?:に|へ|と(?:増|減|拡|縮))/;
const CJK_CHANGE = /[增增升跌降减減涨漲]/;

/** First characters of whatever can stand between two ends. */
const STARTS = new Set([...' -–—~～〜－ーか至到な乃'].map(ch => ch.charCodeAt(0)));

type Link = 'dash' | 'to' | 'and';

function linkOf(text: string, a: Draft, b: Draft): Link | null {
  const between = text.slice(a.end, b.start);
  if (!STARTS.has(between.charCodeAt(0))) return null;
  if (DASH.test(between)) return 'dash';
  const before = text.slice(Math.max(0, a.start - 60), a.start);
  if (AND.test(between)) return BETWEEN.test(before) ? 'and' : null;
  if (TO.test(between))
    return between !== ' or ' && FROM.test(before) && CHANGE.test(before.replace(FROM, ''))
      ? null
      : between === ' or '
        ? null
        : 'to';
  if (!CJK_TO.test(between) || /^(?:或|または)$/.test(between)) return null;
  if (
    CHANGED_TO.test(text.slice(b.end, b.end + 2)) ||
    (CJK_CHANGE.test(before.slice(-4)) && a.kind !== 'percent')
  )
    return null;
  return 'to';
}

/** What the two ends have in common, taken from the one that says it; null if they cannot belong together. */
function common(a: Draft, b: Draft): Pick<Draft, 'kind' | 'unit' | 'implied'> | null {
  if (a.kind === b.kind && a.unit === b.unit) return a;
  if (a.kind === 'number') return b;
  if (b.kind === 'number') return a;
  if (a.kind === 'money' && b.kind === 'money' && (a.unit === null || b.unit === null))
    return a.unit === null ? b : a;
  return null;
}

const plain = (draft: Draft) =>
  draft.kind === 'number' && !draft.numeral?.scaled && draft.numeral?.style !== 'fraction';

function joinFigures(a: Draft, b: Draft, link: Link): Draft | null {
  if (typeof a.value !== 'number' || typeof b.value !== 'number' || !a.numeral || !b.numeral) return null;
  const shared = common(a, b);
  if (!shared) return null;
  const magnitude = b.numeral.magnitude;
  const unscaled =
    a.numeral.magnitude === 1 &&
    !a.numeral.scaled &&
    magnitude > 1 &&
    a.value < clean(b.value / magnitude) * 10;
  const percentFactor = 1;
  const low = unscaled ? clean(a.value * magnitude) : a.value * percentFactor;
  const high = b.value;
  if (low >= high || (link === 'dash' && low < 0)) return null;
  const precision = unscaled ? clean(a.precision * magnitude) : a.precision;
  return {
    ...b,
    ...shared,
    start: a.start,
    end: Math.max(a.end, b.end),
    core: { start: a.core.start, end: b.core.end },
    value: { min: low, max: high },
    precision: Math.min(precision, b.precision),
    hedge: a.hedge ?? b.hedge,
    rule: 'range',
    implied: [...shared.implied],
  };
}

const isYear = (value: unknown): value is string => typeof value === 'string' && /^\d{4}$/.test(value);
const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
const isMonth = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d$/.test(value);
const pad = (n: number) => String(n).padStart(2, '0');

/** Two dates, or a date and the bare end of its year or day ("2024-25", "May 8-10"). */
function joinDates(a: Draft, b: Draft): Draft | null {
  let key: string | null = null;
  if (a.kind !== 'date') return null;
  const n = b.kind === 'number' && typeof b.value === 'number' ? Math.abs(b.value) : null;
  if (isYear(a.value)) {
    const end = isYear(b.value) ? b.value : n !== null && n < 100 ? a.value.slice(0, 2) + pad(n) : null;
    if (end !== null && end > a.value) key = `${a.value}-01/${end}-12`;
  } else if (isDay(a.value)) {
    const [year, month] = a.value.split('-');
    const fits = n !== null && n <= daysInMonth(Number(year), Number(month));
    const end = isDay(b.value) ? b.value : fits ? `${year}-${month}-${pad(n)}` : null;
    if (end !== null && end > a.value) key = `${a.value}/${end}`;
  } else if (isMonth(a.value) && isMonth(b.value) && b.value > a.value) key = `${a.value}/${b.value}`;
  if (key === null) return null;
  return {
    ...a,
    kind: 'period',
    end: b.end,
    value: key,
    rule: 'date-range',
    implied: [...new Set([...a.implied, ...b.implied])],
  };
}

/** Joins the ends of ranges and drops scores. */
export function joinRanges(text: string, drafts: Draft[]): Draft[] {
  const out: Draft[] = [];
  for (const b of drafts) {
    const a = out.at(-1);
    const link = a && b.start - a.end <= 9 ? linkOf(text, a, b) : null;
    if (!a || !link) {
      out.push(b);
      continue;
    }
    const dates = joinDates(a, b);
    const score = link === 'dash' && plain(a) && plain(b);
    const range = dates ?? (score ? null : joinFigures(a, b, link));
    if (range) out[out.length - 1] = range;
    else if (score) out.pop();
    else out.push(b);
  }
  return out;
}
