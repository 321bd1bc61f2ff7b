/** The parser of relative days as a script of its own, for backgrounds that are workers: see load-engine-code.ts. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { parseDays } from '../../lib/engine/quantities/dates/chrono-days.ts';
import type { DayParser } from '../../lib/engine/quantities/dates/relative-dates.ts';

export interface DaysCode {
  parseDays: DayParser;
}

export default defineUnlistedScript({
  exclude: ['firefox'],
  main() {
    Object.assign(globalThis, { daysCode: { parseDays } satisfies DaysCode });
  },
});
