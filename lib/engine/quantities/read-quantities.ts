import type { Knowledge } from '../../model/knowledge.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { ReadText } from '../../model/text.ts';

/** `date`: ISO day against which relative dates resolve. */
export type QuantityReader = (read: ReadText, date?: string) => Quantity[];

/** Compiles hedges, units and directions and returns a function that reads every figure of a text, in order of position. */
export function createQuantityReader(_knowledge: Pick<Knowledge, 'units' | 'cues'>): QuantityReader {
  return () => [];
}
