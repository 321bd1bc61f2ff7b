/**
 * A regular expression made at its first use, and then compiled to machine code at once. Nobody writes these: the build puts them in the place
 * of the engine's literals (scripts/lazy-patterns.ts). The engine has a thousand patterns, of which a page needs a quarter; to make all takes a
 * fifth of the time until the engine's code is ready. Chromium compiles a pattern at its first use to slow code and at its second once more,
 * unless the text is long, which sentences are not.
 */

/** Characters from which Chromium compiles to machine code at the first use: `kTierUpForSubjectLengthValue` in V8. */
const LONG = 1000;

/** Look-ups for needles that cost as much as compiling a pattern. */
const MOST_LOOKUPS = 1000;

/**
 * `needles`: strings, one a line, of which one is in every text in which the pattern finds something (scripts/pattern-needles.ts); in lower case if
 * it ignores case. While a text has none of them it is not even made, until looking for them has cost as much.
 */
export const lazyPattern = (make: () => RegExp, needles?: string, flags?: string): RegExp =>
  new LazyPattern(make, needles, flags) as unknown as RegExp;

/** Stands in for a RegExp wherever one is used: called itself, given to a method of strings, or asked for its source. */
class LazyPattern {
  private readonly make: () => RegExp;
  private readonly needles: string | undefined;
  private readonly knownFlags: string | undefined;
  private needleList: readonly string[] | undefined;
  private pattern: RegExp | undefined;
  /** `lastIndex` of a pattern that is not made yet. */
  private at = 0;
  private lookups = 0;

  constructor(make: () => RegExp, needles: string | undefined, flags: string | undefined) {
    this.make = make;
    this.needles = needles;
    this.knownFlags = flags;
  }

  private made(): RegExp {
    if (!this.pattern) {
      this.pattern = this.make();
      this.pattern.lastIndex = this.at;
    }
    return this.pattern;
  }

  /** Null where nothing can be found. */
  private compiledFor(text: string): RegExp | null {
    if (this.pattern) return this.pattern;
    if (this.cannotMatch(text)) {
      if (/[gy]/.test(this.flags)) this.at = 0;
      return null;
    }
    const pattern = this.made();
    if (text.length < LONG) {
      // Of the same width as the text, for which alone it is compiled. No pattern runs on through NUL.
      pattern.exec(text.padEnd(LONG, '\0'));
      pattern.lastIndex = this.at;
    }
    return pattern;
  }

  private cannotMatch(text: string): boolean {
    if (this.needles === undefined || this.lookups > MOST_LOOKUPS) return false;
    this.needleList ??= this.needles.split('\n');
    const needles = this.needleList;
    this.lookups += needles.length;
    // The one letter outside of ASCII that patterns take for one of ASCII and `toLowerCase` does not.
    const folded = this.knownFlags?.includes('i') ? text.toLowerCase().replaceAll('ſ', 's') : text;
    return !needles.some(needle => folded.includes(needle));
  }

  test(text: string): boolean {
    return this.compiledFor(text)?.test(text) ?? false;
  }

  exec(text: string): RegExpExecArray | null {
    return this.compiledFor(text)?.exec(text) ?? null;
  }

  get lastIndex(): number {
    return this.pattern?.lastIndex ?? this.at;
  }

  set lastIndex(at: number) {
    if (this.pattern) this.pattern.lastIndex = at;
    else this.at = at;
  }

  get source(): string {
    return this.made().source;
  }

  get flags(): string {
    return this.knownFlags ?? this.made().flags;
  }

  [Symbol.match](text: string) {
    return this.compiledFor(text)?.[Symbol.match](text) ?? null;
  }

  [Symbol.matchAll](text: string) {
    return this.compiledFor(text)?.[Symbol.matchAll](text) ?? [][Symbol.iterator]();
  }

  [Symbol.replace](text: string, by: string) {
    return this.compiledFor(text)?.[Symbol.replace](text, by) ?? text;
  }

  [Symbol.search](text: string) {
    return this.compiledFor(text)?.[Symbol.search](text) ?? -1;
  }

  [Symbol.split](text: string, limit?: number) {
    return this.compiledFor(text)?.[Symbol.split](text, limit) ?? (limit === 0 ? [] : [text]);
  }
}
