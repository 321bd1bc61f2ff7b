/** From what a reader types of a name to an entity, or why it cannot be one. */
import type { Entity, SurfaceForm } from '../../model/mention.ts';
import { MOST_FORMS, type NameDraft, type OwnName } from '../../model/own-names.ts';
import type { Result } from '../../model/protocol.ts';
import { normalizeText } from '../text/normalize-text.ts';
import { canonicalName } from './name-units.ts';

const MOST_LETTERS = 200;

/** Two spellings with the same key are one to the gazetteer, letter case aside. */
export const spellingKey = (text: string): string => canonicalName(normalizeText(text).text).toLowerCase();

/**
 * `before`: the entity that is edited; what the reader cannot see of it is kept. `others`: every other entity; a spelling that a bundled
 * one bears too is the reader's first of all, one that another own name bears is refused.
 */
export function nameOf(
  draft: NameDraft,
  id: string,
  before: Entity | null,
  others: readonly Entity[],
  isOwn: (id: string) => boolean,
): Result<OwnName> {
  const label = tidy(draft.label);
  const typed = [{ text: label, lang: 'other' }, ...draft.forms.map(f => ({ ...f, text: tidy(f.text) }))];
  const bearers = bearersOf(others);
  const forms = new Map<string, SurfaceForm>();
  if (!label) return failed('empty');
  for (const { text, lang } of typed) {
    if (!text) continue;
    const known = before?.forms.find(form => form.text === text);
    if (text.length > MOST_LETTERS) return failed('long', { text: `${text.slice(0, 40)} …` });
    if (!known && (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < 2) return failed('short', { text });
    if (!/\p{L}/u.test(text)) return failed('no-letters', { text });
    const rivals = bearers.get(spellingKey(text)) ?? [];
    const taken = rivals.find(rival => isOwn(rival.id));
    if (taken && taken.id !== id) return failed('taken', { text, name: taken.label });
    const contested = rivals.length > 0 && !known ? { shared: true, main: true } : {};
    forms.set(`${text} ${lang}`, {
      ...known,
      text,
      lang: lang === 'other' ? (known?.lang ?? lang) : lang,
      ...contested,
    });
  }
  if (forms.size > MOST_FORMS) return failed('too-many', { most: MOST_FORMS });
  const { description: _, ...kept } = before ?? {};
  const description = tidy(draft.description);
  const value = {
    ...kept,
    ...{ id, label, type: draft.type, forms: [...forms.values()] },
    ...(description ? { description } : {}),
  };
  return { ok: true, value };
}

/** How a name is written besides its label, as a reader edits it. */
export const draftOf = ({ label, type, description = '', forms }: Entity): NameDraft => ({
  label,
  type: type as NameDraft['type'],
  description,
  forms: forms.filter(({ text }) => text !== label).map(({ text, lang }) => ({ text, lang })),
});

const tidy = (typed: string) => typed.normalize('NFC').replace(/\s+/g, ' ').trim();

const failed = (code: string, values?: Record<string, string | number>) =>
  ({ ok: false, error: { code: `name-${code}`, values } }) as const;

function bearersOf(entities: readonly Entity[]): Map<string, Entity[]> {
  const bearers = new Map<string, Entity[]>();
  for (const entity of entities)
    for (const key of new Set(entity.forms.map(form => spellingKey(form.text))))
      bearers.set(key, [...(bearers.get(key) ?? []), entity]);
  return bearers;
}
