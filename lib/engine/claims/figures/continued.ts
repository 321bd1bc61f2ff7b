/**
 * What a list leaves out: "Amazon committed $50 bn, SoftBank $30 bn and Nvidia $30 bn", "revenue rose 42 % and automotive
 * revenue 72 %", "net income was $62 bn, or $5.11 a share". The claim before lends what is not said again.
 */
import type { Claim } from '../../../model/claim.ts';
import type { Quantity } from '../../../model/quantity.ts';
import { figureClaim, type Reading } from '../build-claim.ts';
import { dimensionOf } from '../dimension.ts';
import { isComparison } from '../link.ts';
import { isParty, withoutSubjects } from '../roles.ts';
import { comparisonOf } from '../scope.ts';
import type { Figure, Sentence } from '../sentence.ts';
import { ownerOf } from '../subjects.ts';

/** Between the claim before and the name that takes its place. */
const JOINED = {
  en: /^[^;.:]{0,70}?(?:,|;| and|, and|, while|, but)(?: the)? $/u,
  ja: /(?!)/u,
  zh: /^[^。；：]{0,20}[，、；]$/u,
};
const NEXT_TO = { en: /^ (?:the |another )?$/u, ja: /(?!)/u, zh: /^(?:则|則|为|為)?$/u };
const PER_SHARE_AFTER = /^\)?[^;.]{0,30}?(?:,? or|,| \() $/u;

/** The claim a figure continues; null where the sentence says something of its own about it. `previous`: of the same sentence. */
export function continueClaim(reading: Reading, figure: Figure, previous: Claim | undefined): Claim | null {
  if (!previous?.measure || !previous.quantity || isComparison(reading.sentence, figure)) return null;
  return (
    byAnother(reading, figure, previous) ??
    ofAPart(reading.sentence, figure, previous) ??
    atAnotherTime(reading.sentence, figure, previous) ??
    ofAnotherResult(reading, figure, previous) ??
    perShare(reading, figure, previous)
  );
}

/** Same thing, done by the next one named. */
function byAnother({ sentence }: Reading, figure: Figure, previous: Claim): Claim | null {
  if (!sameKind(figure.quantity, previous.quantity) || hasWordOfItsOwn(sentence, previous, figure))
    return null;
  const { language, text } = sentence;
  const name = sentence.names.findLast(n => n.end <= figure.start && n.start >= previous.end);
  if (!name || !isParty(name) || !NEXT_TO[language].test(text.slice(name.end, figure.start))) return null;
  if (!JOINED[language].test(text.slice(previous.end, name.start))) return null;
  return {
    ...previous,
    start: figure.start,
    end: figure.end,
    subjects: [name.ref],
    quantity: withDirection(figure.quantity, previous.quantity),
    roles: withoutSubjects(previous.roles, [name.ref]),
    rule: 'continued/name',
  };
}

/** From a figure to the part it is of: "$51 bn for compute", "$34 bn was compute"; and from the part to its figure. */
const TO_PART = /^ (?:for|from|in|was|were|is|came from) (?:the )?$/u;
const FROM_PART =
  /^ (?:and [\p{Ll}-]+ )?(?:business |segment |division |unit )?(?:(?:supplied|brought in|contributed|provided|reached|generated|made|was|were|came to|added) )?(?:about |around |some |a record )*$/u;

/** A part of the revenue just told: "revenue was $62 bn, split into $51 bn for compute and $11 bn for networking". */
function ofAPart(sentence: Sentence, figure: Figure, previous: Claim): Claim | null {
  if (sentence.language !== 'en' || previous.measure !== 'revenue') return null;
  if (!sameKind(figure.quantity, previous.quantity)) return null;
  const { text } = sentence;
  const segments = sentence.scopes.filter(hit => hit.value.group === 'segment');
  const part =
    segments.find(
      hit => hit.start >= figure.end && TO_PART.test(text.slice(figure.quantity.end, hit.start)),
    ) ??
    segments.find(
      hit =>
        hit.start >= previous.end &&
        hit.end <= figure.start &&
        FROM_PART.test(text.slice(hit.end, figure.quantity.start)),
    );
  if (!part || previous.scope.includes(part.value.id)) return null;
  return {
    ...previous,
    start: figure.start,
    end: figure.end,
    quantity: { ...figure.quantity, direction: null },
    scope: [part.value.id],
    rule: 'continued/part',
  };
}

const AND =
  /^\)?(?: (?:in|for|at|on|during|by) [^,;.]{3,40})?,? and (?:(?:again )?(?:at|to|with) )?(?:about |around |some |roughly |over |up to )*$/u;
const AND_FOR = /^\)?,? and (?:in|for) [^,;.]{3,25} (?:about |around |some |roughly |over |up to )*$/u;
const THEN = /^\)? (?:in|for|at the end of|by|during) (?:the |its |fiscal |early |late )*$/u;

/** The same at another time: "valued at $300 bn in March and at $500 bn in October", "for 2026 $6 bn and for 2027 $3 bn". */
function atAnotherTime(sentence: Sentence, figure: Figure, previous: Claim): Claim | null {
  if (sentence.language !== 'en' || !sameKind(figure.quantity, previous.quantity)) return null;
  const { text } = sentence;
  const gap = text.slice(previous.end, figure.quantity.start);
  const times = sentence.figures.filter(f => ['date', 'period'].includes(f.quantity.kind));
  const time = AND_FOR.test(gap)
    ? times.find(f => f.start >= previous.end && f.end <= figure.quantity.start)
    : AND.test(gap) &&
      times.find(f => f.start >= figure.end && THEN.test(text.slice(figure.quantity.end, f.start)));
  if (!time || typeof time.quantity.value !== 'string' || hasWordOfItsOwn(sentence, previous, figure))
    return null;
  return {
    ...previous,
    start: figure.start,
    end: figure.end,
    quantity: withDirection(figure.quantity, previous.quantity),
    period: time.quantity.value,
    rule: 'continued/time',
  };
}

/** The next result, changed the same way. */
function ofAnotherResult(reading: Reading, figure: Figure, previous: Claim): Claim | null {
  const { sentence, topic, vocabulary } = reading;
  const measure = vocabulary.measures.get('growth');
  if (previous.measure !== 'growth' || figure.quantity.kind !== 'percent' || !measure) return null;
  const head = sentence.nouns.find(
    h => h.start >= previous.end && h.end === figure.start - 1 && h.value.class === 'result',
  );
  if (!head || sentence.language !== 'en') return null;
  const claim = figureClaim(sentence, figure, {
    measure,
    subject: ownerOf(sentence, head, topic) ?? { refs: previous.subjects, names: [], rule: 'previous' },
    head,
    rule: 'continued',
    scope: [head.value.id, ...comparisonOf(sentence, figure)],
    quantity: withDirection(figure.quantity, previous.quantity),
    roles: {},
  });
  const said = sentence.scopes.filter(h => h.start < previous.end).map(h => h.value.id);
  return { ...claim, scope: claim.scope.filter(word => !said.includes(word) || word === head.value.id) };
}

/** A profit, said once more per share. */
function perShare({ sentence, vocabulary }: Reading, figure: Figure, previous: Claim): Claim | null {
  if (!/profit|^net-loss$/u.test(previous.measure ?? '') || !vocabulary.measures.has('eps')) return null;
  if (dimensionOf(sentence, figure) !== 'money-per-share') return null;
  if (!PER_SHARE_AFTER.test(sentence.text.slice(previous.end, figure.start))) return null;
  return {
    ...previous,
    start: figure.start,
    end: figure.end,
    measure: 'eps',
    quantity: figure.quantity,
    rule: 'continued/per-share',
  };
}

const sameKind = (a: Quantity, b: Quantity | null) => a.kind === b?.kind && a.unit === b.unit;

const hasWordOfItsOwn = (sentence: Sentence, previous: Claim, figure: Figure) =>
  [...sentence.nouns, ...sentence.verbs].some(h => h.start >= previous.end && h.end <= figure.start);

const withDirection = (quantity: Quantity, previous: Quantity | null): Quantity =>
  quantity.direction || !previous?.direction ? quantity : { ...quantity, direction: previous.direction };
