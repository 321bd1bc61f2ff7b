import type { MarkKind } from '../../lib/model/protocol.ts';
import type { Words } from '../../locales/words.ts';
import { LineSample } from '../card/line-sample.tsx';

export type MarkTotals = Record<MarkKind, number>;

const SHOWN = [
  ['differ', 'count.differ'],
  ['changed', 'count.changed'],
  ['agree', 'count.agree'],
  ['entity', 'count.names'],
] as const;

/** "1 differs · 1 changed · 4 agree · 9 names", each with the line it is marked by. */
export function MarkCounts({ totals, words }: { totals: MarkTotals; words: Words }) {
  return (
    <ul class="counts quiet">
      {SHOWN.filter(([kind]) => totals[kind] > 0).map(([kind, key]) => (
        <li key={kind}>
          <LineSample kind={kind} />
          {words(key, { count: totals[kind] })}
        </li>
      ))}
    </ul>
  );
}
