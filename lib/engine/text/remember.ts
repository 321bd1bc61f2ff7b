/** A function of a text that remembers so many answers at most: what one page asks of the corpus, the next question asks again. */
export function remember<T>(
  compute: (text: string) => T,
  most: number,
): { of(text: string): T; forget(): void } {
  const known = new Map<string, T>();
  return {
    of(text) {
      const before = known.get(text);
      if (before !== undefined) return before;
      const value = compute(text);
      if (known.size >= most) known.clear();
      known.set(text, value);
      return value;
    },
    forget: () => known.clear(),
  };
}
