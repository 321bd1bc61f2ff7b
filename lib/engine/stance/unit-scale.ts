/** Which units convert into each other without outside knowledge: SI and other fixed scales of data/units.json. */

/** Unit id -> the unit it is a multiple of, and how many of those it is. */
export type UnitScale = ReadonlyMap<string, { base: string; factor: number }>;

/** Reads the entries of data/units.json that carry `id`, `base` and `factor`; others convert into nothing. */
export function readUnitScale(units: unknown): UnitScale {
  const scale = new Map<string, { base: string; factor: number }>();
  for (const unit of Array.isArray(units) ? units : []) {
    const { id, base, factor } = unit as Record<string, unknown>;
    if (typeof id === 'string' && typeof base === 'string' && typeof factor === 'number')
      scale.set(id, { base, factor });
  }
  return scale;
}

/** Factor from `unit` to `other`, or null if they do not convert. The same unit, or none on both sides, converts by 1. */
export function unitFactor(scale: UnitScale, unit: string | null, other: string | null): number | null {
  if (unit === other) return 1;
  const [a, b] = [scale.get(unit ?? ''), scale.get(other ?? '')];
  return a && b && a.base === b.base ? a.factor / b.factor : null;
}
