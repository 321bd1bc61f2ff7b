/**
 * A regular expression made at its first use, and then compiled to machine code at once. Nobody writes these: the build puts them in the place
 * of the engine's literals (scripts/lazy-patterns.ts). The engine has a thousand patterns, of which a page needs a quarter; to make all takes a
 * fifth of the time until the engine's code is ready. Chromium compiles a pattern at its first use to slow code and at its second once more,
 * unless the text is long, which sentences are not.
 */

/** Characters from which Chromium compiles to machine code at the first use: `kTierUpForSubjectLengthValue` in V8. */
const LONG = 1000;

export const lazyPattern = (make: () => RegExp): RegExp => new LazyPattern(make) as unknown as RegExp;

/** Stands in for a RegExp wherever one is used: called itself, given to a method of strings, or asked for its source. */
class LazyPattern {
  private readonly make: () => RegExp;
  private pattern: RegExp | undefined;

  constructor(make: () => RegExp) {
    this.make = make;
  }

  private made(): RegExp {
    this.pattern ??= this.make();
    return this.pattern;
  }

  private compiledFor(text: string): RegExp {
    if (this.pattern) return this.pattern;
    const pattern = this.made();
    if (text.length < LONG) {
      // Of the same width as the text, for which alone it is compiled. No pattern runs on through NUL.
      pattern.exec(text.padEnd(LONG, '\0'));
      pattern.lastIndex = 0;
    }
    return pattern;
  }

  test(text: string): boolean {
    return this.compiledFor(text).test(text);
  }

  exec(text: string): RegExpExecArray | null {
    return this.compiledFor(text).exec(text);
  }

  get lastIndex(): number {
    return this.made().lastIndex;
  }

  set lastIndex(at: number) {
    this.made().lastIndex = at;
  }

  get source(): string {
    return this.made().source;
  }

  get flags(): string {
    return this.made().flags;
  }

  [Symbol.match](text: string) {
    return this.compiledFor(text)[Symbol.match](text);
  }

  [Symbol.matchAll](text: string) {
    return this.compiledFor(text)[Symbol.matchAll](text);
  }

  [Symbol.replace](text: string, by: string) {
    return this.compiledFor(text)[Symbol.replace](text, by);
  }

  [Symbol.search](text: string) {
    return this.compiledFor(text)[Symbol.search](text);
  }

  [Symbol.split](text: string, limit?: number) {
    return this.compiledFor(text)[Symbol.split](text, limit);
  }
}
