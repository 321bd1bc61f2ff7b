import fc from 'fast-check';

/** Something that must hold for every input. Inputs that once failed are kept in past-failures.json under the target's name. */
export interface FuzzTarget {
  name: string;
  /** Part of all inputs that go to this target. */
  share: number;
  /** Throws or rejects where the property does not hold for some input. */
  run(how: { runs: number; seed: number }): Promise<void>;
  /** Tries one input again. */
  replay(input: unknown): Promise<void>;
}

export function fuzzTarget<T>(
  name: string,
  share: number,
  arbitrary: fc.Arbitrary<T>,
  check: (input: T) => void | Promise<void>,
): FuzzTarget {
  const holds = fc.asyncProperty(arbitrary, async input => check(input));
  return {
    name,
    share,
    run: ({ runs, seed }) => fc.assert(holds, { numRuns: runs, seed }),
    replay: async input => check(input as T),
  };
}
