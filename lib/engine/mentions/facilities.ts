/**
 * A plant is named by its owner, its kind and its place in many orders: "the former Sharp LCD factory in Sakai", "Sharp's Sakai plant".
 * The gazetteer cannot list them all: where an owner and a place belong to one listed facility, the words between make it that facility.
 */
import type { Mention } from '../../model/mention.ts';
import { areRelated } from './document-memory.ts';
import type { EntityFacts } from './entity-table.ts';

const KIND = '(?:plant|factory|fab|facility|complex|works|mill|campus|site)';
const FORMER = /\b(?:former|old|one-time|ex-|shuttered|idled|closed)[ -]?$/i;
/** Owner, up to three plain words, kind, then "in" and the place. */
const KIND_THEN_PLACE = new RegExp(
  `^(?:['’]s)?((?: [\\w-]+){0,3}? ${KIND}s?)(?: complex)? (?:in|at|near|outside) (?:the city of )?$`,
);
/** Owner, place, then the kind. */
const PLACE_THEN_KIND = new RegExp(`^(?: [\\w-]+){0,2}? ${KIND}\\b`);

export type FactsOfId = (id: string) => EntityFacts | null;

/** Mentions of an owner and a place that together name a facility become one mention of it; the place after "in" stays. */
export function joinFacilities(text: string, mentions: readonly Mention[], factsOf: FactsOfId): Mention[] {
  const out: Mention[] = [];
  for (let i = 0; i < mentions.length; i++) {
    const owner = mentions[i];
    const place = mentions[i + 1];
    if (!owner) continue;
    const facility = place ? facilityOf(owner, place, factsOf) : null;
    const joined = place && facility ? spanOf(text, owner, place) : null;
    if (!facility || !joined || !place) {
      out.push(owner);
      continue;
    }
    out.push({
      ...joined,
      entityId: facility.id,
      entityLabel: facility.label,
      candidates: [facility.id],
      confidence: 0.9,
      rule: 'facility',
    });
    if (joined.end >= place.end) i++;
  }
  return out;
}

function facilityOf(owner: Mention, place: Mention, factsOf: FactsOfId): EntityFacts | null {
  const where = place.entityId ? factsOf(place.entityId) : null;
  const whose = owner.entityId ? factsOf(owner.entityId) : null;
  if (!where || !whose || where.type !== 'place') return null;
  const near = (where.related ?? []).map(factsOf);
  return near.find((f): f is EntityFacts => f?.type === 'facility' && areRelated(f, whose)) ?? null;
}

function spanOf(text: string, owner: Mention, place: Mention): { start: number; end: number } | null {
  const former = FORMER.exec(text.slice(Math.max(0, owner.start - 12), owner.start));
  const start = owner.start - (former?.[0].length ?? 0);
  const between = text.slice(owner.end, place.start);
  const kind = KIND_THEN_PLACE.exec(between);
  if (kind) return { start, end: owner.end + between.lastIndexOf(kind[1] ?? '') + (kind[1]?.length ?? 0) };
  const after = /^(?:['’]s)? $/.test(between)
    ? PLACE_THEN_KIND.exec(text.slice(place.end, place.end + 60))
    : null;
  return after ? { start, end: place.end + after[0].length } : null;
}
