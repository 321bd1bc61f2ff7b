/** Days of the proleptic Gregorian calendar as numbers, without clock or time zone. */

const DAY_MS = 86_400_000;

export interface Day {
  year: number;
  /** 1..12 */
  month: number;
  day: number;
}

const pad = (n: number, width = 2) => String(n).padStart(width, '0');

/** '2026-05-08', '2026-05' or '2026', as far as it is known. */
export function isoOf(year: number, month?: number, day?: number): string {
  const parts = [pad(year, 4)];
  if (month !== undefined) parts.push(pad(month));
  if (month !== undefined && day !== undefined) parts.push(pad(day));
  return parts.join('-');
}

/** '--05-08', a day whose year nothing tells. */
export const yearlessIso = (month: number, day?: number): string =>
  day === undefined ? `--${pad(month)}` : `--${pad(month)}-${pad(day)}`;

export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** Whether the day exists; without a year, in some year. */
export function isDay(month: number, day: number, year = 2024): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Parses an ISO day; null for anything shorter. */
export function parseDay(iso: string | null): Day | null {
  if (iso === null || iso.length < 10 || iso[4] !== '-' || iso[7] !== '-') return null;
  const day = {
    year: Number(iso.slice(0, 4)),
    month: Number(iso.slice(5, 7)),
    day: Number(iso.slice(8, 10)),
  };
  return day.year > 0 && isDay(day.month, day.day, day.year) ? day : null;
}

/** Days since 1970-01-01. */
export const dayNumber = (d: Day): number => Date.UTC(d.year, d.month - 1, d.day) / DAY_MS;

export function dayFromNumber(n: number): Day {
  const d = new Date(n * DAY_MS);
  return { year: d.getUTCFullYear(), month: d.getUTCMonth() + 1, day: d.getUTCDate() };
}

export const isoDay = (d: Day): string => isoOf(d.year, d.month, d.day);
export const addDays = (d: Day, n: number): Day => dayFromNumber(dayNumber(d) + n);

/** The same day `n` months on, or the last day of a shorter month. */
export function addMonths(d: Day, n: number): Day {
  const index = d.year * 12 + d.month - 1 + n;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return { year, month, day: Math.min(d.day, daysInMonth(year, month)) };
}

/** 0 Sunday .. 6 Saturday. */
export const weekdayOf = (d: Day): number => (((dayNumber(d) + 4) % 7) + 7) % 7;

/** "35" of a date printed with two digits; near `base` (the article's year) or this century. */
export function fullYear(year: number, digits: number, base = 2026): number {
  if (digits > 2) return year;
  const candidate = Math.floor(base / 100) * 100 + year;
  return candidate > base + 30 ? candidate - 100 : candidate;
}

/** The year in which the month (and day) falls nearest to `base`. */
export function nearestYear(base: Day, month: number, day = 15): number {
  const at = dayNumber(base);
  let best = base.year;
  let bestGap = Number.POSITIVE_INFINITY;
  for (const year of [base.year, base.year - 1, base.year + 1]) {
    if (!isDay(month, day, year)) continue;
    const gap = Math.abs(dayNumber({ year, month, day }) - at);
    if (gap < bestGap) {
      best = year;
      bestGap = gap;
    }
  }
  return bestGap === Number.POSITIVE_INFINITY ? leapYearBefore(base.year) : best;
}

const leapYearBefore = (year: number) => year - (((year % 4) + 4) % 4);
