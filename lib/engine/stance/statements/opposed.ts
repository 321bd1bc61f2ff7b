/** Words of which one side has one and the other its opposite: ahead and behind, inflow and outflow. */

const HAN = /\p{Script=Han}/u;

export type OpposedTest = (page: string, coverage: string) => boolean;

/** Compiles pairs of lists of words, data/cues/concepts.json. A side that has both is told by neither. */
export function compileOpposed(
  pairs: readonly (readonly [readonly string[], readonly string[]])[],
): OpposedTest {
  // "more than", "no fewer", "less than" bound a figure.
  const any = (words: readonly string[]) => {
    const spaced = words.filter(word => !HAN.test(word));
    const written = words.filter(word => HAN.test(word));
    const latin = spaced.length ? [`(?<!\\bno )\\b(?:${spaced.join('|')})\\b(?! than\\b)`] : [];
    return new RegExp([...latin, ...written].join('|'), 'iu');
  };
  const tests = pairs.map(([a, b]) => [any(a), any(b)] as const);
  const sideOf = (text: string, [a, b]: readonly [RegExp, RegExp]): number =>
    Number(a.test(text)) - Number(b.test(text));
  return (page, coverage) => tests.some(test => sideOf(page, test) * sideOf(coverage, test) === -1);
}
