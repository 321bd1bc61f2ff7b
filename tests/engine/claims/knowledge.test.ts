import { describe, expect, it } from 'vitest';
import { knowledge } from './claims-of.ts';

const { measures, events } = knowledge;
const measureIds = measures.map(m => m.id);
const eventIds = events.map(e => e.id);

describe('data/measures.json', () => {
  it('has each id once', () => expect(new Set(measureIds).size).toBe(measureIds.length));

  it.each(measures.map(m => [m.id, m] as const))('%s', (_, measure) => {
    expect(['move', 'result', 'stock', 'plan']).toContain(measure.class);
    expect(measureIds).toEqual(expect.arrayContaining(measure.notSame));
    expect(measure.notSame).not.toContain(measure.id);
    expect(measureIds).toEqual(expect.arrayContaining(measure.near ?? []));
    for (const verb of Object.values(measure.verbs ?? {}).flat())
      expect(verb).toMatch(/^[^*#]+( ?\* ?[^*#]+)?(#.*)?$/);
  });

  it('names the four classes of the table of comparability', () => {
    const classOf = (id: string) => measures.find(m => m.id === id)?.class;
    expect(
      ['share-move', 'revenue', 'stake', 'number-of-companies', 'market-size', 'deadline'].map(classOf),
    ).toEqual(['move', 'result', 'stock', 'stock', 'plan', 'plan']);
  });
});

describe('data/events.json', () => {
  it('has each id once', () => expect(new Set(eventIds).size).toBe(eventIds.length));

  it.each(events.map(e => [e.id, e] as const))('%s', (_, event) => {
    expect(event.roles[0]).toBe('subject');
    expect(event.roles).toEqual(expect.arrayContaining(event.needs));
    const words = (['en', 'ja', 'zh'] as const).map(language => event.terms[language].length > 0);
    expect(new Set(words).size).toBe(1);
    if (!words[0]) expect(event.note).toContain('read from');
    expect(eventIds).toEqual(expect.arrayContaining(event.near ?? []));
    expect(event.opposites).not.toContain(event.id);
    expect(eventIds).toEqual(expect.arrayContaining(event.opposites));
  });
});

describe('data/cues', () => {
  const ids = (name: string) => (knowledge.cues[name] as { id: string }[]).map(row => row.id);
  it.each(['stages', 'statuses', 'scopes', 'products'])('%s has each id once', name =>
    expect(new Set(ids(name)).size).toBe(ids(name).length),
  );

  it('attribution patterns name their source once', () => {
    const rows = knowledge.cues.attributions as { pattern: string; kind: string }[];
    for (const { pattern } of rows) expect(pattern.split('{S}').length).toBeLessThanOrEqual(2);
  });
});
