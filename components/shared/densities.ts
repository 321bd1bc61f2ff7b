import type { Density } from '../../lib/model/protocol.ts';

/** From nothing to everything, as they are offered. */
export const DENSITIES: readonly Density[] = ['off', 'differing', 'claims', 'everything'];
