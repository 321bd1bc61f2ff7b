import type { Direction, Hedge, QuantityKind } from '../../../lib/model/quantity.ts';

/** Text with its figure in brackets, kind, value (two numbers: a range), unit, hedge, direction. */
export type Phrase = [
  text: string,
  kind: QuantityKind,
  value: number | string | [number, number],
  unit: string | null,
  hedge?: Hedge | null,
  direction?: Direction | null,
];
