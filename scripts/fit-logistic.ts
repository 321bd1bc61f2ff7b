/** Logistic regression by gradient descent, for the scores of bare sentences. */
import type { Weights } from '../lib/engine/stance/statements/likely-same.ts';

export interface LogisticExample {
  features: Record<string, number>;
  same: 0 | 1;
  /** How much it counts; 1 where nothing is said. */
  weight?: number;
}

/** Of the squares of the weights of standardised features. */
const PENALTY = 10;
const ROUNDS = 1500;
const RATE = 0.5;

const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;

/** The weight of each feature, and `bias`, by which a sum tells how likely an example is one of the same. */
export function fitLogistic(examples: readonly LogisticExample[]): Weights {
  const names = Object.keys(examples[0]?.features ?? {});
  const amountOf = ({ features }: LogisticExample, name: string) => features[name] ?? 0;
  const means = names.map(name => mean(examples.map(example => amountOf(example, name))));
  const spreads = names.map(
    (name, i) =>
      Math.sqrt(mean(examples.map(example => (amountOf(example, name) - (means[i] ?? 0)) ** 2))) || 1,
  );
  const rows = examples.map(example =>
    Float64Array.from(names, (name, i) => (amountOf(example, name) - (means[i] ?? 0)) / (spreads[i] ?? 1)),
  );
  const counts = examples.map(({ weight }) => weight ?? 1);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const weights = new Float64Array(names.length);
  let bias = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Float64Array(names.length);
    let shift = 0;
    for (const [k, row] of rows.entries()) {
      const sum = row.reduce((total, x, i) => total + x * (weights[i] ?? 0), bias);
      const error = (counts[k] ?? 1) * (1 / (1 + Math.exp(-sum)) - (examples[k]?.same ?? 0));
      shift += error;
      for (const [i, x] of row.entries()) slope[i] = (slope[i] ?? 0) + error * x;
    }
    bias -= (RATE * shift) / total;
    for (const [i, w] of weights.entries()) weights[i] = w - (RATE * ((slope[i] ?? 0) + PENALTY * w)) / total;
  }
  const round = (x: number) => Math.round(x * 1000) / 1000;
  const plain = Array.from(weights, (w, i) => w / (spreads[i] ?? 1));
  const shift = plain.reduce((sum, w, i) => sum + w * (means[i] ?? 0), 0);
  return {
    bias: round(bias - shift),
    ...Object.fromEntries(names.map((name, i) => [name, round(plain[i] ?? 0)])),
  };
}
