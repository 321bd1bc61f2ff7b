/** Changes to the reader's names, each with what takes it back and what the page then says. Pure. */
import type { Done } from '../../components/entities/entities.tsx';
import { isOwnId } from '../../lib/engine/mentions/own-names.ts';
import type { Entity } from '../../lib/model/mention.ts';
import type { OwnName, OwnNames } from '../../lib/model/own-names.ts';
import { withMuted, withName, withoutName, withWatched } from '../../lib/platform/own-names.ts';

export interface NamesChange {
  apply(now: OwnNames): OwnNames;
  undo(now: OwnNames): OwnNames;
  done: Done | null;
}

/** `old`: the name in whose place it stands. */
export const saving = (name: OwnName, old: OwnName | undefined, isNew: boolean): NamesChange => ({
  apply: now => withName(now, name),
  undo: now => (old ? withName(now, old) : withoutName(now, name.id)),
  done: { what: isNew ? 'added' : 'saved', label: name.label },
});

/** `watched`: it is, and is no longer. */
export function removing(name: OwnName, watched: boolean): NamesChange {
  const { id, label } = name;
  return {
    apply: now => withoutName(watched ? withWatched(now, id, false) : now, id),
    undo: now => (watched ? withWatched(withName(now, name), id, true) : withName(now, name)),
    done: { what: isOwnId(id) ? 'deleted' : 'reset', label },
  };
}

export function muting(id: string, muted: boolean, entity: Entity | undefined): NamesChange {
  const texts = (entity?.forms ?? []).map(form => form.text);
  return {
    apply: now => withMuted(now, id, muted, texts),
    undo: now => withMuted(now, id, !muted, texts),
    done: muted ? { what: 'muted', label: entity?.label ?? '' } : null,
  };
}

export const watching = (id: string, watched: boolean): NamesChange => ({
  apply: now => withWatched(now, id, watched),
  undo: now => withWatched(now, id, !watched),
  done: null,
});
