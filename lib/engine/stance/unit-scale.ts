/** Which units convert into each other without outside knowledge: SI and other fixed scales of data/units.json. */

/** Unit id -> its dimension, and how many base units of that dimension it is. */
export type UnitScale = ReadonlyMap<string, { dimension: string; factor: number }>;

/** Reads the entries of data/units.json that carry `id`, `dimension` and `factor`; others convert into nothing. */
export function readUnitScale(units: unknown): UnitScale {
  const scale = new Map<string, { dimension: string; factor: number }>();
  for (const unit of Array.isArray(units) ? units : []) {
    const { id, dimension, factor } = unit as Record<string, unknown>;
    if (typeof id === 'string' && typeof dimension === 'string' && typeof factor === 'number')
      scale.set(id, { dimension, factor });
  }
  return scale;
}

/**
 * Factor from `unit` to `other`, a bare ton being metric as in most of the world, or null if they do not convert. The
 * same unit, or none on both sides, converts by 1.
 */
export function unitFactor(scale: UnitScale, unit: string | null, other: string | null): number | null {
  if (unit === other) return 1;
  const [a, b] = [unit, other].map(id => scale.get(id === 'ton' ? 'tonne' : (id ?? '')));
  return a && b && a.dimension === b.dimension ? a.factor / b.factor : null;
}
