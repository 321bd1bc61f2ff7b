/** The reader's names put into the engine. */
import type { Entity } from '../../model/mention.ts';
import type { OwnNames } from '../../model/own-names.ts';
import { normalizeText } from '../text/normalize-text.ts';
import { type Additions, createAdditions } from './additions.ts';
import { candidatePattern, scanNames } from './scan-names.ts';

/** Ids of names the reader has added begin so. */
export const OWN = 'own:';
export const isOwnId = (id: string | null): boolean => id?.startsWith(OWN) ?? false;

/** Every entity there is: bundled ones as the reader has edited them, and the reader's own. */
export function withOwnNames(bundled: readonly Entity[], { names }: Pick<OwnNames, 'names'>): Entity[] {
  const own = new Map<string, Entity>(names.map(name => [name.id, name]));
  const edited = bundled.map(entity => {
    const mine = own.get(entity.id);
    own.delete(entity.id);
    return mine ?? entity;
  });
  return [...edited, ...own.values()];
}

/** Brings additions from one state of the reader's names to the next, in time proportional to what has changed. */
export function updateAdditions(additions: Additions, before: OwnNames, after: OwnNames): void {
  const now = new Map(after.names.map(name => [name.id, name]));
  const then = new Map(before.names.map(name => [name.id, JSON.stringify(name)]));
  for (const id of then.keys()) if (!now.has(id)) additions.remove(id);
  for (const [id, name] of now) if (then.get(id) !== JSON.stringify(name)) additions.add(name);
  const [mutedNow, mutedThen] = [new Set(after.muted), new Set(before.muted)];
  for (const id of mutedThen) if (!mutedNow.has(id)) additions.unmute(id);
  for (const id of mutedNow) if (!mutedThen.has(id)) additions.mute(id);
}

/** Tells whether a text holds one of these spellings as the gazetteer finds them; whether a name is meant is not asked. */
export function findsSpelling(spellings: readonly string[]): (text: string) => boolean {
  const forms = spellings.map(text => ({ text, lang: 'other' }));
  const names = createAdditions([{ id: 'any', label: 'any', type: 'other', forms }]);
  return text => {
    const normal = normalizeText(text).text;
    const pattern = candidatePattern(names.lowerStarts, !/[A-Z]/.test(normal));
    return scanNames(normal, pattern, [names], ({ postings }) => postings).length > 0;
  };
}
