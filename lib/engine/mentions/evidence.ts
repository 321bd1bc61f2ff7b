/** What speaks for and against reading a shared or ambiguous form as one entity, in points; `link-name.ts` sets the bar. */
import { type DocumentMemory, nearestRelative } from './document-memory.ts';
import { hasHonorific, isUnspaced } from './east-asian.ts';
import type { EntityFacts } from './entity-table.ts';
import { COMPANY_NOUNS, COMPANY_VERBS, PERSON_TITLES, ROLE_WORDS } from './lexicon.ts';
import { capitalNeighbour, countOpposing, type NameNeighbours } from './refutation.ts';
import type { NameMatch } from './scan-names.ts';
import type { Surroundings } from './surroundings.ts';
import { indexOfTerm, type TextView } from './text-view.ts';

export interface Evidence {
  rule: string;
  points: number;
  /** The words around the form, what names of its type do anywhere, or the rest of the document. */
  from: 'place' | 'grammar' | 'document';
}

export interface Place {
  view: TextView;
  match: NameMatch;
  around: Surroundings;
  memory: DocumentMemory;
  known: NameNeighbours;
  /** Entities of the names joined to this one by a comma, "and" or a slash; those that mean one thing only. */
  listedWith: readonly EntityFacts[];
  /** Ids of all entities that bear the form, which are no evidence for one another. */
  rivals: ReadonlySet<string>;
}

/** Evidence for one reading, strongest first. */
export function weigh(place: Place, facts: EntityFacts): Evidence[] {
  const out: Evidence[] = [];
  const from =
    (source: Evidence['from']): Add =>
    (rule, points) => {
      if (points !== 0) out.push({ rule, points, from: source });
    };
  const [here, grammar, document] = [from('place'), from('grammar'), from('document')];
  here('ticker', tickerPoints(place, facts));
  here('cue', cuePoints(place, facts));
  if (ownsNamedUnit(place, facts)) here('parent-of', 4);
  if (facts.type === 'place') placeGrammar(place, here);
  if (facts.type === 'government') governmentGrammar(place, here);
  if (place.listedWith.some(other => other.type === facts.type)) grammar('listed-together', 2);
  if (facts.type === 'company' || facts.type === 'publication') firmGrammar(place, facts, grammar);
  if (facts.type === 'person') personGrammar(place, grammar);
  const named = place.memory.named.get(facts.id);
  if (named?.full.length && (named.full[0] ?? 0) < place.match.start) document('fuller-form-before', 3);
  else if (named?.full.length) document('fuller-form-after', 2);
  else if (named?.sentences.has(place.around.sentence - 1) || (named?.sentences.size ?? 0) > 1)
    document('named-elsewhere', 2);
  const distance = nearestRelative(place.memory, facts, place.around.sentence, place.rivals);
  if (distance !== null) (distance === 0 ? here : document)('related-entity', distance === 0 ? 2 : 1);
  against(place, facts, here);
  return out.sort((a, b) => b.points - a.points);
}

export const total = (evidence: readonly Evidence[]): number =>
  evidence.reduce((sum, e) => sum + e.points, 0);

const CODE =
  /^(?:(?:[A-Z]{2,8}|東証\p{L}*)\s*[:：]\s*|(?:証券コード|コード|股票代码|股票代號)\s*[:：]?\s*)?([A-Z]{1,6}|\d{4,6})(?:\.[A-Z]{1,3})?$/u;

function tickerPoints({ around }: Place, facts: EntityFacts): number {
  const code =
    around.bracket === null
      ? null
      : (CODE.exec(around.bracket.split(/[,;、]/)[0]?.trim() ?? '')?.[1] ?? null);
  if (code === null || !facts.tickers?.length) return 0;
  if (facts.tickers.some(ticker => ticker.split(':').at(-1)?.split('.')[0] === code)) return 6;
  return /\d/.test(code) ? -4 : 0;
}

function cuePoints({ view, match, around }: Place, facts: EntityFacts): number {
  const form = view.text.slice(match.start, match.end).toLowerCase();
  let near = 0;
  let beside = 0;
  let next = 0;
  for (const cue of cuesOf(facts)) {
    if (form.includes(cue)) continue;
    if (view.has(around.sentence, cue)) {
      near++;
      if (standsBeside(view, match, cue)) beside = 2;
    } else if (view.has(around.sentence - 1, cue) || view.has(around.sentence + 1, cue)) next = 1;
  }
  return near === 0 ? next : Math.min(4, 1 + near) + beside;
}

const lowerCues = new WeakMap<EntityFacts, ReadonlySet<string>>();

function cuesOf(facts: EntityFacts): ReadonlySet<string> {
  const known = lowerCues.get(facts) ?? new Set(facts.cues?.map(cue => cue.toLowerCase()));
  lowerCues.set(facts, known);
  return known;
}

/** Right before the name, or right after it in an apposition: "carrier SoftBank", "SoftBank, the mobile carrier,", "Son's SoftBank". */
function standsBeside(view: TextView, match: NameMatch, cue: string): boolean {
  const before = view.text.slice(Math.max(0, match.start - cue.length - 4), match.start).toLowerCase();
  if (new RegExp(`${literal(cue)}(?:['’]s)?[ の的]?$`).test(before)) return true;
  const after = view.text.slice(match.end, match.end + 50).toLowerCase();
  const apposition = /^(?:, (?:an? |the )|は|の|，)[^,.;。、]*/.exec(after)?.[0];
  return apposition !== undefined && indexOfTerm(apposition, cue) >= 0;
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

type Add = (rule: string, points: number) => void;

/** Capitalised inside running text, where an ordinary word would not be. */
const isProper = ({ view, match, around }: Place): boolean =>
  around.shape === 'plain' &&
  (!around.initial || /^[A-Z]{3,}$/.test(view.text.slice(match.start, match.end)));

const SPEAKS =
  /^(?:said|says|announced|announces|unveiled|unveils|declined|plans|agreed|acquired|reported|launched|posted|recalled|reiterated|expects|forecasts|employs|booked|denied|denies|confirmed|aims|intends)$/;

/** What only a firm has, behind up to three words that narrow it: "Apple's third-quarter revenue". */
const OWN_RESULT =
  /^['’]s (?:[\p{Ll}\d-]+ ){1,3}(?:revenues?|sales|turnover|profits?|earnings|income|loss(?:es)?|shares?|dividends?|results|expenditures?|capex|margins?|guidance|valuation|workforce|headcount|payroll|board|chairman|shareholders)\b/u;

function firmGrammar(place: Place, facts: EntityFacts, add: Add): void {
  const { around } = place;
  if (isUnspaced(place.view.text, place.match.start, place.match.end)) {
    unspacedGrammar(place, add);
    return;
  }
  if (isProper(place)) add('proper-name', 1);
  const after = around.after?.lower ?? '';
  if (
    COMPANY_NOUNS.has(after) ||
    (around.possessive && OWN_RESULT.test(place.view.text.slice(place.match.end, place.match.end + 60)))
  )
    add('firm-noun', 2);
  else if (SPEAKS.test(after)) add('firm-verb', 2);
  else if (COMPANY_VERBS.has(after)) add('firm-verb', 1);
  const before = around.before?.lower ?? '';
  if (BUSINESS.some(term => place.view.has(around.sentence, term))) add('business-sentence', 1);
  if (namesAnother(place, facts)) add('beside-firm', 1);
  if (/^(?:at|by|from|with|of|fined|sued|told|owns|bought|acquired)$/.test(before) && isProper(place))
    add('firm-preposition', 1);
}

/** What is said of a firm that its sentence begins with: シャープは, 小米计划. */
const FIRM_BEHIND =
  /^(?:グループ|ホールディングス|社)?(?:は|が|の|、)|^(?:集团|集團|公司)?(?:\d{4}年|今年|去年|第[一二三四]|上半年|[1-4一二三四]季度|计划|計劃|宣布|将|將|拟|擬|股价|股價|营收|營收|任命|收购|收購|发布|發布|推出|召回|表示|旗下|否认|否認|预计|預計)/u;
const FIRM_MATTER =
  /売上高|利益|赤字|株価|社長|工場|出資|事業|億円|兆円|万台|店舗|従業員|営収|买卖|营收|營收|利润|利潤|亏损|门店|門店|股价|股價|工厂|员工|亿元|万元|万辆|手机|汽车|芯片|数据中心|首席|总裁|发布会/u;

function unspacedGrammar({ view, match, around }: Place, add: Add): void {
  const sentence = view.sentences[around.sentence];
  if (!sentence || view.text.slice(sentence.start, match.start).trim() !== '') return;
  if (!FIRM_BEHIND.test(view.text.slice(match.end, match.end + 12))) return;
  if (FIRM_MATTER.test(view.text.slice(sentence.start, sentence.end))) add('firm-topic', 3);
}

/** A sentence about money or management is likelier to name firms. */
const BUSINESS = [
  'revenue',
  'profit',
  'earnings',
  'shares',
  'stake',
  'analyst',
  'investor',
  'shareholder',
  'regulator',
  'chief executive',
  'ceo',
  'merger',
  'acquisition',
  'deal',
  'billion',
  'million',
];

/** Does the sentence name another firm? */
const namesAnother = ({ memory, around, rivals }: Place, facts: EntityFacts): boolean =>
  [...memory.named.values()].some(
    other =>
      other.facts.type === facts.type && !rivals.has(other.facts.id) && other.sentences.has(around.sentence),
  );

/** "X's telecom arm, Y": X is the parent of Y. */
function ownsNamedUnit({ view, match, around, memory }: Place, facts: EntityFacts): boolean {
  const unit = /^['’]s [\w -]{0,30}?\b(?:arm|unit|subsidiary|affiliate|division),? /.exec(
    view.text.slice(match.end, match.end + 50),
  );
  if (!unit) return false;
  const named = match.end + unit[0].length;
  return [...memory.named.values()].some(
    other =>
      other.facts.parent === facts.id &&
      other.full.includes(named) &&
      view.sentenceAt(named) === around.sentence,
  );
}

/** A capital that acts or negotiates stands for its government. */
function governmentGrammar({ around }: Place, add: Add): void {
  if (
    /^(?:imposed|imposes|retaliated|retaliates|urged|urges|vowed|vows|pledged|banned|bans|accused|accuses|responded|demanded|demands|wants|said|says|agreed|approved|warned|threatened|lifted|eased|tightened|prompted)$/.test(
      around.after?.lower ?? '',
    )
  )
    add('government-verb', 2);
  if (around.before?.lower === 'between') add('government-talks', 1);
}

function personGrammar(place: Place, add: Add): void {
  const { before } = place.around;
  if (before && (PERSON_TITLES.has(before.lower.replace('.', '')) || ROLE_WORDS.has(before.lower)))
    add('title', 1);
  if (hasHonorific(place.view.text, place.match.end)) add('title', 1);
}

function placeGrammar(place: Place, add: Add): void {
  const { before, after } = place.around;
  if (before && /^(?:in|at|near|from|to|outside|around|across|into|throughout)$/.test(before.lower))
    add('place-preposition', 2);
  if (after?.hyphen && after.lower === 'based') add('place-preposition', 2);
}

function against(place: Place, facts: EntityFacts, add: Add): void {
  const { view, match, around, memory } = place;
  const form = view.text.slice(match.start, match.end);
  add('opposing-word', -3 * countOpposing(view, around.sentence, form, facts));
  if (memory.elsewhere.has(form.toLowerCase())) add('other-bearer', -4);
  if (capitalNeighbour(around, place.known)) add('capital-neighbour', -3);
  const before = around.before?.lower ?? '';
  if (before === 'a' || before === 'an') add('article', facts.type === 'person' ? -3 : -1);
  if (before === 'the' && facts.type !== 'place' && !COMPANY_NOUNS.has(around.after?.lower ?? ''))
    add('article', -1);
  if (/^な(?!く|い|っ|ど|ら)/.test(view.text.slice(match.end, match.end + 2))) add('adjective', -3);
}
