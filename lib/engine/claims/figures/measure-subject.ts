/** Whose figure it is, where the measure has a way of its own: subsidies are their recipient's, a valuation is not the investor's. */
import type { Reading } from '../build-claim.ts';
import { caseMark } from '../case-mark.ts';
import { isParty } from '../roles.ts';
import { clauseOf, type Figure, inside, type Name, type Sentence } from '../sentence.ts';
import { actorOf, actorOfVerb, type FoundSubject, ownerOf } from '../subjects.ts';
import type { Bound } from './named-measure.ts';

export function subjectOfMeasure(reading: Reading, bound: Bound, figure: Figure): FoundSubject | null {
  const { sentence, topic } = reading;
  const { measure, head, verb } = bound;
  const start = head.start < figure.start ? head : figure;
  if (measure.id === 'valuation') return valued(reading, bound);
  const compound = !measure.roles?.includes('object');
  const owner = verb ? null : ownerOf(sentence, head, topic, { compound });
  const subject = owner ?? (verb ? actorOfVerb : actorOf)(sentence, start, topic);
  if (measure.id === 'subsidy') return recipient(sentence, figure) ?? subject;
  return subject;
}

const INVESTING = {
  en: /\b(?:invest(?:s|ed|ing|ment)?|put(?:s|ting)?|discussing|considering|commit)\b/iu,
  ja: /出資|投資/u,
  zh: /投资|投資|入股|注资/u,
};

/** In a sentence on investing the company invested in, never the investor. */
function valued({ sentence, topic }: Reading, { head, verb }: Bound): FoundSubject | null {
  const owner = verb ? null : ownerOf(sentence, head, topic);
  if (owner) return owner;
  const before = sentence.text.slice(sentence.start, head.start);
  if (!INVESTING[sentence.language].test(before)) return actorOf(sentence, head, topic);
  const object = sentence.names.find(
    n => isParty(n) && n.end <= head.start && ['in', 'into', 'to'].includes(caseMark(sentence, n)),
  );
  return object ? only(object, 'invested-in') : null;
}

/** "subsidies for Rapidus", "funds to Rapidus": the one who gets them. */
function recipient(sentence: Sentence, figure: Figure): FoundSubject | null {
  const clause = sentence.language === 'en' ? clauseOf(sentence, figure) : sentence;
  const names = sentence.names.filter(n => inside(n, clause) && isParty(n) && n.type !== 'government');
  const found = names.find(n => ['for', 'to'].includes(caseMark(sentence, n)));
  return found ? only(found, 'recipient') : null;
}

const only = (name: Name, rule: string): FoundSubject => ({ refs: [name.ref], names: [name], rule });
