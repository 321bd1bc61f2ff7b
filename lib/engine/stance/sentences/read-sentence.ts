/** A sentence as a bag of what matters for holding it against another: content words, figures, negation, doubt. */

import type { Mention } from '../../../model/mention.ts';
import type { Quantity } from '../../../model/quantity.ts';
import { isCjk, tokenize } from '../../corpus/tokenize.ts';
import { blanked } from '../../text/blanked.ts';
import { compileAlike } from './alike.ts';
import { type EventDate, readEventDates } from './event-dates.ts';
import { type Journey, readJourneys } from './journeys.ts';
import { compileKinds, type KindGroups, type KindStatement } from './kinds.ts';
import { withoutAsides } from './main-clause.ts';
import { readPredicates } from './predicates.ts';
import { type Rank, readRanks } from './ranks.ts';
import { compilePlacings, type Placing, type RegionTree } from './regions.ts';
import { compileRoles, type RoleCues, type RoleReading } from './roles.ts';
import { stem } from './stem.ts';

/** Shape of data/cues/sentences.json. Multi-word entries are matched as phrases. */
export interface SentenceCues {
  functionWords: string[];
  negations: string[];
  refutations: string[];
  doubts: string[];
  /** Verbs of saying: in a headline a distance kept, in a sentence the common form of news. */
  attributions: string[];
  /** Of the words of doubt, those that reach no further than their own clause. */
  clauseDoubts: string[];
  /** Words that tell the same fact of what they count, in any language; those of two groups tell two facts. */
  alike: string[][];
  /** Words that mean much the same. */
  synonyms: string[][];
}

export interface SentenceReading {
  /** Stems of content words, figures left out. */
  words: Set<string>;
  /** Of these, what is not said in passing. */
  mainWords: Set<string>;
  /** Numbers of the groups of `alike` that occur. */
  facts: Set<number>;
  /** Ids of the entities named, the same in every language. */
  entities: Set<string>;
  /** Stems of the name it begins with. */
  subject: string[];
  /** Every word as printed, lower case, in order. */
  tokens: string[];
  /** Of these, content words and whatever has an opposite. */
  contentTokens: string[];
  quantities: readonly Quantity[];
  /** Scores, numbers to call and the like, which count nothing: "4-1"; and those of them read as no figure. */
  codes: Set<string>;
  bareCodes: Set<string>;
  /** Figures said in passing: the other side need not have them. */
  passing: Set<Quantity>;
  /** Of each figure, stems of the content word before and the one after it. */
  nextToFigures: Set<string>[];
  /** The same, two words either way. */
  aroundFigures: Set<string>[];
  /** What it gives a place in an order. */
  ranks: Rank[];
  /** What it calls its subject. */
  kinds: KindStatement[];
  dates: EventDate[];
  /** Where it places something. */
  placings: Placing[];
  journeys: Journey[];
  /** What it calls its subject, word by word. */
  predicates: string[][];
  /** Who does what to whom, and who did it. */
  roles: RoleReading;
  /** Names by their capitals, lower case, with the entity if listed; none where capitals say nothing: headlines, and scripts without them. */
  names: Map<string, string | null>;
  /** Stems of what is denied: the content words that follow a negation. */
  negated: Set<string>;
  /** Stems of what is so in its stead: "in Puebla instead of Wolfsburg". */
  stead: Set<string>;
  /** What it says itself, by its verb, it says is not so. */
  negatesVerb: boolean;
  refuted: boolean;
  /** Stems of what may be refuted: all but what stands on the other side of the word. */
  refutedWords: Set<string>;
  doubted: boolean;
  /** It names who says so; and nothing else makes it doubtful. */
  attributed: boolean;
  onlyAttributed: boolean;
  /** Stems of content words in clauses without a word of doubt; none where the doubt reaches all of it. */
  certainWords: Set<string>;
  /** A line without a full stop: what it says, it says in short. */
  headline: boolean;
}

/** Shape of data/cues/exclusions.json: what cannot be true of one subject at once. */
export interface Exclusions {
  regions: RegionTree;
  /** Verbs and participles that give their subject one place. */
  placing: string[];
  kinds: KindGroups;
  opposites: (readonly [string[], string[]])[];
}

export type SentenceReader = (
  text: string,
  quantities: readonly Quantity[],
  mentions: readonly Mention[],
) => SentenceReading;

export function createSentenceReader(
  cues: SentenceCues,
  { kinds, regions, placing, opposites }: Exclusions,
  roles: RoleCues,
): SentenceReader {
  const rolesOf = compileRoles(roles);
  const kindsOf = compileKinds(kinds);
  const placingsOf = compilePlacings(regions, placing);
  const functionWords = new Set(cues.functionWords);
  const negations = new Set(cues.negations);
  const refutations = finder(cues.refutations);
  const doubts = finder(cues.doubts);
  const clauseDoubts = new Set(cues.clauseDoubts);
  const attributions = new Set(cues.attributions);
  const { groupOf, factsIn } = compileAlike(cues.alike, cues.synonyms);
  const opposed = new Set(opposites.flat(2));
  const isContent = (token: string) => !functionWords.has(token) && (isCjk(token) || token.length > 1);

  const certainPart = (text: string): string =>
    text
      .split(CLAUSE)
      .filter(clause => !doubts(clause, tokensOf(clause)).length)
      .join(' ');

  return (text, quantities, mentions) => {
    const tokens = tokensOf(text);
    const contentOf = (part: string) =>
      tokenize(spellOut(part.replace(LEAVES, ' ')))
        .map(t => t.toLowerCase())
        .filter(isContent)
        .map(stem)
        .map(groupOf);
    const withStems = ({ roles, doers }: RoleReading): RoleReading => ({
      roles: roles.map(role => ({ ...role, by: contentOf(role.by.join(' ')) })),
      doers,
    });
    const neighbours = (count: number) =>
      quantities.map(({ start, end }) => {
        const before = contentOf(text.slice(Math.max(0, start - REACH_OF_FIGURE), start)).slice(-count);
        return new Set([...before, ...contentOf(text.slice(end, end + REACH_OF_FIGURE)).slice(0, count)]);
      });
    const denied = negatedWords(tokens, negations, functionWords);
    const main = withoutAsides(text);
    const headline = !/[.!?。！？]["'”’)]*\s*$/.test(text);
    const refuting = refutations(main, tokensOf(main)).filter(
      word => headline || !word.startsWith('dismiss') || OF_TALK.test(main),
    );
    const attributed = headline && tokens.some(token => attributions.has(token));
    const asking = /\?/.test(text);
    const plain = text.replace(MAY, ' ');
    const doubting = doubts(plain, tokensOf(plain));
    const reaches = asking || refuting.length > 1 || doubting.some(word => !clauseDoubts.has(word));
    return {
      subject: contentOf(FIRST_NAME.exec(text)?.[0] ?? ''),
      tokens,
      contentTokens: tokens.filter(token => isContent(token) || opposed.has(token)),
      words: new Set(contentOf(blanked(text, quantities))),
      mainWords: new Set(contentOf(withoutAsides(blanked(text, quantities)))),
      facts: factsIn(text, tokens),
      entities: new Set(mentions.flatMap(({ entityId, candidates }) => entityId ?? candidates)),
      quantities,
      codes: new Set(text.match(CODE) ?? []),
      bareCodes: new Set(blanked(text, quantities).match(CODE) ?? []),
      passing: new Set(
        quantities.filter(q => !main.includes(text.slice(q.start, q.end)) || isTitle(text, q)),
      ),
      nextToFigures: neighbours(1),
      aroundFigures: neighbours(2),
      ranks: readRanks(tokens, functionWords),
      kinds: kindsOf(text).map(({ heads, ...rest }) => ({ ...rest, heads: heads.map(groupOf) })),
      dates: readEventDates(text, quantities, functionWords),
      placings: placingsOf(text),
      journeys: readJourneys(text),
      predicates: readPredicates(text),
      roles: withStems(rolesOf(text)),
      names: headline ? new Map() : namesOf(blanked(text, quantities), mentions),
      negated: new Set(denied.map(stem).map(groupOf)),
      stead: new Set(contentOf(STEAD.exec(text)?.[1] ?? '')),
      negatesVerb: NEGATED_VERB.test(main),
      refuted: !asking && refuting.length === 1 && !refuting.some(word => denied.includes(word)),
      refutedWords: new Set(contentOf(refutedPart(text, refuting[0] ?? ''))),
      doubted: reaches || attributed || doubting.length > 0,
      attributed: tokens.some(token => attributions.has(token)),
      onlyAttributed: attributed && !reaches && !doubting.length,
      certainWords: new Set(reaches || attributed ? [] : contentOf(certainPart(blanked(plain, quantities)))),
      headline,
    };
  };
}

/** Who is dismissed is no report. */
const OF_TALK =
  /\bdismiss\p{Ll}*\b(?=[^.;]{0,60}\b(?:report|claim|rumou?r|idea|suggest|allegation|accusation|speculat|talk|notion|warning|concern|fear|criticism|stor|theor)\p{L}*|[^.;]{0,60} as \p{Ll}+)/iu;
const STEAD = /(\p{L}+),? (?:instead of|rather than) /iu;

/** The month, no doubt; and what someone is free to do. */
const MAY =
  /\bMay\b(?:(?<=\b(?:in|of|since|until|by|last|next|early|late|mid|\d{1,2})[\s-]May)|(?=,?\s\d))|\bmay\b(?<=\b(?:[Aa]nyone|[Yy]ou|[Tt]hose)\s[^.;]{0,60}may)/g;
const CLAUSE = /[.;:]\s|\s[-–—]+\s|\s?,\s|\s(?:but|and|although|though|while|who|which|where)\s/;
/** "Leaves 50 people injured" says no more than that they are. */
const LEAVES =
  /\b(?:leave|leaves|leaving|left)\b(?=[^.;,]{0,60}\s(?:dead|injured|wounded|hurt|homeless|stranded|missing)\b)/gi;

const spellOut = (text: string): string =>
  text
    .replace(/(?<![\p{L}.])(?:UK\b|U\.K\.)/gu, 'United Kingdom')
    .replace(/(?<![\p{L}.])(?:USA?\b|U\.S\.(?:A\.)?)/gu, 'United States');

/** "World No. 1 Ann Bo": what someone is called, not what is said. */
const isTitle = (text: string, { start, end }: Quantity): boolean =>
  /\bNo\.?\s?$/.test(text.slice(0, start)) && /^\s\p{Lu}/u.test(text.slice(end));

const FIRST_NAME = /^(?:The )?(?:\p{Lu}[\p{L}.'-]*\s)+/u;
const NEGATED_VERB =
  /\b(?:(?:is|was|are|were|do|does|did|has|have|had|will|can|could|would|should) (?:not|never)|cannot|never|[a-z]+n['’]t|has yet to|have yet to)\b/i;

/** What follows the refuting word; or goes before it, where a form of "be" does too; all of it in scripts without spaces. */
function refutedPart(text: string, word: string): string {
  const at = text.toLowerCase().indexOf(word);
  if (isCjk(word) || at < 0) return text;
  const before = text.slice(0, at);
  return /\b(?:is|was|are|were|be|been)\s(?:\S+\s){0,2}$/.test(before) ? text : text.slice(at);
}

/** How many content words a negation reaches. */
const REACH = 3;

function negatedWords(
  tokens: readonly string[],
  negations: ReadonlySet<string>,
  functionWords: ReadonlySet<string>,
): string[] {
  return tokens.flatMap((token, i) => {
    const here =
      negations.has(token) || negations.has(`${token} ${tokens[i + 1] ?? ''}`) || /n't$/.test(token);
    const contrast = token === 'not' && tokens[i - 1] === 'but';
    const content = tokens.slice(i + 1).filter(word => !functionWords.has(word) && !negations.has(word));
    return here && !contrast ? content.slice(0, REACH) : [];
  });
}

const tokensOf = (text: string): string[] =>
  tokenize(spellOut(text.replaceAll('’', "'"))).map(token => token.toLowerCase());

const CODE = /(?<![\p{L}\p{N}-])\d+(?:-\d+)+(?![\p{L}\p{N}-])/gu;

/** Characters before and after a figure in which its neighbours are looked for. */
const REACH_OF_FIGURE = 60;

/** Capitalised words that do not begin a sentence; a text of hardly anything else is in title case. */
function namesOf(text: string, mentions: readonly Mention[]): Map<string, string | null> {
  const capitals = [...text.matchAll(/(?<=[\p{Ll}\p{N},;:’'”"] )\p{Lu}[\p{L}\p{N}]+/gu)];
  const entityAt = (at: number) => mentions.find(m => m.start <= at && at < m.end)?.entityId ?? null;
  const words = text.match(/\p{L}+/gu)?.length ?? 0;
  if (capitals.length * 2 > words) return new Map();
  return new Map(capitals.map(({ 0: word, index }) => [word.toLowerCase(), entityAt(index)]));
}

/** Finds which of the words or phrases occur: whole words of spaced scripts, anywhere in the others. */
function finder(list: readonly string[]): (text: string, tokens: readonly string[]) => string[] {
  const anywhere = list.filter(isCjk);
  const spaced = list.filter(phrase => !isCjk(phrase));
  return (text, tokens) => {
    const plain = ` ${tokens.join(' ')} `;
    return [
      ...spaced.filter(phrase => plain.includes(` ${phrase} `)),
      ...anywhere.filter(phrase => text.includes(phrase)),
    ];
  };
}
