/**
 * The day on which something became known: "Nikkei first reported on May 8", "dated the first reports of the talks to May 7",
 * "Stargate, which Trump presented in January", 3月に発表されたX, 日经5月8日率先报道. Reports of one matter can differ in it.
 */
import type { SubjectRef } from '../../../model/claim.ts';
import { type FigureRecogniser, figureClaim, type Reading } from '../build-claim.ts';
import { caseMark } from '../case-mark.ts';
import { isParty, rolesOf } from '../roles.ts';
import type { Figure, Name, Sentence } from '../sentence.ts';
import type { FoundSubject } from '../subjects.ts';

type ByLanguage = Record<Sentence['language'], RegExp>;
const NEVER = /(?!)/u;

/** That it was the first report. */
const FIRST_BEFORE: ByLanguage = {
  en: /\b(?:first (?:reported|wrote|published|revealed|broke)(?: [\p{L}.’' ]{1,30})?|was (?:the )?first to (?:report|reveal|write)(?: [^,.;]{1,30})?|first reports? of [^,.;]{3,40}? (?:to|appeared|came)) (?:on |in |only |as early as )*$/iu,
  ja: NEVER,
  zh: NEVER,
};
const FIRST_AFTER: ByLanguage = {
  en: NEVER,
  ja: /^(?:に|、)?[^。、]{0,10}(?:最初に|初めて|いち早く)報じ/u,
  zh: /^[^，。；]{0,6}(?:率先|首先|首次|最早|最先)(?:报道|報導|披露|报导)/u,
};
/** That a report from which this one has it appeared then. */
const REPORT_BEFORE: ByLanguage = {
  en: /\b(?:report|story|article|scoop)(?: (?:that|which))? (?:dated|appeared|ran|was published|published|carried)(?: on)? $/iu,
  ja: NEVER,
  zh: NEVER,
};
/** That it was shown to the public. Launching and releasing goods is another thing. */
const PRESENTED_BEFORE: ByLanguage = {
  en: /\b(?:announced|unveiled|presented|made public|revealed)(?: (?:it|them))? (?:in|on|back in|as early as) (?:early |late |mid-)?$/iu,
  ja: NEVER,
  zh: NEVER,
};
const PRESENTED_AFTER: ByLanguage = {
  en: NEVER,
  ja: /^に(?:発表|公表|公開)(?:された|した(?=[^、。]))/u,
  zh: /^(?:公布|宣布|发布|發布|公開|公开)的(?=[^，。])/u,
};
/** "dates that event to February" */
const DATES =
  /\bdate[sd] (?:that|this|the) (?:event|announcement|presentation|occasion|launch|ceremony) to (?:early |late |mid-)?$/iu;

export const recogniseAnnouncedDate: FigureRecogniser = (reading, figure) => {
  const { sentence, vocabulary } = reading;
  const { quantity } = figure;
  const measure = vocabulary.measures.get('announcement-date');
  if (!measure || !['date', 'period'].includes(quantity.kind) || typeof quantity.value !== 'string')
    return null;
  const kind = kindOf(sentence, figure);
  const about = kind && (kind === 'presented' ? presented(reading, figure) : reported(reading, figure));
  if (!about) return null;
  const { subject, roles } = about;
  const parts = { measure, subject, roles, head: figure, rule: 'announced-date', period: null };
  const claim = figureClaim(sentence, figure, { ...parts, scope: [kind] });
  return claim.modality === 'denied' ? null : { ...claim, modality: 'actual', polarity: 'positive' };
};

function kindOf({ language, text, start, end }: Sentence, { quantity }: Figure): string | null {
  const before = text.slice(start, quantity.start);
  const after = text.slice(quantity.end, end);
  if (FIRST_BEFORE[language].test(before) || FIRST_AFTER[language].test(after)) return 'first-report';
  if (REPORT_BEFORE[language].test(before)) return 'report';
  if (PRESENTED_BEFORE[language].test(before) || PRESENTED_AFTER[language].test(after) || DATES.test(before))
    return 'presented';
  return null;
}

interface About {
  subject: FoundSubject;
  roles: Record<string, SubjectRef[]>;
}

/** What was reported: what the sentence says of its first party, else what the text told of last. Without anything else of it nothing is told apart. */
function reported({ sentence, topic }: Reading, figure: Figure): About | null {
  const party = sentence.names.find(n => isParty(n) && n.end <= figure.start);
  if (!party) {
    const told = topic.lastEvent();
    return (
      told && {
        subject: { refs: told.subjects, names: [], rule: 'told' },
        roles: partiesAndGoods(told.roles),
      }
    );
  }
  const roles = rolesOf(
    sentence,
    { start: party.start, end: party.end },
    ['partner', 'product', 'object'],
    [party],
  );
  return Object.keys(roles).length ? { subject: found(party, 'first-party'), roles } : null;
}

const partiesAndGoods = (roles: Record<string, SubjectRef[]>) =>
  Object.fromEntries(
    Object.entries(roles).filter(([role]) => ['partner', 'product', 'object'].includes(role)),
  );

const THING = new Set(['product', 'unlisted', 'company', 'organization', 'facility']);
/** From the thing to the verb: "X, announced", "X was presented", "X, which Y unveiled", "X is a venture of A and B that Y presented". */
const TO_VERB =
  /^(?:, (?:first )?|,? (?:(?:which|that) )?(?:was |were |had been )(?:first )?|,? (?:which|that) [^,;:]{0,50}?|,? (?:is|was) (?:a|an|the) [^;:]{3,90}? (?:which|that) [^,;:]{0,50}?)$/iu;

const PASSIVE_JA = /^に(?:発表|公表|公開)された(?=[。、]|$)/u;

/** The thing that was presented, if it has a name. */
function presented({ sentence, topic }: Reading, figure: Figure): About | null {
  const { text, language, start } = sentence;
  const before = text.slice(start, figure.quantity.start);
  if (DATES.test(before)) {
    const thing = topic.presented();
    return thing && { subject: found(thing, 'presented'), roles: {} };
  }
  if (language !== 'en') {
    const next = sentence.names.find(n => n.start >= figure.quantity.end && THING.has(n.type));
    const gap = next && text.slice(figure.quantity.end, next.start);
    const close = gap !== undefined && PRESENTED_AFTER[language].test(`${gap}x`) && gap.length <= 12;
    if (next && close) return { subject: found(next, 'presented'), roles: {} };
    const passive = language === 'ja' && PASSIVE_JA.test(text.slice(figure.quantity.end));
    const topical =
      passive && sentence.names.find(n => n.end <= figure.start && caseMark(sentence, n) === 'subject');
    return topical && THING.has(topical.type) ? { subject: found(topical, 'presented'), roles: {} } : null;
  }
  const verb = PRESENTED_BEFORE.en.exec(before);
  if (!verb) return null;
  const at = start + verb.index;
  const thing = sentence.names.find(
    n => n.end <= at && THING.has(n.type) && TO_VERB.test(text.slice(n.end, at)),
  );
  return thing ? { subject: found(thing, 'presented'), roles: {} } : null;
}

const found = (name: Name, rule: string): FoundSubject => ({ refs: [name.ref], names: [name], rule });
