/** What the page of names does to them, each change with its undo. */
import type { Done, Editing } from '../../components/entities/entities.tsx';
import { EMPTY_DRAFT } from '../../components/entities/name-form.tsx';
import { draftOf, nameOf } from '../../lib/engine/mentions/draft-name.ts';
import { isOwnId, OWN, withOwnNames } from '../../lib/engine/mentions/own-names.ts';
import type { Entity } from '../../lib/model/mention.ts';
import type { NameDraft, OwnNames } from '../../lib/model/own-names.ts';
import type { ErrorReport } from '../../lib/model/protocol.ts';
import { changeNames, onNamesChanged, readNames } from '../../lib/platform/own-names.ts';
import { reportUnstored } from '../../lib/platform/storage-full.ts';
import { muting, type NamesChange, removing, saving, watching } from './name-changes.ts';

export interface NamesEditor {
  names: OwnNames;
  entities: readonly Entity[];
  editing: Editing | null;
  done: Done | null;
  /** Why the last change was not stored. */
  failed: ErrorReport | null;
  find(id: string | null): Entity | undefined;
  /** Opens the form, of a new name or of one there is. */
  edit(id: string | null, label?: string): void;
  close(): void;
  /** False if it was refused; the form says why. */
  save(draft: NameDraft): Promise<boolean>;
  remove(id: string): Promise<unknown>;
  mute(id: string, muted: boolean): Promise<unknown>;
  watch(id: string, watched: boolean): Promise<unknown>;
  undo(): Promise<unknown>;
}

/** Calls back after every change, whoever made it. */
export async function openNamesEditor(
  bundled: readonly Entity[],
  onChange: () => void,
): Promise<NamesEditor> {
  let takeBack: NamesChange['undo'] = now => now;

  /** False if it could not be stored; then nothing has changed, and the page says why. */
  async function change({ apply, undo, done }: NamesChange): Promise<boolean> {
    editor.failed = await changeNames(apply).then(
      () => null,
      (error: unknown) => reportUnstored(error),
    );
    if (!editor.failed) {
      takeBack = undo;
      editor.done = done;
    }
    await reload();
    return !editor.failed;
  }

  async function reload(): Promise<void> {
    editor.names = await readNames();
    editor.entities = withOwnNames(bundled, editor.names);
    onChange();
  }

  function show(editing: Editing | null): void {
    editor.editing = editing;
    onChange();
  }

  const first = await readNames();
  const editor: NamesEditor = {
    names: first,
    entities: withOwnNames(bundled, first),
    editing: null,
    done: null,
    failed: null,
    find: id => editor.entities.find(entity => entity.id === id),
    edit(id, label = '') {
      const entity = editor.find(id);
      show({ id, draft: entity ? draftOf(entity) : { ...EMPTY_DRAFT, label }, error: null });
    },
    close: () => show(null),
    async save(draft) {
      const { id = null } = editor.editing ?? {};
      const others = editor.entities.filter(entity => entity.id !== id);
      const before = editor.find(id) ?? null;
      const made = nameOf(draft, id ?? OWN + crypto.randomUUID(), before, others, isOwnId);
      if (!made.ok) {
        show({ id, draft, error: made.error });
        return false;
      }
      const old = editor.names.names.find(known => known.id === id);
      const isStored = await change(saving(made.value, old, id === null));
      if (isStored) show(null);
      return isStored;
    },
    async remove(id) {
      const name = editor.names.names.find(known => known.id === id);
      if (name) await change(removing(name, isOwnId(id) && editor.names.watched.includes(id)));
    },
    mute: (id, muted) => change(muting(id, muted, editor.find(id))),
    watch: (id, watched) => change(watching(id, watched)),
    undo: () => change({ apply: takeBack, undo: now => now, done: null }),
  };
  onNamesChanged(() => void reload());
  return editor;
}
