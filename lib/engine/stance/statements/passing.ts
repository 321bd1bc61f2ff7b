/**
 * What an English sentence says in passing: who says so ("the ministry said", "according to Reuters"), and what is put between
 * commas beside a name ("the chipmaker backed by Toyota", "which opened in 1988"). The rest is what it tells.
 */
import type { Span } from '../../../model/text.ts';

export interface Passing {
  /** Who says so. */
  credits: Span[];
  /** Appositions and relative clauses. */
  asides: Span[];
}

const SAY =
  '(?:said|says|say|told|tells|announced|announces|reported|reports|report|wrote|writes|added|estimated|estimates|reckons?|reckoned|calculated|showed|shows|insisted|noted|notes|warned|warns|predicted|predicts|claimed|claims|stated|confirmed|confirms|revealed|disclosed|declared|found|finds|concluded|argued|suggested|suggests|indicated|explained|acknowledged|admitted|learnt|learned|hears|understands)';
/** "Reuters, citing two sources, said that", "An Interfax report says that", "The Guardian found that" */
const LEADING = new RegExp(
  `^(?!.{0,50}\\b(?:dismiss|den(?:y|ied)|reject|refut|rebut|contradict|no\\s))(?:(?:According to|As reported by|In the words of|Citing|Quoting)\\s[^,]{2,60},\\s|[^,;:.]{2,50}(?:,\\s(?:citing|quoting)\\s[^,]{2,50},)?\\s${SAY}(?:\\s(?:on\\s)?(?:\\p{Lu}\\p{Ll}+day|yesterday|today))?\\s(?:that\\s)(?=\\S))`,
  'u',
);
/** ", the operator said", ", said the police on Monday", ", according to two people" */
const TRAILING = new RegExp(
  `,\\s(?:(?:according to|as reported by|citing|quoting)\\s[^,;]{2,80}|(?:an?\\s|the\\s|its\\s|their\\s|his\\s|her\\s)?(?:[\\p{L}'’-]+\\s){0,5}[\\p{L}'’-]+\\s${SAY}(?:\\s(?:on\\s)?(?:\\p{Lu}\\p{Ll}+day|yesterday|today|reporters|Reuters|parliament|lawmakers|in an? [\\p{L}\\s]{3,30}))?|${SAY}\\s[^,;]{2,50})(?=[.!]?$)`,
  'u',
);
const TRAILING_BARE = /\s(?:according to)\s[^,;]{2,80}(?=[.!]?$)/u;

/** Opens what stands beside a name; the part before it does not open the sentence with a preposition. */
const OPENS =
  /^\s(?:which|who|whose|whom|where|the|an?|one of|its|once|formerly|founded|based|owned|backed|led|known|helped|hurt|worried|buoyed|hit|squeezed|unlike|like|not|idle|already|long|home to|having|itself|made|built|run|citing|quoting|discovered|opened|closed|in (?=an?\s)|held|delayed|\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)?['’]s(?= \p{Ll})|after|despite|with|at|\p{Ll}+(?:ed|ing))\b/u;
const PREPOSED =
  /^(?:In|On|At|By|For|From|After|Before|As|When|While|If|Since|Despite|Under|With|Within|During|Until|Over|Among|Across|Because|Although|Though|Last|This|Next|Following|Yesterday|Today|Once|Instead|However|Meanwhile|Only|Of)\b/u;
/** What goes on behind is no new sentence: a verb, in small letters. */
const GOES_ON =
  /^\s(?!(?:and|but|or|nor|so|yet|the|an?|its|their|his|her|he|she|it|they|we|which|who|whose|while|where|when|as|after|because|with|including|said|says|according)\b)\p{Ll}/u;

export function readPassing(text: string): Passing {
  const credits: Span[] = [];
  const lead = LEADING.exec(text);
  if (lead) credits.push({ start: 0, end: lead[0].length });
  const tail = TRAILING.exec(text) ?? TRAILING_BARE.exec(text);
  if (tail && tail.index > (lead?.[0].length ?? 0))
    credits.push({ start: tail.index, end: tail.index + tail[0].length });
  return { credits, asides: asidesOf(text) };
}

function asidesOf(text: string): Span[] {
  const commas = [...text.matchAll(/,(?=\s)/gu)].map(({ index }) => index);
  return commas.flatMap((comma, i) => {
    const next = commas[i + 1];
    const head = text.slice(i ? (commas[i - 1] ?? 0) + 1 : 0, comma);
    if (!OPENS.test(text.slice(comma + 1)) || PREPOSED.test(head.trim())) return [];
    if (next === undefined)
      return /^\s(?:which|who|whose|unlike|not)\b/u.test(text.slice(comma + 1))
        ? [{ start: comma, end: text.length }]
        : [];
    return GOES_ON.test(text.slice(next + 1)) ? [{ start: comma, end: next + 1 }] : [];
  });
}

export const isWithin = (at: number, spans: readonly Span[]): boolean =>
  spans.some(({ start, end }) => at >= start && at < end);
