/** "Tata Steel's works in IJmuiden employs 8,900": the figure of one site or part, not of its owner. */
import type { Span } from '../../model/text.ts';
import type { Sentence } from './sentence.ts';
import type { FoundSubject } from './subjects.ts';

const SITE =
  /^(?: \p{Lu}[\p{L}&.]+)*(?:['’]s?)? (?:(?!in |at |of |has |had )[\p{L}-]+ ){0,3}(?:works|plant|factory|mill|mine|refinery|smelter|shipyard|brewery|site|warehouse|campus|branch|terminal|dairy|fab|depot)(?= (?:in|at|near|on|outside|has|had|will|is|was|\p{Ll}+(?:ed|s))\b)(?: (?:in|at|near|outside) (\p{Lu}[\p{L}’'-]+))?/u;
const NAMED = /(\p{Lu}[\p{L}’'-]+) \p{Ll}+$/u;

/** As a scope of one: the site and, where it is told, its place in small letters; empty where the figure is the owner's. */
export function siteOf({ language, text, end }: Sentence, { names }: FoundSubject, head: Span): string[] {
  const owner = names[0];
  if (language !== 'en' || !owner) return [];
  const found = head.start >= owner.end ? SITE.exec(text.slice(owner.end, end)) : null;
  if (!found || owner.end + found[0].length > head.start) return [];
  const place = found[1] ?? NAMED.exec(found[0])?.[1];
  return [place ? `site-${place.toLowerCase()}` : 'site'];
}
