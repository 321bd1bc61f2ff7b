import type { Mention } from '../../model/mention.ts';

/** What the reader says of a written form: it is not that entity here. */
export interface WrongEntity {
  entityId: string;
  form: string;
}

/** Takes refused readings away. A name that can still be others is decided where one is left; else it is no mention. */
export function withoutWrongEntities(
  text: string,
  mentions: readonly Mention[],
  wrong: readonly WrongEntity[],
): Mention[] {
  if (!wrong.length) return [...mentions];
  return mentions.flatMap(mention => {
    const form = text.slice(mention.start, mention.end);
    const refused = new Set(wrong.filter(w => w.form === form).map(w => w.entityId));
    if (!refused.size) return mention;
    if (mention.entityId && !refused.has(mention.entityId)) return mention;
    const candidates = mention.candidates.filter(id => !refused.has(id));
    const [only, ...others] = candidates;
    if (!only) return [];
    return { ...mention, candidates, entityId: others.length ? null : only };
  });
}
