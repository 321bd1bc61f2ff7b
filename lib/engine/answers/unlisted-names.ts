import type { Mention } from '../../model/mention.ts';

const MOST = 20;

/** Names in no dictionary that a text mentions, the most frequent first. */
export function unlistedNames(mentions: readonly Mention[]): string[] {
  const counts = new Map<string, number>();
  for (const { entityId, candidates, entityLabel } of mentions)
    if (!entityId && !candidates.length) counts.set(entityLabel, (counts.get(entityLabel) ?? 0) + 1);
  const names = [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
  return names.slice(0, MOST);
}
