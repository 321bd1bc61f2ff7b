import type { Quantity } from '../../../lib/model/quantity.ts';
import type { Language } from '../../../lib/model/text.ts';
import type { FigureAdapter } from '../figure-score.ts';

export function figureAdapter(
  quantities: (text: string, options: { language: Language; date?: string }) => Quantity[],
): FigureAdapter;
