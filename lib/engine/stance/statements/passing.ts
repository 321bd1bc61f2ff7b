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
  `^(?!.{0,50}\\b(?:dismiss|den(?:y|ied)|reject|refut|rebut|contradict|no\\s|not\\s|never|declin|refus|comment))(?:(?:According to|As reported by|In the words of|Citing|Quoting)\\s[^,]{2,60},\\s|[^,;:.]{2,50}(?:,\\s(?:citing|quoting)\\s[^,]{2,50},)?\\s${SAY}(?:\\s(?:on\\s)?(?:\\p{Lu}\\p{Ll}+day|yesterday|today))?\\s(?:that\\s)(?=\\S)|(?:The\\s|An?\\s)?[^,;:.]{2,40}\\s(?:said|says)\\s(?=(?:the|it|its|he|she|they)\\s(?:[\\p{L}’'-]+\\s){0,4}(?:will|would|has|had|is|was|plans?|wants?|intends?)\\b))`,
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
  /^\s(?:which|who|whose|whom|where|the|an?|one of|some of|most of|many of|half of|all|both|among|its|once|formerly|unlike|like|not|idle|already|long|home to|citing|quoting|in (?=an?\s)|two|three|four|five|six|seven|eight|nine|ten|\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)?['’]s(?= )|after|despite|with|at|known|held|built|made|led|run|\p{Ll}+(?:ed|ing))\b/u;
const PREPOSED =
  /^(?:In|On|At|By|For|From|After|Before|As|When|While|If|Since|Despite|Under|With|Within|During|Until|Over|Among|Across|Because|Although|Though|Last|This|Next|Following|Yesterday|Today|Once|Instead|However|Meanwhile|Only|Of)\b/u;
/** What goes on behind is no new sentence: a verb, in small letters. */
const GOES_ON =
  /^\s(?!(?:and|but|or|nor|so|yet|the|an?|its|their|his|her|he|she|it|they|we|which|who|whose|while|where|when|as|after|because|with|including|said|says|according)\b)\p{Ll}/u;
/** Opens what is added behind the last comma. */
const ADDED =
  /^\s(?:which|who|whose|where|when|unlike|not|with|without|after|as|while|whereas|although|though|because|since|despite|amid|following|thanks to|including|among (?:them|those|these)|of (?:which|whom|them)|(?:most|much|many|some|half|part|all|none) of|(?:a|one|two|three) (?:third|thirds|quarter|quarters|fifth|half) of|up from|down from|compared with|against|the (?:lowest|highest|most|first|biggest|largest|smallest|worst|best|fewest|fastest)|(?:its|their) (?:biggest|largest|first|worst|best|highest|lowest)|saying|adding|citing|making|leaving|bringing|taking|putting|giving|helped|hurt|hit|lifted|dragged|weighed|buoyed|driven|forcing|causing|killing (?=no)|even|far|well|more than (?=in|any)|fewer than (?=in|any))\b/u;
/** Opens the sentence and tells why or after what, never when or where it happens. */
const BEFOREHAND =
  /^(?:After|Following|Despite|Helped|Hurt|Hit|Lifted|Dragged|Weighed|Buoyed|Driven|Because of|Thanks to|With|Without|As|While|Although|Though|Unlike|Amid|Faced|Worried|Encouraged|Depending)\s(?=[^,]{8,90},\s)(?![^,]*\b\d{4}\b)[^,]*,\s(?=\p{Lu}|the\b|an?\b|it\b|its\b|\d|some\b|about\b)/u;

export function readPassing(text: string): Passing {
  const credits: Span[] = [];
  const lead = LEADING.exec(text);
  if (lead) credits.push({ start: 0, end: lead[0].length });
  const tail = TRAILING.exec(text) ?? TRAILING_BARE.exec(text);
  if (tail && tail.index > (lead?.[0].length ?? 0))
    credits.push({ start: tail.index, end: tail.index + tail[0].length });
  return { credits, asides: asidesOf(text) };
}

const commasIn = (text: string): number[] => [...text.matchAll(/,(?=\s)/gu)].map(({ index }) => index);

function asidesOf(text: string): Span[] {
  const commas = commasIn(text);
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

/** Fewer words tell nothing. */
const LEAST_WORDS = 4;

/** The sentence without what it says in passing, beforehand and in addition; itself where nothing is left out. */
export function coreOf(text: string): string {
  let core = text;
  const cut = ({ start, end }: Span) => {
    const rest = `${core.slice(0, start)} ${core.slice(end)}`
      .replace(/\s+(?=[.,!?]|$)/gu, '')
      .replace(/\s+/gu, ' ');
    core = rest.trim();
  };
  const { credits } = readPassing(core);
  for (const span of [...credits].sort((a, b) => b.start - a.start)) cut(span);
  const before = BEFOREHAND.exec(core);
  if (before) cut({ start: 0, end: before[0].length });
  for (let aside = asidesOf(core)[0]; aside; aside = asidesOf(core)[0]) cut(aside);
  for (
    let at = commasIn(core).at(-1);
    at !== undefined && ADDED.test(core.slice(at + 1));
    at = commasIn(core).at(-1)
  )
    cut({ start: at, end: core.length });
  if (core.split(' ').length < LEAST_WORDS) return text;
  const whole = /[.!?]$/u.test(core) ? core : `${core}.`;
  return whole.charAt(0).toUpperCase() + whole.slice(1);
}

export const isWithin = (at: number, spans: readonly Span[]): boolean =>
  spans.some(({ start, end }) => at >= start && at < end);
