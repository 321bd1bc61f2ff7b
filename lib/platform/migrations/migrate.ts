import { migrate1To2 } from './1-to-2.ts';

/**
 * Settings of an older version become settings of the current one, one step per version: `1-to-2.ts` beside this file
 * exports `migrate1To2` and is entered here, with a frozen fixture of every version in tests/fixtures/settings/.
 */
type Step = (old: Record<string, unknown>) => Record<string, unknown>;

/** By the version a step starts from. */
const STEPS: Record<number, Step> = { 1: migrate1To2 };

/** Pure. What is not an object with a known version is returned as it came, for the schema to refuse. */
export function migrate(stored: unknown): unknown {
  let current = stored;
  for (let step = stepFor(current); step; step = stepFor(current))
    current = step(current as Record<string, unknown>);
  return current;
}

function stepFor(stored: unknown): Step | undefined {
  const version =
    typeof stored === 'object' && stored !== null && 'version' in stored ? stored.version : undefined;
  return typeof version === 'number' ? STEPS[version] : undefined;
}
