/**
 * Makes a thing when it is first asked for. For what the background should not wake with: a pattern or table that few texts need. A large
 * pattern costs up to a millisecond to be made and another to be used for the first time.
 */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
