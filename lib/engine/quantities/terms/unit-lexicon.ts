import type { QuantityKind } from '../../../model/quantity.ts';
import type { Language } from '../../../model/text.ts';
import { type Found, TermTrie } from './term-trie.ts';

/** One row of data/units.json. */
export interface UnitEntry {
  /** ISO 4217 code, or the canonical singular noun in English. */
  id: string;
  kind: QuantityKind;
  /** Physical dimension; units of one dimension convert by `factor`. */
  dimension?: string;
  /** Size in the base unit of its dimension; for a part of another unit (cent), its share of it. */
  factor?: number;
  /** The unit this is a part of: cents are counted in dollars. */
  of?: string;
  /** The word names several currencies and this is the usual one. */
  assumed?: boolean;
  /** The word names several currencies and none is usual. */
  unknown?: boolean;
  /** Written as is, case matters: "MW", "$", "km²". */
  symbols?: string[];
  /** Currency codes and names that may stand before the number: "USD 34.6 million", 人民币120亿元. */
  codes?: string[];
  terms?: Partial<Record<'en' | 'ja' | 'zh', string[]>>;
}

/** What a unit word says about the number beside it. */
export interface Unit {
  id: string | null;
  kind: QuantityKind;
  /** The number is multiplied by this: 0.01 for cents. */
  factor: number;
  /** A part of a larger unit: may follow it in one amount ("2 dollars 3 cents"). */
  part: boolean;
  assumed: boolean;
  /** As a symbol, not as a word. */
  symbol: boolean;
}

export interface UnitLexicon {
  /** The unit that begins at `at`. */
  after(text: string, at: number): Found<Unit> | null;
  /** The currency sign, code or name that ends at `at`. */
  before(text: string, at: number): Found<Unit> | null;
}

/** Kinds that say all by themselves. */
const NAMELESS = new Set<QuantityKind>(['percent', 'multiple']);

function unitOf(entry: UnitEntry, symbol: boolean): Unit {
  const part = entry.of !== undefined && (entry.factor ?? 1) < 1;
  const converts = entry.of !== undefined || entry.kind === 'points';
  const id = entry.unknown ? null : (entry.of ?? entry.id);
  return {
    id: NAMELESS.has(entry.kind) ? null : id,
    kind: entry.kind,
    factor: converts ? (entry.factor ?? 1) : 1,
    part,
    assumed: entry.assumed === true || entry.unknown === true,
    symbol,
  };
}

const longer = <T>(a: Found<T> | null, b: Found<T> | null, backward: boolean): Found<T> | null => {
  if (!a || !b) return a ?? b;
  return (backward ? b.at < a.at : b.at > a.at) ? b : a;
};

/** Compiles data/units.json for a language. English terms are known in every language: 100 MW stands in Japanese too. */
export function compileUnits(entries: UnitEntry[], language: Language): UnitLexicon {
  const words = new TermTrie<Unit>();
  const symbols = new TermTrie<Unit>({ exactCase: true });
  const wordsBefore = new TermTrie<Unit>({ backward: true });
  const symbolsBefore = new TermTrie<Unit>({ backward: true, exactCase: true });
  const own = language === 'ja' || language === 'zh' ? language : 'en';
  for (const tongue of own === 'en' ? (['en'] as const) : ([own, 'en'] as const)) {
    for (const entry of entries) {
      const unit = unitOf(entry, false);
      for (const term of entry.terms?.[tongue] ?? []) words.add(term, unit);
    }
  }
  for (const entry of entries) {
    const [word, sign] = [unitOf(entry, false), unitOf(entry, true)];
    for (const symbol of entry.symbols ?? []) symbols.add(symbol, sign);
    for (const code of entry.codes ?? []) symbols.add(code, sign);
    if (entry.kind !== 'money') continue;
    for (const symbol of entry.symbols ?? []) {
      wordsBefore.add(symbol, sign);
      if (/^(?:C|[A-Z]{2,3})\$$/.test(symbol)) wordsBefore.add(symbol.replace('$', ' $'), sign);
    }
    for (const code of entry.codes ?? []) (code.length < 3 ? symbolsBefore : wordsBefore).add(code, word);
  }
  return {
    after: (text, at) => longer(words.match(text, at), symbols.match(text, at), false),
    before: (text, at) => longer(wordsBefore.match(text, at), symbolsBefore.match(text, at), true),
  };
}
