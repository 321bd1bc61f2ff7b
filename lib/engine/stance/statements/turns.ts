/**
 * How many words of an English sentence deny, undo or stop what it tells of. "Lifted its ban on imports" turns it twice and lets
 * them in; "may no longer be imported" turns it once and keeps them out, as "banned the import" does.
 */
import { coreOf } from './passing.ts';

/** What itself keeps something from being done. */
const LIMITS =
  'bans?|prohibitions?|restrictions?|embargo(?:es)?|sanctions|curfews?|moratoriums?|lockdowns?|blockades?|boycotts?|veto(?:es)?';
/** What is to be done, or is being done. */
const PLANS =
  'plans?|bills?|laws?|proposals?|motions?|reforms?|projects?|schemes?|offers?|bids?|deals?|mergers?|takeovers?|appeals?|requests?|amendments?|treat(?:y|ies)|budgets?|applications?|resolutions?|attempts?|openings?|launch(?:es)?|trials?|strikes?|votes?|sales?|talks|construction|expansions?|closures?|elections?';
const UNDO =
  '(?:(?:repeal|revok|overturn|dropp?|scrapp?|suspend|quash|reject|block|postpon|abolish|annul|shelv|defeat|abandon|ditch|cancell?|halt|stopp?)(?:e|es|ed|s|ing)?|withdr[ae]w(?:s|n|ing)?|(?:call(?:s|ed|ing)?|put(?:s|ting)?) off|thr[eo]w(?:s|n|ing)? out|vot(?:es|ed|ing) down|turn(?:s|ed|ing)? down|str(?:ikes?|uck) down)';
const LIFT = '(?:lift|eas|relax|end|remov)(?:e|es|ed|s|ing)?';
const BETWEEN = "(?: (?!and |but |that |which |who )[\\p{L}’'-]+){0,4}?";
const BE = '(?:was|were|is|are|been|being|be|has been|have been)(?: \\p{L}+ly)?';

/** "Lifted its ban", "the bill was defeated": what is undone is named. */
const UNDONE: readonly RegExp[] = [
  /\bvot(?:e|es|ed|ing) against \p{L}+ing\b/giu,
  new RegExp(
    `\\b(?:${LIFT}|${UNDO})${BETWEEN} (?:${LIMITS})\\b|\\b(?:${LIMITS})${BETWEEN} ${BE} (?:${LIFT}|${UNDO})\\b`,
    'giu',
  ),
  new RegExp(`\\b${UNDO}${BETWEEN} (?:${PLANS})\\b|\\b(?:${PLANS})\\b[^,;:]{0,60}? ${BE} ${UNDO}\\b`, 'giu'),
];
const TURNS: readonly RegExp[] = [
  ...UNDONE,
  /\b(?:not|never|cannot|no longer|nobody|den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)? (?:reports?|rumou?rs?|claims?)|rul(?:e[sd]?|ing) out|no (?:intention|plans?|need)|decid(?:e[sd]?|ing) against|fall(?:s|en)? through|fell through|untrue|false|baseless|unfounded)\b|n['’]t\b|\bno \p{Ll}+(?: \p{Ll}+)? (?:was|were|is|are|will|would|has|had|have)\b/giu,
  /\b(?:bann(?:ed|ing)|prohibit(?:s|ed|ing)?|outlaw(?:s|ed|ing)?|forb(?:id|ids|ade|idden|idding)|halt(?:s|ed|ing)?|stop(?:s|ped|ping)?|end(?:s|ed|ing)?(?= (?:production|output|making|sales?|service|\p{L}+ing)\b)|ceas(?:e|es|ed|ing)|paus(?:e|es|ed|ing)|suspend(?:s|ed|ing)?|cancel(?:s|led|ed|ling|ing)?|cancellations?|scrap(?:s|ped|ping)?|abandon(?:s|ed|ing)?|shelv(?:e|es|ed|ing))\b/giu,
];
const LIMIT = new RegExp(`\\b(?:${LIMITS})\\b`, 'iu');
/** "Not even 300" says how many, "not before 2032" when, "no more than" sets a bound. */
const NO_TURN =
  /\bnot (?:even|only|yet|just)\b|\b(?:not|never|n['’]t)\b[^.;]{0,60}\b(?:until|before|till)\b|\b(?:no|not) \p{L}+ than\b/giu;

interface Turning {
  /** Words that belong together count once, and those of asides and credits not at all. */
  turns: number;
  undone: boolean;
}

function turningOf(text: string): Turning {
  const core = coreOf(text).replace(NO_TURN, found => ' '.repeat(found.length));
  const found = TURNS.flatMap(turn =>
    [...core.matchAll(turn)].map(({ 0: { length }, index }) => ({ start: index, end: index + length })),
  );
  const apart = found.filter((a, i) => !found.some((b, j) => j < i && a.start < b.end && b.start < a.end));
  return {
    turns: apart.length + Number(LIMIT.test(core)),
    undone: UNDONE.some(words => core.search(words) >= 0),
  };
}

/** Of one matter one tells that it is so, and the other that it has been undone. */
export function undoesOther(a: string, b: string): boolean {
  const [x, y] = [turningOf(a), turningOf(b)];
  return x.undone !== y.undone && x.turns % 2 !== y.turns % 2;
}

/** Both tell of one matter that it is not so, in whatever words. */
export function turnAlike(a: string, b: string): boolean {
  const [x, y] = [turningOf(a), turningOf(b)];
  return x.turns > 0 && y.turns > 0 && x.turns % 2 === y.turns % 2;
}
