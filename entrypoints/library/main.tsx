import '../../components/shared/tokens.css';
import '../../components/shared/surface.css';
import '../../components/library/library.css';
import { render } from 'preact';
import type { Transfer } from '../../components/library/data-part.tsx';
import { Library, type Opened } from '../../components/library/library.tsx';
import type { Chosen, LibraryEntry } from '../../lib/model/library.ts';
import { sendToBackground } from '../../lib/platform/messaging.ts';
import { openSurface, type Surface } from '../../lib/platform/surface.ts';
import { entityPage } from './entity-page.ts';
import { exportLibrary } from './export-files.ts';
import { importFiles } from './import-files.ts';
import { claimsOf, duplicatesOf, indexEntries, openLibrary, readEntries, search } from './open-library.ts';
import { reportFailure } from './report-failure.ts';

const corpus = await openLibrary();
let surface: Surface | undefined;
let entries: LibraryEntry[] = [];
let index = indexEntries([]);
let query = new URLSearchParams(location.search).get('q') ?? '';
let chosen: Chosen = {};
let opened: Opened | null = null;
let deleted: { id: string; title: string } | null = null;
let transfer: Transfer = { state: 'idle' };
let used: number | null = null;
let importing = new AbortController();

function draw(): void {
  const root = document.getElementById('app');
  if (!root || !surface) return;
  const { words } = surface;
  document.title = words('library.title');
  render(
    <Library
      words={words}
      {...search(index, entries, query)}
      query={query}
      chosen={chosen}
      opened={opened}
      deleted={deleted}
      data={{
        transfer,
        used,
        onExport: kind => void exportLibrary(corpus, kind, new Date()),
        onImport: files => void takeIn(files),
        onCancel: () => importing.abort(),
      }}
      onSearch={next => update(() => (query = next))}
      onChoose={(facet, value) => update(() => (chosen = { ...chosen, [facet]: value }))}
      onOpen={open}
      onEntity={openName}
      onDelete={async id => {
        const title = entries.find(({ document }) => document.id === id)?.document.title ?? '';
        if ((await sendToBackground('delete-document', { id })).ok) deleted = { id, title };
        opened = null;
        await reload();
      }}
      onRestore={async id => {
        if ((await sendToBackground('restore-document', { id })).ok) deleted = null;
        await reload();
        open(id);
      }}
      onEdit={async (id, tags, note) => {
        await sendToBackground('edit-document', { id, tags, note });
        await reload();
      }}
    />,
    root,
  );
}

function update(change: () => void): void {
  change();
  draw();
}

function open(id: string): void {
  const entry = entries.find(({ document }) => document.id === id);
  if (!entry) return;
  const [claims, duplicates] = [claimsOf(corpus, entry), duplicatesOf(entries, entry)];
  update(() => (opened = { type: 'document', entry, claims, duplicates }));
}

async function openName(id: string): Promise<void> {
  const entity = await entityPage(corpus, id);
  if (entity) update(() => (opened = { type: 'entity', entity }));
}

async function reload(): Promise<void> {
  entries = await readEntries(corpus);
  index = indexEntries(entries);
  used = (await navigator.storage.estimate()).usage ?? null;
  draw();
}

async function takeIn(files: File[]): Promise<void> {
  importing = new AbortController();
  const show = (next: Transfer) => update(() => (transfer = next));
  show({ state: 'running', documents: 0, share: 0 });
  try {
    const progress = (p: { documents: number; share: number }) => show({ state: 'running', ...p });
    const { added, present } = await importFiles(corpus, files, progress, importing.signal, new Date());
    show({ state: 'done', added, present });
    await sendToBackground('corpus-written', {});
  } catch (error) {
    show(importing.signal.aborted ? { state: 'idle' } : { state: 'failed', error: reportFailure(error) });
  }
  await reload();
}

await openSurface(next => update(() => (surface = next)));
await reload();
const wanted = new URLSearchParams(location.search).get('document');
if (wanted) open(wanted);
const name = new URLSearchParams(location.search).get('name');
if (name) await openName(name);
