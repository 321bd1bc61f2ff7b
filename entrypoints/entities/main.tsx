import '../../components/shared/tokens.css';
import '../../components/shared/surface.css';
import '../../components/shared/document-page.css';
import '../../components/entities/entities.css';
import { render } from 'preact';
import { Entities } from '../../components/entities/entities.tsx';
import { listNames, type NameFilter } from '../../components/entities/list-names.ts';
import { otherNamesOf } from '../../lib/engine/answers/other-names.ts';
import { FORM_LANGUAGES, NAME_TYPES } from '../../lib/model/own-names.ts';
import { fetchEntities } from '../../lib/platform/packaged-data.ts';
import { openSurface, type Surface } from '../../lib/platform/surface.ts';
import { openNamesEditor } from './edit-names.ts';

const asked = new URLSearchParams(location.search);
const editor = await openNamesEditor(await fetchEntities(), () => draw());
let surface: Surface | undefined;
let filter: NameFilter = 'all';
let query = editor.find(asked.get('name'))?.label ?? '';

function draw(): void {
  const root = document.getElementById('app');
  if (!root || !surface) return;
  const { entities, names, editing, done, failed } = editor;
  document.title = surface.words('names.title');
  render(
    <Entities
      words={surface.words}
      listed={listNames(entities, names, filter, query, otherNamesOf)}
      filter={filter}
      query={query}
      editing={editing}
      done={done}
      failed={failed}
      types={NAME_TYPES}
      languages={FORM_LANGUAGES}
      onFilter={next => update(() => (filter = next))}
      onSearch={next => update(() => (query = next))}
      onAdd={() => editor.edit(null)}
      onEdit={id => editor.edit(id)}
      onSave={async draft => {
        const isNew = editing?.id === null;
        if ((await editor.save(draft)) && isNew) focusAdd();
      }}
      onCancel={() => {
        editor.close();
        focusAdd();
      }}
      onDelete={editor.remove}
      onMute={editor.mute}
      onWatch={editor.watch}
      onUndo={editor.undo}
    />,
    root,
  );
}

function update(change: () => void): void {
  change();
  draw();
}

/** The form is gone and with it the focus. */
const focusAdd = () => document.getElementById('add-name')?.focus();

await openSurface(next => update(() => (surface = next)));
const added = asked.get('add');
if (added !== null) editor.edit(null, added);
