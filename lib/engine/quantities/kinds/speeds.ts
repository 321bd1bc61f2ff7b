import type { Draft } from '../source.ts';

/* 時速120キロ: the unit of time stands before the number. */

const PER = /(時速|毎時|时速|時速約|每小时|秒速|毎秒|每秒) ?(?:約|约)?$/;
const UNITS: Record<string, Record<string, string>> = {
  kilometer: { hour: 'kilometer-per-hour', second: 'kilometer-per-second' },
  meter: { second: 'meter-per-second' },
  mile: { hour: 'mile-per-hour' },
};

/** Turns a length behind a word for speed into that speed. */
export function asSpeed(text: string, draft: Draft): Draft {
  const units = draft.kind === 'measure' && draft.unit !== null ? UNITS[draft.unit] : undefined;
  if (!units) return draft;
  const before = PER.exec(text.slice(Math.max(0, draft.start - 5), draft.start));
  const unit = before && units[/秒/.test(before[0]) ? 'second' : 'hour'];
  return before && unit ? { ...draft, unit, start: draft.start - before[0].length, rule: 'speed' } : draft;
}
