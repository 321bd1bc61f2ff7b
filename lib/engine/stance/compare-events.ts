/** Claims without figures: the same event with the same parties, told or denied, at the same stage. */
import type { Claim, DatedClaim, SubjectRef } from '../../model/claim.ts';
import type { Comparison, Reason } from '../../model/evidence.ts';
import type { EventType } from '../../model/knowledge.ts';
import { ALONGSIDE } from '../claims/roles.ts';
import { partiesOf } from '../corpus/claim-keys.ts';
import { compareDeadlines } from './compare-figures.ts';
import { isAsserted } from './compare-modalities.ts';
import { matchSubjects } from './match-subjects.ts';
import { contradiction, publishedApart, related, unrelated } from './outcomes.ts';
import { daysBetween, periodDays } from './time-interval.ts';
import { isSameTransfer } from './transfers.ts';

export function createEventComparer(events: readonly EventType[]) {
  const opposites = new Map(events.map(({ id, opposites }) => [id, new Set(opposites)]));
  const areOpposite = (a: string, b: string) => opposites.get(a)?.has(b) || opposites.get(b)?.has(a) || false;

  const near = new Map(events.map(({ id, near }) => [id, near ?? []]));
  const areStages = (a: string | null, b: string | null) =>
    a !== null && b !== null && (near.get(a)?.includes(b) || near.get(b)?.includes(a) || false);

  return (page: DatedClaim, coverage: DatedClaim): Comparison => {
    const [p, c] = [page.claim, coverage.claim];
    const parties = matchSubjects(partiesOf(p), partiesOf(c));
    if (parties.kind === 'other') return doneByAnother(page, coverage) ?? unrelated('other-subject');
    if (p.event === ANNOUNCE && c.event === ANNOUNCE) return compareAnnouncers(page, coverage);
    if (isSameTransfer(p, c))
      return isAsserted(p) === isAsserted(c) ? agreement(p, c) : contradiction(page, coverage);
    const opposite = areOpposite(p.event ?? '', c.event ?? '');
    if (
      p.event !== c.event &&
      !opposite &&
      parties.whole &&
      areStages(p.event, c.event) &&
      inOneSeason(page, coverage)
    )
      return related([{ code: 'other-stage', values: { page: aboutOf(p), coverage: aboutOf(c) } }]);
    if (p.event !== c.event && !opposite)
      return related([{ code: 'other-measure', values: { page: aboutOf(p), coverage: aboutOf(c) } }]);
    const apart = differentOccurrence(page, coverage, parties.whole);
    if (apart.length) return related(apart);
    const contradicts = opposite !== (isAsserted(p) !== isAsserted(c));
    return contradicts ? contradiction(page, coverage) : agreement(p, c);
  };
}

const ANNOUNCE = 'announce';
/** Within a month two reports of one company's plan are of one plan. */
const MONTH = 31;
const inOneMonth = (page: DatedClaim, coverage: DatedClaim) =>
  (publishedApart(page, coverage) ?? MONTH + 1) <= MONTH;

const otherActor = (page: readonly SubjectRef[], coverage: readonly SubjectRef[]): Comparison =>
  related([{ code: 'other-actor', values: { page: names(page), coverage: names(coverage) } }]);

/** Who made a plan of the same company public. */
function compareAnnouncers(page: DatedClaim, coverage: DatedClaim): Comparison {
  const [p, c] = [page.claim, coverage.claim];
  const [a, b] = [p.roles.person ?? [], c.roles.person ?? []];
  if (!inOneMonth(page, coverage))
    return related([{ code: 'other-measure', values: { page: aboutOf(p), coverage: aboutOf(c) } }]);
  return matchSubjects(a, b).kind === 'other' ? otherActor(a, b) : agreement(p, c);
}

/** Each does its part of an undertaking with others, or only one text names any and the reports are far apart in time. */
function inOtherCompany(page: DatedClaim, coverage: DatedClaim): boolean {
  const [a, b] = [page.claim.roles[ALONGSIDE], coverage.claim.roles[ALONGSIDE]];
  if (a && b) return matchSubjects(a, b).kind === 'other';
  return Boolean(a || b) && !inOneMonth(page, coverage);
}

/** The same thing, which one text says one and the other another of those does who undertake it together. */
function doneByAnother(page: DatedClaim, coverage: DatedClaim): Comparison | null {
  const [p, c] = [page.claim, coverage.claim];
  if (p.event !== c.event || !inOneMonth(page, coverage)) return null;
  const together = (a: Claim, b: Claim) =>
    matchSubjects(a.roles[ALONGSIDE] ?? [], b.subjects).kind !== 'other';
  const [a, b] = [p.roles.product ?? [], c.roles.product ?? []];
  const sameGoods = matchSubjects(a, b).kind !== 'other';
  return sameGoods && (together(p, c) || together(c, p)) ? otherActor(p.subjects, c.subjects) : null;
}

/** Longer after talks, a partnership of the same parties is as likely another one. */
const SEASON = 92;
const inOneSeason = (page: DatedClaim, coverage: DatedClaim) =>
  (publishedApart(page, coverage) ?? SEASON + 1) <= SEASON;

const aboutOf = (claim: Claim) => claim.event ?? claim.measure ?? '';

/** Why two claims of one kind of event may tell of different occurrences: other parties, place, object or time. */
function differentOccurrence(page: DatedClaim, coverage: DatedClaim, sameParties: boolean): Reason[] {
  const [p, c] = [page.claim, coverage.claim];
  if (!sameParties || inOtherCompany(page, coverage)) return [{ code: 'partner-left-out', values: {} }];
  const roles = [...new Set([...Object.keys(p.roles), ...Object.keys(c.roles)])].filter(r => r !== ALONGSIDE);
  for (const role of roles) {
    const [a, b] = [p.roles[role] ?? [], c.roles[role] ?? []];
    if (a.length && b.length && matchSubjects(a, b).kind === 'other' && !swapped(p, c))
      return [{ code: 'other-scope', values: { page: names(a), coverage: names(b) } }];
  }
  const [from, to] = [p.period && periodDays(p.period), c.period && periodDays(c.period)];
  if (from && to && daysBetween(from, to) > 0)
    return [{ code: 'other-period', values: { page: p.period ?? '', coverage: c.period ?? '' } }];
  return [];
}

/** The same parties, the subject of one being the partner of the other: "A in talks with B", "B in talks with A". */
const swapped = (p: Claim, c: Claim) => matchSubjects(p.subjects, c.subjects).kind === 'other';
const names = (refs: readonly { text: string }[]) => refs.map(ref => ref.text).join(', ');

const SAME_POLARITY: Reason = { code: 'same-polarity', values: {} };

function agreement(p: Claim, c: Claim): Comparison {
  const sameEvent: Reason = { code: 'same-event', values: { event: aboutOf(p) } };
  if (!isAsserted(p) && !isAsserted(c))
    return { stance: 'corroborates', reasons: [sameEvent, SAME_POLARITY] };
  if ((p.modality === 'unconfirmed') !== (c.modality === 'unconfirmed'))
    return related([{ code: 'neither-confirms', values: {} }, sameEvent]);
  if (p.stage !== c.stage && p.stage && c.stage)
    return related([{ code: 'other-stage', values: { page: p.stage, coverage: c.stage } }, sameEvent]);
  if ((p.modality === 'actual') !== (c.modality === 'actual'))
    return related([
      { code: 'other-modality', values: { page: p.modality, coverage: c.modality } },
      sameEvent,
    ]);
  const deadline = p.quantity && c.quantity && compareDeadlines(p.quantity, c.quantity);
  if (deadline?.stance === 'conflicts') return related([...deadline.reasons, sameEvent]);
  if (deadline) return { stance: deadline.stance, reasons: [...deadline.reasons, sameEvent] };
  return { stance: 'corroborates', reasons: [sameEvent, SAME_POLARITY] };
}
