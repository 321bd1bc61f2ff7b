/** Whose figure it is, where the measure has a way of its own: subsidies are their recipient's, a valuation is not the investor's. */
import type { Reading } from '../build-claim.ts';
import { caseMark } from '../case-mark.ts';
import { isParty, isPlace } from '../roles.ts';
import { clauseOf, type Figure, inside, type Name, type Sentence } from '../sentence.ts';
import { actorOf, actorOfVerb, type FoundSubject, ownerOf } from '../subjects.ts';
import type { Bound } from './named-measure.ts';
import { placeOrActor } from './place-subject.ts';
import { rateSetter } from './rate-setter.ts';

export function subjectOfMeasure(reading: Reading, bound: Bound, figure: Figure): FoundSubject | null {
  const { measure } = bound;
  if (measure.id === 'valuation') return valued(reading, bound);
  if (measure.ofPlace) return placeOrActor(reading, bound.head);
  if (measure.dimension === 'area') return areaOf(reading, bound, figure);
  const subject =
    having(reading, bound, figure) ?? ownerOrActor(reading, bound, figure) ?? ofTheMatter(reading, bound);
  if (measure.id === 'subsidy') return recipient(reading.sentence, figure) ?? subject;
  if (measure.id === 'interest-rate') return rateSetter(reading, bound.head, subject);
  const noCompany =
    measure.class === 'result' && COMPANY_MONEY.test(measure.id) && subject?.names.some(isPlace);
  return noCompany || tooVague(reading, bound, figure, subject) ? null : subject;
}

/** "a Japanese investment of ...": somebody else's, not named. */
const DEMONYM = /\b\p{Lu}\p{Ll}+(?:ese|ish|ian|ean|can|nch|man|US|UK|EU) $/u;

function ownerOrActor(
  { sentence, topic }: Reading,
  { measure, head, verb }: Bound,
  figure: Figure,
): FoundSubject | null {
  const compound = !measure.roles?.includes('object') && measure.id !== 'cost';
  const owner = verb ? null : ownerOf(sentence, head, topic, { compound });
  const start = head.start < figure.start ? head : figure;
  if (!owner && DEMONYM.test(sentence.text.slice(sentence.start, head.start))) return null;
  return owner ?? (verb ? actorOfVerb : actorOf)(sentence, start, topic);
}

const OF_DOING = /^ (?:of|for) \p{Ll}+ing\b/u;

/** "put the cost of reaching mass production at 5 trillion yen": nobody is named, so it is that of whom the whole text is about. */
const ofTheMatter = ({ sentence, topic }: Reading, { head }: Bound): FoundSubject | null =>
  sentence.language === 'en' &&
  OF_DOING.test(sentence.text.slice(head.end, sentence.end)) &&
  !sentence.names.some(isParty)
    ? topic.mostNamed('most-named')
    : null;

/** What a company has and a place has not. */
const COMPANY_MONEY = /^(?:revenue|.*profit|net-loss|operating-loss|eps|ebitda|capex|writedown)$/u;
const PRONOUN = {
  en: /\b(?:it|its|they|their|the (?:company|group|firm|consortium|venture|project|startup))\b/iu,
  ja: /./u,
  zh: /./u,
};

/** A count is said of somebody in its own sentence, be it a pronoun, or it is said of nobody known. */
const tooVague = (
  { sentence }: Reading,
  { measure }: Bound,
  figure: Figure,
  subject: FoundSubject | null,
): boolean =>
  measure.dimension === 'count' &&
  subject?.rule === 'topic' &&
  !PRONOUN[sentence.language].test(sentence.text.slice(sentence.start, figure.start));

const WITH_A = /\bwith (?:an? |its )(?:[\p{L}-]+ )?$/u;
const THING = new Set(['company', 'organization', 'unlisted', 'product', 'facility']);

/** "Stargate, a chain of data centers with an estimated cost of ...": the thing named last has it. */
function having({ sentence }: Reading, { head, verb }: Bound, figure: Figure): FoundSubject | null {
  if (
    verb ||
    sentence.language !== 'en' ||
    head.end > figure.start ||
    !WITH_A.test(sentence.text.slice(sentence.start, head.start))
  )
    return null;
  const thing = sentence.names.findLast(n => n.end <= head.start && THING.has(n.type));
  return thing ? only(thing, 'having') : null;
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

/** The site or building itself, named in the sentence or the last one named before. */
function areaOf(reading: Reading, bound: Bound, figure: Figure): FoundSubject | null {
  const { sentence, topic } = reading;
  const facility = sentence.names.find(n => n.type === 'facility');
  if (facility) return only(facility, 'facility');
  return topic.facility('facility') ?? ownerOrActor(reading, bound, figure);
}

/** "subsidies for Rapidus", "funds to Rapidus": the one who gets them. */
function recipient(sentence: Sentence, figure: Figure): FoundSubject | null {
  const clause = sentence.language === 'en' ? clauseOf(sentence, figure) : sentence;
  const names = sentence.names.filter(n => inside(n, clause) && isParty(n) && n.type !== 'government');
  const found = names.find(n => ['for', 'to'].includes(caseMark(sentence, n)));
  return found ? only(found, 'recipient') : null;
}

const only = (name: Name, rule: string): FoundSubject => ({ refs: [name.ref], names: [name], rule });
