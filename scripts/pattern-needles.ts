/**
 * What a text must hold for a regular expression to find anything in it: strings one of which stands in every match. A text with none of them
 * need not be searched, and a pattern that no text has needed is never compiled (lib/engine/text/lazy-pattern.ts).
 */
import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** Strings of which a part of a pattern matches exactly one, if they are known and few; and strings one of which every match holds. */
interface Known {
  exact: readonly string[] | null;
  needles: readonly string[] | null;
}

const UNKNOWN: Known = { exact: null, needles: null };
const EMPTY: Known = { exact: [''], needles: null };
/** Strings that are spelled out before they are told apart from what follows. */
const MOST_EXACT = 24;
const MOST_NEEDLES = 48;
/** How often, by guess, they may be met at any one place of a text that has no match. */
const MOST_MET = 0.02;

/** Null where nothing is told, or where it would be found in most texts anyway. In lower case where the pattern ignores case. */
export function needlesOf(source: string, flags: string): string[] | null {
  if (flags.includes('v')) return null;
  const parsed = new RegExpParser().parsePattern(source, 0, source.length, { unicode: flags.includes('u') });
  const known = ofAlternatives(parsed.alternatives);
  let needles = best([known.exact, known.needles]);
  if (needles && flags.includes('i')) {
    // Outside of ASCII case folding has rules of its own.
    if (needles.some(needle => /[^\0-\x7f]/.test(caseless(needle)))) return null;
    needles = needles.map(needle => needle.toLowerCase());
  }
  return needles && met(needles) <= MOST_MET ? shortest(needles) : null;
}

/** Without those that hold another. */
function shortest(needles: readonly string[]): string[] {
  const each = [...new Set(needles)];
  return each.filter(needle => !each.some(other => other !== needle && needle.includes(other)));
}

/** What of a string has upper and lower case. */
const caseless = (text: string) => [...text].filter(c => c.toLowerCase() !== c.toUpperCase()).join('');

function ofAlternatives(alternatives: readonly AST.Alternative[]): Known {
  const all = alternatives.map(({ elements }) => ofSequence(elements));
  const exact = all.every(known => known.exact) ? all.flatMap(known => known.exact ?? []) : null;
  const each = all.map(({ exact, needles }) => best([exact, needles]));
  const needles = each.every(one => one !== null) ? each.flatMap(one => one ?? []) : null;
  return { exact: exact && exact.length <= MOST_NEEDLES ? exact : null, needles };
}

function ofSequence(elements: readonly AST.Element[]): Known {
  const found: (readonly string[] | null)[] = [];
  let run: readonly string[] = [''];
  let isWhole = true;
  for (const { exact, needles } of elements.map(ofElement)) {
    found.push(needles);
    const longer: readonly string[] | null = exact && run.flatMap(start => exact.map(end => start + end));
    if (longer && longer.length <= MOST_EXACT) {
      run = longer;
      continue;
    }
    found.push(run, exact);
    run = exact && exact.length <= MOST_EXACT ? exact : [''];
    isWhole = false;
  }
  return { exact: isWhole ? run : null, needles: best([...found, run]) };
}

function ofElement(element: AST.Element): Known {
  switch (element.type) {
    case 'Character':
      return { exact: [String.fromCodePoint(element.value)], needles: null };
    case 'CharacterClass':
      return ofClass(element);
    case 'Assertion':
      return 'negate' in element && element.kind === 'lookahead' && !element.negate
        ? { exact: [''], needles: ofAlternatives(element.alternatives).needles }
        : EMPTY;
    case 'CapturingGroup':
      return ofAlternatives(element.alternatives);
    case 'Group':
      return element.modifiers ? UNKNOWN : ofAlternatives(element.alternatives);
    case 'Quantifier':
      return ofQuantifier(element);
    default:
      return UNKNOWN;
  }
}

function ofClass({ negate, elements }: AST.CharacterClass): Known {
  const exact: string[] = [];
  for (const part of elements) {
    if (part.type !== 'Character') return UNKNOWN;
    exact.push(String.fromCodePoint(part.value));
  }
  return negate || !exact.length || exact.length > MOST_EXACT ? UNKNOWN : { exact, needles: null };
}

function ofQuantifier({ min, max, element }: AST.Quantifier): Known {
  const { exact, needles } = ofElement(element);
  if (min === 0) return exact && max === 1 ? { exact: ['', ...exact], needles: null } : UNKNOWN;
  return { exact: max === 1 ? exact : null, needles: best([exact, needles]) };
}

/** Of several sets, of which each holds for every match, the one that is met least. */
function best(sets: readonly (readonly string[] | null)[]): string[] | null {
  let least: string[] | null = null;
  for (const set of sets) {
    if (!set || set.includes('') || set.length > MOST_NEEDLES) continue;
    if (!least || met(set) < met(least)) least = [...set];
  }
  return least;
}

const met = (needles: readonly string[]) =>
  needles.reduce((sum, needle) => sum + [...needle].reduce((product, c) => product * share(c), 1), 0);

/** Of the characters of a text, about so many are this one. */
function share(character: string): number {
  if (/[a-z]/.test(character)) return 0.06;
  if (character === ' ') return 0.17;
  return /[\dA-Z.,]/.test(character) ? 0.015 : 0.003;
}
