/** Two statements that tell, each in words of its own, that something is not, is lacking or cannot be: none denies the other. */
import type { Statement } from './read-statement.ts';

/** Both tell that something was cancelled or rejected: none of them denies what the other tells. */
export const tellSameRefusal = (p: Statement, c: Statement): boolean =>
  (p.insists === c.insists && ['cancel', 'reject'].some(id => p.events.has(id) && c.events.has(id))) ||
  refuseInOtherWords(p, c);
/** That something cannot be or is lacking, each by words of its own. */
export const refuseInOtherWords = ({ text: a }: Statement, { text: b }: Statement): boolean =>
  areRefusals(a, b) || areRefusals(b, a);
const areRefusals = (a: string, b: string): boolean =>
  (HAS_NO.test(a) && LACKS.test(b)) ||
  (CANNOT.test(a) && CLOSED.test(b) && !CLOSED.test(a)) ||
  (NO_MORE.test(a) && ENDS.test(b) && !ENDS.test(a)) ||
  (NOT_LEAVE.test(a) && STAYS.test(b));
/** "will not move production out of Aizu", "production will remain in Aizu" */
const NOT_LEAVE =
  /(?:\bnot|\bnever|n['’]t) (?:be )?(?:mov|leav|relocat|quit|clos|shut|sell|sold|end|stop|exit|abandon|pull out|withdr[ae]w)/u;
const STAYS = /\b(?:remain|stay|keep|kept|continu)\p{Ll}*\b/u;
/** "cannot use the canal", "the canal is closed" */
const CANNOT =
  /\b(?:cannot|can['’]t|may not|must not|not be able to|are unable to|is unable to|not (?:allowed|permitted|open))\b/u;
const CLOSED =
  /\b(?:closed|shut|barred|banned|blocked|suspended|off limits|out of (?:use|service|action|order))\b/u;
/** "had no electricity", "went without power" */
const HAS_NO = /\b(?:ha[sd]|have|with|gets?|got|there (?:is|are|was|were)) no \p{Ll}/u;
const LACKS = /\b(?:without|lack(?:s|ed|ing)?|lost|loses?|short of|free of|deprived of)\b/u;
/** "will no longer be sold", "sales will stop" */
const NO_MORE = /\bno longer\b|\bnot\b[^.;]{0,60}\bany (?:more|longer)\b/u;
const ENDS =
  /\b(?:stop(?:s|ped|ping)?|end(?:s|ed|ing)?|ceas(?:e|es|ed|ing)|halt(?:s|ed|ing)?|ban(?:s|ned|ning)?|phas(?:e|es|ed|ing) out|discontinu(?:e|es|ed|ing)|abolish(?:es|ed|ing)?|scrap(?:s|ped|ping)?|withdr[ae]w\p{Ll}*|quits?)\b(?! (?:of|the week)\b)/u;
