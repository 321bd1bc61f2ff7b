/**
 * The main clause of an English sentence, by word order alone: who or what it is about, up to its first finite verb, and that verb.
 * "In 2025 the number of foreign nurses in Japan grew 24%": nurses, grew.
 */
import { IRREGULAR } from './irregular.ts';
import { coreOf } from './passing.ts';
import { AUXILIARY, PLURAL_VERB, SINGULAR_VERB } from './verbs.ts';

export interface Clause {
  /** Words of the subject, as written, figures as "#". */
  subject: string[];
  /** Its head: a word, or the last word of a name; empty where it is a figure alone. */
  head: string;
  /** Capitalised words of a head that is a name, with those behind "of": "Reserve Bank of Australia". */
  names: string[];
  /** The head is the first word, which has a capital whatever it is. */
  opens: boolean;
  /** The verb that says what is done, without auxiliaries. */
  verb: string;
  /** It is done to the subject, and by whom is left out. */
  agentless: boolean;
}

const TOKEN = /#|\p{L}[\p{L}\p{N}’'&-]*|,/gu;
const DIGITS = /(?<![\p{L}\d])(?:\p{Sc}?\d[\d.,:]*\d|\p{Sc}?\d)/gu;

const words = (list: string): RegExp => new RegExp(`^(?:${list})$`, 'iu');
const DETERMINER = words(
  'the|an?|its|their|his|her|this|that|these|those|all|any|each|every|both|no|another|more|fewer|less|than|about|around|some|nearly|almost|only|just|over|up|at|least|most|roughly|well|under|as|many',
);
const PREPOSITION = words(
  'of|in|on|at|by|for|from|to|with|about|over|under|near|between|among|across|off|within|against|through|during|after|before|since|until|around|outside|inside|behind|as|than|per|that|who|which|whose|where|when|and|or|worth|,',
);
/** Before its "of" stands how many, behind it of what. */
const CONTAINER = words(
  '(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\\p{L}+)?|number|share|proportion|percentage|half|thirds?|quarters?|fifths?|tenths?|majority|most|part|dozens?|hundreds|thousands|millions|total|lot|couple|pair|#|percent|cent|some|many|rest|all|none|series|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|thousand|million|billion|trillion',
);
const ADVERB =
  /^(?:now|still|already|also|together|alone|each|ever|never|currently|recently|again)$|\p{Ll}{3}ly$/u;
const OPENS_ADJUNCT =
  /^(?:In|On|At|By|For|From|Since|During|After|Before|Under|With|Of|Between|Until|Within|Last|This|Next|Every|Across|Among|Over|Near|Behind|Into|Throughout|As|Around|Off|Through|Along|To|Despite|Because|Thanks|Following|Amid|While|Although|When|If|Once)$/u;
const OPENS_CLAUSE = /^(?:As|While|Although|When|If|Once|After|Before|Because|Since)$/u;
/** "Hit by tariffs, ...", "Close to", "Not until 2031 will ...", "“...,” said". */
const BEFOREHAND: readonly RegExp[] = [
  /^[“"][^”"]*[”"],? (?:said|says) /u,
  /^(?:Hit|Led|Built|Held|Made|Driven|Hurt|Put|\p{Lu}\p{Ll}+(?:ed|ing)) [^,]{4,60}, /u,
  /^Not (?:until|before) [^,]*?,? ?(?=will |would |can |is |are )/u,
  /^(?:Close to|A total of|As many as|At least|At most|Up to|Some|Just|Only|Around|About|Nearly|Almost|Over|More than|Fewer than|Less than|Roughly) (?=\S)/u,
];
const PARTICIPLE = new RegExp(
  `\\p{Ll}{2}ed$|^(?:${IRREGULAR}|given|taken|known|seen|shown|done|gone|hit|cut|put|set)$`,
  'u',
);
const NO_PAST = /^(?:need|speed|feed|seed|breed|hundred|red|bed|indeed|exceed|proceed)$/u;
const FINITE = new RegExp(
  `^(?:${AUXILIARY}|${IRREGULAR}|${SINGULAR_VERB}|${PLURAL_VERB}|cut|hit|put|set|let|cost|spread|split)$`,
  'u',
);
/** "Planned off the coast is ...", not "United Airlines". */
const PARTICIPLE_FIRST = /^\p{L}+\p{Ll}ed (?!\p{Lu})/u;
const AUXILIARIES = new RegExp(`^(?:${AUXILIARY})$`, 'u');
const HAS = /^(?:was|were|had|has|have|did|owns|holds|employs|operates|controls|serves)$/u;
const JOINS =
  /^(?:,|and|or|but|that|which|who|whose|where|when|if|as|than|because|after|before|while|it|he|she|they)$/u;
const BARE = new RegExp(`^(?:${AUXILIARY}|be|been|being|not|to|now|also|still|already)$`, 'u');
const BE = /^(?:is|are|was|were|be|been|being)$/u;

/** Null where no finite verb is known, or nobody is named before it: "There are 15 million items". */
export function readClause(text: string): Clause | null {
  const core = BEFOREHAND.reduce((rest, opening) => rest.replace(opening, ''), coreOf(text));
  const tokens = core.replace(DIGITS, '#').match(TOKEN) ?? [];
  const begin = beginOf(tokens);
  const first = tokens.findIndex((_, i) => i > begin && isVerb(tokens, i));
  if (first < 0 || PARTICIPLE_FIRST.test(tokens.slice(begin, begin + 2).join(' '))) return null;
  const at = behindParticiple(tokens, first);
  const subject = tokens.slice(begin, first).filter(token => token !== ',');
  if (/^there$/iu.test(subject.at(-1) ?? '')) return null;
  let last = at;
  while (last < tokens.length - 1 && BARE.test(tokens[last] ?? '')) last++;
  const verb = tokens[last] ?? '';
  const agentless =
    last > at &&
    tokens.slice(at, last).some(token => BE.test(token)) &&
    PARTICIPLE.test(verb) &&
    !tokens.some((token, i) => i > last && token === 'by' && tokens[i + 1] !== '#');
  const nouns = headPhrase(subject);
  const head = plain(nouns.at(-1) ?? '');
  const opens = begin === 0 && plain(tokens[0] ?? '') === head;
  return { subject, head, names: namesIn(subject, nouns), opens, verb, agentless };
}

/** "The first jet made in Alabama will be delivered": what is made, and no verb yet. */
function behindParticiple(tokens: readonly string[], at: number): number {
  if (!PARTICIPLE.test(tokens[at] ?? '') || HAS.test(tokens[at] ?? '')) return at;
  const rest = tokens.slice(at + 1);
  const stop = rest.findIndex(token => JOINS.test(token));
  const next = (stop < 0 ? rest : rest.slice(0, stop)).findIndex(token => AUXILIARIES.test(token));
  return next < 0 ? at : at + 1 + next;
}

/** Where the subject begins, behind what says when or where. */
function beginOf(tokens: readonly string[]): number {
  const [first = ''] = tokens;
  if (!OPENS_ADJUNCT.test(first)) return 0;
  const comma = tokens.indexOf(',');
  const verb = tokens.findIndex((_, i) => i > 0 && isVerb(tokens, i));
  if (comma > 0 && (verb < 0 || comma < verb || OPENS_CLAUSE.test(first))) return comma + 1;
  let at = 1;
  while (DETERMINER.test(tokens[at] ?? '')) at++;
  const isName = (token = '') => /^(?:\p{Lu}|#)/u.test(token);
  if (!isName(tokens[at])) return at + 1;
  while (isName(tokens[at]) && !(tokens[at] === '#' && at > 2)) at++;
  return at;
}

function isVerb(tokens: readonly string[], i: number): boolean {
  const [token = '', before = ''] = [tokens[i], tokens[i - 1]];
  if (!/^\p{Ll}/u.test(token) || DETERMINER.test(before)) return false;
  if (before !== ',' && PREPOSITION.test(before)) return false;
  return FINITE.test(token) || (/\p{Ll}{2}ed$/u.test(token) && !NO_PAST.test(token));
}

/** The words of a subject that name what it is, up to what is said of it: "foreign nurses". */
function headPhrase(subject: readonly string[]): string[] {
  const stop = subject.findIndex((token, i) => i > 0 && PREPOSITION.test(token));
  const phrase = (stop < 0 ? subject : subject.slice(0, stop)).filter(
    token => !DETERMINER.test(token) && !ADVERB.test(token),
  );
  const counted = phrase.filter(token => !CONTAINER.test(token));
  if (counted.length || stop < 0) return counted;
  return headPhrase(subject.slice(stop + 1));
}

const plain = (token: string): string => token.replace(/['’]s?$/u, '');
const isCapital = (token: string): boolean => /^\p{Lu}/u.test(token);
const isOwner = (token: string): boolean => /['’]s?$/u.test(token);

/** None where the head is no name; not whose it is: "Nissan's partner Renault". */
function namesIn(subject: readonly string[], nouns: readonly string[]): string[] {
  const head = nouns.at(-1) ?? '';
  if (!isCapital(head)) return [];
  const owner = nouns.slice(0, -1).findLastIndex(token => isOwner(token) || !isCapital(token));
  const names = nouns.slice(owner + 1);
  const of = subject.indexOf('of', subject.indexOf(head));
  const behind = of === subject.indexOf(head) + 1 ? subject.slice(of + 1).filter(isCapital) : [];
  return [...names, ...behind].map(plain);
}
