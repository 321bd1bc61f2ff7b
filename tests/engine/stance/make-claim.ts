import type { Claim, DatedClaim, SubjectRef } from '../../../lib/model/claim.ts';
import type { Quantity } from '../../../lib/model/quantity.ts';

/** A subject by entity id. */
export const entity = (id: string): SubjectRef => ({ id, text: id, candidates: [] });
export const undecided = (text: string, ...candidates: string[]): SubjectRef => ({ text, candidates });
export const unlisted = (text: string): SubjectRef => ({ text, candidates: [] });

export function makeQuantity(parts: Partial<Quantity>): Quantity {
  return {
    start: 0,
    end: 1,
    kind: 'money',
    value: 0,
    unit: null,
    hedge: null,
    direction: null,
    precision: 0,
    implied: [],
    equivalent: null,
    rule: 'test',
    ...parts,
  };
}

export function makeClaim(parts: Partial<Claim> = {}): Claim {
  return {
    start: 0,
    end: 1,
    sentence: { start: 0, end: 1 },
    subjects: [entity('acme')],
    measure: null,
    event: null,
    quantity: null,
    roles: {},
    scope: [],
    polarity: 'positive',
    period: null,
    modality: 'actual',
    stage: null,
    attribution: [],
    rule: 'test',
    ...parts,
  };
}

export const dated = (published: string | null, parts: Partial<Claim>): DatedClaim => ({
  published,
  claim: makeClaim(parts),
});

export const percent = (value: number, parts: Partial<Quantity> = {}) =>
  makeQuantity({ kind: 'percent', value, precision: 1, ...parts });

/** Dollars, printed to the last digit other than zero unless `precision` says more. */
export const dollars = (value: number, parts: Partial<Quantity> = {}) =>
  makeQuantity({
    kind: 'money',
    unit: 'USD',
    value,
    precision: 10 ** Math.floor(Math.log10(value)),
    ...parts,
  });

export const companies = (value: number, parts: Partial<Quantity> = {}) =>
  makeQuantity({ kind: 'count', unit: 'company', value, ...parts });

export const day = (value: string, parts: Partial<Quantity> = {}) =>
  makeQuantity({ kind: 'date', value, ...parts });
