/** A table asked with words of a page: nothing is inherited, so that "constructor" is in no table. */
export const wordTable = <T>(entries: Record<string, T>): Readonly<Record<string, T>> =>
  Object.assign(Object.create(null), entries);
