/** What a page is told to paint: marks for names, and for claims that have coverage. */
import type { CheckedClaim, Evidence, Standing } from '../../model/evidence.ts';
import type { Mention } from '../../model/mention.ts';
import type { Mark, MarkKind, PageAnswer } from '../../model/protocol.ts';

/** A claim that stands alone has no mark. */
const KIND: Partial<Record<Standing, MarkKind>> = {
  agreed: 'agree',
  differing: 'differ',
  mixed: 'differ',
  changed: 'changed',
};

export interface MarkInput {
  text: string;
  checked: readonly CheckedClaim[];
  mentions: readonly Mention[];
  /** Entities already marked in earlier slices. */
  seen: readonly string[];
  /** Entities the reader watches. */
  watched?: ReadonlySet<string>;
  /** Accessible name of a mark, in the UI language. */
  label: (mark: Omit<Mark, 'label'>, printed: string) => string;
}

export function pageMarks({ text, checked, mentions, seen, watched = new Set(), label }: MarkInput): Mark[] {
  const named = (mark: Omit<Mark, 'label'>): Mark => ({
    ...mark,
    label: label(mark, text.slice(mark.start, mark.end)),
  });
  return [...claimMarks(checked), ...entityMarks(mentions, seen, watched)]
    .map(named)
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function claimMarks(checked: readonly CheckedClaim[]): Omit<Mark, 'label'>[] {
  const strongest = new Map<string, Omit<Mark, 'label'>>();
  for (const { claim, standing, evidence, reports, origins } of checked) {
    const kind = KIND[standing];
    if (!kind) continue;
    const place = `${claim.start}-${claim.end}`;
    const rival = strongest.get(place);
    if (rival && RANK.indexOf(rival.kind) <= RANK.indexOf(kind)) continue;
    const { start, end } = claim;
    const alsoStated = evidence
      .filter(isStatedElsewhere)
      .map(({ documentId, claimIndex }) => ({ documentId, claimIndex }));
    const subject = { type: 'claim', claim, ...(alsoStated.length ? { alsoStated } : {}) } as const;
    const support = { ...countStances(evidence), reports, origins };
    strongest.set(place, { start, end, kind, subject, support, first: true });
  }
  return [...strongest.values()];
}

function countStances(evidence: readonly Evidence[]) {
  const count = (holds: (e: Evidence) => boolean) => evidence.filter(holds).length;
  return {
    agree: count(e => e.stance === 'corroborates'),
    differ: count(e => e.stance === 'conflicts' && !e.changedOverTime),
    changed: count(e => e.stance === 'conflicts' && e.changedOverTime === true),
  };
}

const isStatedElsewhere = (evidence: Evidence) =>
  evidence.reasons.some(reason => reason.code === 'page-states-both');

/** Two claims on one figure: the mark says the one a reader must not miss. */
const RANK: MarkKind[] = ['differ', 'changed', 'agree', 'entity'];

function entityMarks(
  mentions: readonly Mention[],
  seen: readonly string[],
  watched: ReadonlySet<string>,
): Omit<Mark, 'label'>[] {
  const known = new Set(seen);
  return mentions.flatMap(({ start, end, entityId: decided, candidates: [likeliest, ...others] }) => {
    const entityId = decided ?? likeliest;
    if (!entityId) return [];
    const first = !known.has(entityId);
    known.add(entityId);
    const rivals = decided || !others.length ? {} : { rivals: others };
    const subject = { type: 'entity', entityId, ...rivals } as const;
    const shown = watched.has(entityId) ? ({ watched: true } as const) : {};
    return { start, end, kind: 'entity', subject, first, ...shown } as const;
  });
}

export function countMarks(marks: readonly Mark[]): PageAnswer['counts'] {
  const count = (kind: MarkKind) => marks.filter(mark => mark.kind === kind).length;
  const entities = new Set(
    marks.flatMap(({ subject }) => (subject.type === 'entity' ? subject.entityId : [])),
  ).size;
  return { agree: count('agree'), differ: count('differ'), changed: count('changed'), entities };
}
