/** A bare sentence as a statement: who, what is told, its figures and times, whether it is past, planned or denied. */
import type { Mention } from '../../../model/mention.ts';
import type { Quantity } from '../../../model/quantity.ts';
import { isCjk, tokenize } from '../../corpus/tokenize.ts';
import { withoutAsides } from '../sentences/main-clause.ts';
import { stem } from '../sentences/stem.ts';
import type { ConceptFinder, ConceptHit } from './concepts.ts';
import { katakanaIn } from './spelling.ts';

/** `open`: no word says whether it is done or to come. */
export type Mode = 'done' | 'planned' | 'considered' | 'open';

export interface Statement {
  text: string;
  /** Ids of listed names, or of what they may be. */
  ids: Map<string, string>;
  /** Words with a capital that no function word is, lower case; those that only begin the sentence are apart. */
  capitals: Set<string>;
  /** Of these, those of names in no dictionary. */
  strange: Set<string>;
  initial: string | null;
  katakana: string[];
  facts: ConceptHit[];
  settings: Set<string>;
  events: Set<string>;
  /** Stems, or pairs of Han characters, without names and figures. */
  words: Set<string>;
  /** Of these, such as may say what is measured. */
  telling: Set<string>;
  /** The same, names included. */
  allWords: Set<string>;
  figures: Quantity[];
  /** How long something took; not the time in which it happened. */
  durations: Quantity[];
  times: Quantity[];
  mode: Mode;
  denied: boolean;
  /** Nothing is asserted: no comment, no answer. */
  silent: boolean;
}

export interface StatementTools {
  facts: ConceptFinder;
  settings: ConceptFinder;
  events: ConceptFinder;
  /** A stem to that of its concept. */
  sameWord(stem: string): string;
  functionWords: ReadonlySet<string>;
  /** Stems of words that do not say what is measured. */
  light: ReadonlySet<string>;
  typeOf(id: string): string | undefined;
}

const PLANNED =
  /\b(?:will|plans?|planned|planning|intends?|aims?|expects?|expected|forecasts?|predicts?|projects?|projected|estimates?|is to|are to|going to|set to|due to|would|should|wants? to|seek(?:s|ing)?|hopes? to|target(?:s|ed)?|looks? to)\b|計画|予定|方針|目指|見込|見通し|予想|予測|見積|(?:する|投じる|払う|支払う|使う|充てる)のは|(?:する|投じる|始める|増やす|減らす|建てる|になる|行う|開く)[。」]?$|计划|計畫|拟|将|將|预计|預計|预期|目标|打算/iu;
const CONSIDERED =
  /\b(?:consider(?:s|ed|ing)?|consideration|mull(?:s|ing)?|weigh(?:s|ing)?|studying|thinking of|may|might|could|in talks|debating|discuss(?:es|ing)?|propos(?:al|es|ed|ing)|ask(?:s|ed|ing)?(?=\s[^.;]{0,30}\bfor\b)|request(?:s|ed|ing)?|sought|demand(?:s|ed)|explor(?:es|ing))\b|検討|協議|可能性|模索|考虑|考慮|研究|可能|洽谈|讨论/iu;
const DENIED =
  /\b(?:not|no|never|den(?:y|ies|ied)|dismiss(?:es|ed)?|reject(?:s|ed)?|untrue|baseless|cancel(?:s|led|ed)?|scrap(?:s|ped)?|shelve[sd]?|ruled out|called off|n't)\b|ない|否定|中止|撤回|見送|ません|否认|否認|不会|取消|没有|并未|不实|辟谣/iu;
const SILENT =
  /\b(?:declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing)|did not|didn't|would not|wouldn't|could not|no)\b[^.;]{0,30}\b(?:comment|respond|response|reply|confirm|reached|answer)\b|コメント(?:を控え|を差し控え|しな)|回答(?:を控え|を得られ|しな)|(?:置评|置評|回应|回應|评论)/iu;

/** What a share is a share of, not what is told. */
const OF_GDP = /\bof (?:gross domestic product|GDP)\b|占GDP|GDP比|\b(?:per|a) share\b|1株当たり|每股/giu;

const CAPITAL = /(?<![\p{L}\p{N}'’-])\p{Lu}[\p{L}\p{N}'’-]*/gu;
const isTime = ({ kind }: Quantity) => kind === 'date' || kind === 'period';

export function readStatement(
  text: string,
  mentions: readonly Mention[],
  quantities: readonly Quantity[],
  { facts, settings, events, sameWord, functionWords, light, typeOf }: StatementTools,
): Statement {
  const main = withoutAsides(text);
  const blank = blanked(text, quantities);
  const named = mentions.filter(m =>
    [m.entityId ?? m.candidates[0] ?? ''].every(id => typeOf(id) !== 'publication'),
  );
  const ids = named.flatMap(m => (m.entityId ? [m.entityId] : m.candidates));
  const listed = named.filter(m => m.entityId ?? m.candidates[0]);
  const media = mentions.filter(m => !named.includes(m));
  const start = /\p{L}/u.exec(text)?.index ?? 0;
  const capitals = [...blank.matchAll(CAPITAL)]
    .filter(({ index }) => !media.some(m => index >= m.start && index < m.end))
    .map(({ 0: word, index }) => ({ word: word.replace(/['’]s?$/u, '').toLowerCase(), index }))
    .filter(({ word }) => !functionWords.has(word) && word.length > 1);
  const first = capitals.find(({ index }) => index === start);
  /** But for acronyms, which tell facts: GDP. */
  const names = capitals
    .filter(({ index }) => index !== start && /\p{Ll}/u.test(text.slice(index, index + 2)))
    .map(({ word, index }) => ({ start: index, end: index + word.length }));
  const contentOf = (part: string) =>
    new Set(
      tokenize(part)
        .map(token => token.toLowerCase().replace(/['’]s?$/u, ''))
        .filter(token => !functionWords.has(token) && (isCjk(token) || token.length > 2))
        .map(stem)
        .map(sameWord),
    );
  const words = contentOf(blanked(blank, mentions));
  const inside = new Set(capitals.filter(c => c !== first).map(({ word }) => sameWord(stem(word))));
  return {
    text,
    ids: new Map(ids.map(id => [id, typeOf(id) ?? ''])),
    capitals: new Set(capitals.filter(c => c !== first).map(({ word }) => word)),
    strange: new Set(
      capitals
        .filter(c => c !== first && !listed.some(m => c.index >= m.start && c.index < m.end))
        .map(({ word }) => word),
    ),
    initial: first?.word ?? null,
    katakana: katakanaIn(text),
    facts: facts(
      blanked(text, [...named, ...quantities.filter(isTime), ...names]).replace(OF_GDP, found =>
        ' '.repeat(found.length),
      ),
    ),
    settings: new Set(settings(text).map(({ id }) => id)),
    events: new Set(events(text).map(({ id }) => id)),
    words,
    telling: new Set([...words].filter(word => !light.has(word) && !inside.has(word))),
    allWords: contentOf(blank),
    figures: figuresOf(text, quantities),
    durations: quantities.filter(q => q.kind === 'duration' && !isFrame(text, q)),
    times: quantities.filter(isTime),
    mode: modeOf(main),
    denied: DENIED.test(main),
    silent: SILENT.test(main),
  };
}

function blanked(text: string, spans: readonly { start: number; end: number }[]): string {
  let rest = text;
  for (const { start, end } of spans) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  return rest;
}

const DONE =
  /\b(?:was|were|had|has|have|owns|holds|employs|did|been|bought|sold|paid|spent|lost|fell|rose|won|made|took|began|built|held|came|grew|drew|left|died|shut|became|went|(?!need|expect|plan|schedul|estimat|intend|propos|forecast|report|list)\p{Ll}+ed)\b|(?:た|だった|でした)[。」、]|了|已|完成/u;
/** Verbs of saying, which say nothing of what is said. */
const SAYING =
  /\b(?:said|told|announced|reported|wrote|added|called|estimated|calculated|showed|insisted|noted)\b|と(?:発表|明らかにし|述べ|報じ|伝え)[^。]*|(?:is|are|be) \p{Ll}+ed\b/gu;

function modeOf(main: string): Mode {
  if (CONSIDERED.test(main)) return 'considered';
  if (PLANNED.test(main)) return 'planned';
  return DONE.test(main.replace(SAYING, ' ')) ? 'done' : 'open';
}

/** The equivalent that another figure states of itself. */
const isRepeated = (q: Quantity, all: readonly Quantity[]): boolean =>
  all.some(
    ({ start, equivalent }) =>
      equivalent && start < q.start && equivalent.start < q.end && equivalent.end > q.start,
  );

function figuresOf(text: string, quantities: readonly Quantity[]): Quantity[] {
  return quantities
    .filter(q => !isTime(q) && q.kind !== 'duration' && q.kind !== 'rank' && !isRepeated(q, quantities))
    .filter(q => !quantities.some(part => isWholeOf(text, q, part)))
    .map(q =>
      countedOf(
        q,
        quantities.find(whole => isWholeOf(text, whole, q)),
      ),
    );
}

/** "over the past ten years": the time in which, not how long. */
const isFrame = (text: string, { start, end }: Quantity): boolean =>
  /\b(?:in|over|within|past|last|next|first|every|previous|recent)(?: the| a)?(?: past| last| next| first)? $/iu.test(
    text.slice(Math.max(0, start - 24), start),
  ) || /^ (?:ago|earlier|later|before|old)\b|^[前后後内来間]/u.test(text.slice(end));

/** "nine of the fifteen judges": the second figure says what the first is a part of. */
const isWholeOf = (text: string, whole: Quantity, part: Quantity): boolean =>
  !isTime(part) &&
  part.end < whole.start &&
  /^ (?:out )?of (?:the |its |their |all |those |these )?$/u.test(text.slice(part.end, whole.start));

/** A part counts what its whole counts. */
const countedOf = (part: Quantity, whole: Quantity | undefined): Quantity =>
  whole?.kind === 'count' && part.kind === 'number' ? { ...part, kind: 'count', unit: whole.unit } : part;
