import type { Hedge } from '../../../model/quantity.ts';
import type { Language } from '../../../model/text.ts';
import { skipBlanks } from '../numerals/numeral.ts';
import type { Draft } from '../source.ts';
import { type Found, TermTrie } from '../terms/term-trie.ts';

/** One row of data/cues/hedges.json and time-hedges.json: words that stand before or after the figure they qualify. */
export interface HedgeEntry {
  id: Hedge;
  before: Partial<Record<'en' | 'ja' | 'zh', string[]>>;
  after: Partial<Record<'en' | 'ja' | 'zh', string[]>>;
}

export interface HedgeLexicon {
  before: TermTrie<Hedge>;
  after: TermTrie<Hedge>;
}

/** Compiles the rows for one language; English stands in Japanese and Chinese texts too. */
export function compileHedges(entries: HedgeEntry[], language: Language): HedgeLexicon {
  const before = new TermTrie<Hedge>({ backward: true });
  const after = new TermTrie<Hedge>();
  const tongue = language === 'other' ? 'en' : language;
  for (const entry of entries) {
    for (const term of entry.before[tongue] ?? []) before.add(term, entry.id);
    for (const term of entry.after[tongue] ?? []) after.add(term, entry.id);
  }
  return { before, after };
}

/** Words that may stand between a hedge and its figure: "about the 30 companies", "at least a further $5 million". */
const FILLERS =
  'a further,another,an additional,additional,the,a,an,to,by,as,で,の,に,为,為,有,达,達,the spring of,the summer of,the autumn of,the fall of,the winter of,the start of,the middle of,spring,summer,autumn,winter'.split(
    ',',
  );
const fillers = new TermTrie<true>({ backward: true });
for (const word of FILLERS) fillers.add(word, true);

function endOfBefore(text: string, at: number): number {
  let i = at;
  while (i > 0 && text.charCodeAt(i - 1) === 32 && at - i < 3) i--;
  return i;
}

/** Before "the" these compare with something known: "more than the $10 billion planned". */
const BOUNDS = new Set<Hedge>(['over', 'under', 'at-least', 'up-to']);

/** "turned over $13 bn", "extends over 7 hectares": the word belongs to the verb. */
const PARTICLE =
  /\b(?:turn(?:ed|s)?|hand(?:ed|s)?|extend(?:ed|s|ing)?|stretch(?:ed|es|ing)?|spread(?:s|ing)?|spill(?:ed|s)?) $/i;
/** "took over 62 shops", but "took over five years" */
const TAKEN = /\b(?:take|takes|took|taken|taking) $/i;

/** "is short of 9,000 soldiers": so many are lacking. */
const LACKING = /\b(?:is|are|was|were|be|been|runs?|ran) short of$/i;

const isParticle = (before: string, kind: Draft['kind']): boolean =>
  PARTICLE.test(before) || (kind !== 'duration' && TAKEN.test(before));

/** The hedge in front of `at`; one filler word may stand between. */
function hedgeBefore(text: string, { start: at, kind }: Draft, hedges: HedgeLexicon): Found<Hedge> | null {
  const end = endOfBefore(text, at);
  const direct = hedges.before.match(text, end);
  if (direct)
    return (direct.value === 'over' &&
      isParticle(text.slice(Math.max(0, direct.at - 11), direct.at), kind)) ||
      LACKING.test(text.slice(Math.max(0, direct.at - 9), end))
      ? null
      : direct;
  const filler = fillers.match(text, end);
  const found = filler && hedges.before.match(text, endOfBefore(text, filler.at));
  const definite = filler !== null && end - filler.at === 3 && text.charCodeAt(filler.at) === 116;
  return found && !(definite && BOUNDS.has(found.value)) ? found : null;
}

/** Two hedges of which neither alone says it: "about 30 or more" keeps the bound. */
function join(a: Hedge | null, b: Hedge | null): Hedge | null {
  if (!a || !b) return a ?? b;
  return a === 'about' || a === 'exact' ? b : a;
}

/** "65 % above $130 billion": the word compares two figures and bounds neither. */
function isComparison(text: string, at: number, previous: Draft | undefined): boolean {
  return (
    previous !== undefined &&
    previous.kind !== 'date' &&
    previous.kind !== 'period' &&
    text.slice(previous.end, at) === ' '
  );
}

/** "from April to June": these words belong to the ends of a range, not to the whole. */
const ENDS = new Set<Hedge>(['from', 'by', 'about']);

const spansRange = (draft: Draft) => draft.kind === 'period' && String(draft.value).includes('/');

/** "will not begin until 2029" */
const NOT_UNTIL =
  /\b(?:not|never|won't|cannot|unlikely to)\b[^.;,]{0,90}\b(?:until|till) (?:the |around |about |early |late |at least |spring |summer |autumn )*$/i;
/** "will not be delivered before 2028" */
const NOT_BEFORE = /\b(?:not|never|nor|won't|cannot|unlikely to)\b[^.;,]{0,90}$/i;

/** 2034年底前無法完工, 2030年までに完成できない */
const NOT_DONE =
  /^[^，。、]{0,6}(?:无法|無法|不会|不會|难以|難以|不可能|不能)|^(?:までに|末までに)[^、。]{0,16}(?:できない|できそうにない|間に合わ|困難|難しい)/u;

/** 上半年中国: the character belongs to a name, and is no "in the middle of". */
const CHINA = /^中[国國央信石海]/;

/** "for the first quarter on sales of ..." */
const ON_WHAT = /^ on [\p{L}\d$€£¥]/u;

/** "by Sunday's storms", not "by Friday's deadline" */
const isDoer = (text: string, { kind, end }: Draft, hedge: Hedge): boolean =>
  hedge === 'by' && kind === 'date' && DOER.test(text.slice(end, end + 30));
const DOER = /^['’]s (?!(?:deadline|close|end|vote|election|summit|meeting|start|match|opening)\b)\p{Ll}/u;

/** Adds the words of approximation and bound around a figure. */
export function addHedge(
  text: string,
  draft: Draft,
  previous: Draft | undefined,
  hedges: HedgeLexicon,
): void {
  const found = hedgeBefore(text, draft, hedges);
  const timed = draft.kind === 'date' || draft.kind === 'period';
  const before =
    found && (timed ? isDoer(text, draft, found.value) : isComparison(text, found.at, previous))
      ? null
      : found;
  const behind = hedges.after.match(text, skipBlanks(text, draft.end));
  const foreign =
    CHINA.test(text.slice(draft.end, draft.end + 2)) || ON_WHAT.test(text.slice(draft.end, draft.end + 8));
  const after = behind && foreign ? null : behind;
  const both = join(before?.value ?? null, after?.value ?? null);
  draft.hedge = join(draft.hedge, spansRange(draft) && ENDS.has(both ?? 'exact') ? null : both);
  draft.hedgeStart = before?.at ?? draft.start;
  if (
    draft.hedge === 'before' &&
    NOT_BEFORE.test(text.slice(Math.max(0, draft.hedgeStart - 110), draft.hedgeStart))
  )
    draft.hedge = 'not-before';
  if (draft.hedge === 'by' && NOT_UNTIL.test(text.slice(Math.max(0, draft.start - 120), draft.start)))
    draft.hedge = 'not-before';
  if (
    (draft.hedge === 'by' || draft.hedge === 'before') &&
    NOT_DONE.test(text.slice(draft.end, draft.end + 30))
  )
    draft.hedge = 'after';
}
