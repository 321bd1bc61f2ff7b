import { describe, expect, it } from 'vitest';
import { canonicalName } from '../../../lib/engine/mentions/name-units.ts';
import { bundledEntities as entities } from './bundled-finder.ts';

const ids = new Set(entities.map(e => e.id));
const KNOWN = new Set([
  'id',
  'label',
  'type',
  'description',
  'forms',
  'tickers',
  'parent',
  'related',
  'cues',
  'not',
]);

describe('data/entities', () => {
  it('has ids that are unique and plain', () => {
    expect(ids.size).toBe(entities.length);
    expect(entities.filter(e => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(e.id)).map(e => e.id)).toEqual([]);
  });
  it('refers only to entities that exist, and none to itself', () => {
    const broken = entities.flatMap(e =>
      [...(e.related ?? []), ...(e.parent ? [e.parent] : [])]
        .filter(id => !ids.has(id) || id === e.id)
        .map(id => `${e.id} -> ${id}`),
    );
    expect(broken).toEqual([]);
  });
  it('has no fields the engine does not know', () => {
    expect(entities.flatMap(e => Object.keys(e)).filter(key => !KNOWN.has(key))).toEqual([]);
  });
  it('has a label, a description, and forms that say something', () => {
    expect(entities.filter(e => !e.label || !e.description || e.forms.length === 0).map(e => e.id)).toEqual(
      [],
    );
    const bad = entities.flatMap(e =>
      e.forms
        .filter(f => f.text.trim() !== f.text || canonicalName(f.text) === '')
        .map(f => `${e.id}: ${f.text}`),
    );
    expect(bad).toEqual([]);
  });
  it('begins no form with a bracket or a quotation mark, at which no name begins', () => {
    expect(
      entities.flatMap(e => e.forms.filter(f => !/^[\p{L}\p{N}]/u.test(f.text)).map(f => f.text)),
    ).toEqual([]);
  });
  it('marks every form that two entities bear as shared, for each of them', () => {
    const bearers = new Map<string, { id: string; shared: boolean }[]>();
    for (const e of entities)
      for (const f of e.forms)
        bearers.set(f.text, [...(bearers.get(f.text) ?? []), { id: e.id, shared: Boolean(f.shared) }]);
    const unmarked = [...bearers].filter(
      ([, list]) => new Set(list.map(b => b.id)).size > 1 && list.some(b => !b.shared),
    );
    expect(unmarked.map(([text]) => text)).toEqual([]);
  });
  it('has at most one main bearer of a form', () => {
    const mains = new Map<string, Set<string>>();
    for (const e of entities)
      for (const f of e.forms) if (f.main) mains.set(f.text, (mains.get(f.text) ?? new Set()).add(e.id));
    expect([...mains].filter(([, of]) => of.size > 1).map(([text]) => text)).toEqual([]);
  });
  it('gives a single Han character only with evidence asked for', () => {
    const bare = entities.flatMap(e =>
      e.forms.filter(f => /^\p{Script=Han}$/u.test(f.text) && !f.ambiguous).map(f => `${e.id}: ${f.text}`),
    );
    expect(bare).toEqual([]);
  });
  it('gives every ambiguous form something to be known by', () => {
    const helpless = entities.filter(
      e => e.forms.some(f => f.ambiguous) && !e.cues?.length && !e.related?.length && !e.parent,
    );
    expect(helpless.map(e => e.id)).toEqual([]);
  });
});
