/**
 * Longest match of a term at, or ending at, a place in the text, without allocating: a trie over UTF-16 code units, whose branches grow
 * when a text first asks for them. A blank in a term matches any run of blanks or one hyphen; terms that end in a letter end at a word boundary.
 */

interface Node<T> {
  next: Map<number, Node<T>>;
  value: T | undefined;
}

export interface Found<T> {
  value: T;
  /** Where the match ends (forward) or begins (backward). */
  at: number;
}

const BLANK = 32;
const HYPHEN = 45;
/** Kana and Han; a blank between two of them says nothing. */
const FIRST_CJK = 0x3040;

const newNode = <T>(): Node<T> => ({ next: new Map(), value: undefined });
const lower = (code: number) => (code >= 65 && code <= 90 ? code + 32 : code);

/** ASCII letters and digits, and Latin letters with accents. */
export function isWordCode(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7)
  );
}

export class TermTrie<T> {
  private readonly root = newNode<T>();
  /** Terms of branches nobody has asked for, by what their first unit is looked up as. */
  private readonly waiting = new Map<number, [term: string, value: T][]>();
  /** Low bytes of the first characters: most places are refused by this alone. */
  private readonly firsts = new Uint8Array(256);
  private readonly backward: boolean;
  private readonly exactCase: boolean;

  /** `backward`: terms are matched so that they end at the place asked. `exactCase`: "MB" is not "mb". */
  constructor(options: { backward?: boolean; exactCase?: boolean } = {}) {
    this.backward = options.backward ?? false;
    this.exactCase = options.exactCase ?? false;
  }

  /** The first value added under a term stays. */
  add(term: string, value: T): void {
    const first = term.charCodeAt(this.backward ? term.length - 1 : 0);
    const key = this.keyOf(first);
    const waiting = this.waiting.get(key);
    if (waiting) waiting.push([term, value]);
    else this.waiting.set(key, [[term, value]]);
    this.firsts[first & 255] = 1;
    if (!this.exactCase) {
      this.firsts[term.toUpperCase().charCodeAt(this.backward ? term.length - 1 : 0) & 255] = 1;
      this.firsts[key & 255] = 1;
    }
  }

  private keyOf(code: number): number {
    return this.exactCase ? code : lower(code);
  }

  private grow(branch: number): void {
    const terms = this.waiting.get(branch);
    if (!terms) return;
    this.waiting.delete(branch);
    for (const [term, value] of terms) this.put(term, value);
  }

  private put(term: string, value: T): void {
    let node = this.root;
    for (let i = 0; i < term.length; i++) {
      const key = this.keyOf(term.charCodeAt(this.backward ? term.length - 1 - i : i));
      let child = node.next.get(key);
      if (!child) {
        child = newNode<T>();
        node.next.set(key, child);
      }
      node = child;
    }
    node.value ??= value;
  }

  /** Longest term that begins at `at`, or with `backward` ends there; null if none. */
  match(text: string, at: number): Found<T> | null {
    const start = this.backward ? at - 1 : at;
    if (start < 0 || start >= text.length || this.firsts[text.charCodeAt(start) & 255] === 0) return null;
    const first = this.keyOf(text.charCodeAt(start));
    this.grow(first);
    if (first === HYPHEN) this.grow(BLANK);
    const step = this.backward ? -1 : 1;
    let node: Node<T> | undefined = this.root;
    let best: T | undefined;
    let bestAt = at;
    let i = start;
    let last = 0;
    while (i >= 0 && i < text.length) {
      const code = text.charCodeAt(i);
      const child: Node<T> | undefined = node.next.get(this.keyOf(code));
      if (child) {
        node = child;
        last = code;
      } else if (code === BLANK && (last === BLANK || last > FIRST_CJK)) {
        if (last === BLANK) last = BLANK;
      } else if (code === HYPHEN && node.next.has(BLANK)) {
        node = node.next.get(BLANK);
        last = HYPHEN;
      } else break;
      if (!node) break;
      i += step;
      if (node.value !== undefined && !(isWordCode(last) && isWordCode(text.charCodeAt(i)))) {
        best = node.value;
        bestAt = i;
      }
    }
    if (best === undefined) return null;
    return { value: best, at: this.backward ? bestAt + 1 : bestAt };
  }
}
