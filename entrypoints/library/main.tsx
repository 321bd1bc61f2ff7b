import '../../components/shared/tokens.css';
import '../../components/shared/surface.css';
import '../../components/library/library.css';
import { render } from 'preact';
import type { Transfer } from '../../components/library/data-part.tsx';
import { filterHeads } from '../../components/library/facets-of.ts';
import { Library } from '../../components/library/library.tsx';
import { openSurface, type Surface } from '../../lib/platform/surface.ts';
import { openCatalogue } from './catalogue.ts';
import { exportLibrary } from './export-files.ts';
import { openLibrary } from './open-library.ts';
import { createReading } from './reading-state.ts';
import { createShownTexts } from './shown-texts.ts';
import { takeIn } from './take-in.ts';

/** Documents a page of the list. */
const PAGE = 100;

const corpus = await openLibrary();
const labels = new Map(corpus.entities.map(({ id, label }) => [id, label]));
const catalogue = openCatalogue(draw);
const reading = createReading(corpus, catalogue, draw);
const texts = createShownTexts(corpus, draw);
let surface: Surface | undefined;
let transfer: Transfer = { state: 'idle' };
let used: number | null = null;
let importing = new AbortController();

function draw(): void {
  const root = document.getElementById('app');
  if (!root || !surface) return;
  const { words } = surface;
  const { query, found, chosen, page, opened, deleted, failed } = reading.state;
  document.title = words('library.title');
  const all = found ? found.ids.flatMap(id => catalogue.get(id) ?? []) : catalogue.heads();
  const { heads, counts } = filterHeads(all, chosen);
  const shown = heads.slice(page * PAGE, (page + 1) * PAGE);
  void texts.show(shown.map(({ id }) => id));
  render(
    <Library
      words={words}
      documents={shown.map(head => ({ head, text: texts.get(head.id) }))}
      before={page * PAGE}
      count={heads.length}
      counts={counts}
      labelOf={id => labels.get(id) ?? id}
      reading={catalogue.reading()}
      terms={found?.terms ?? []}
      query={query}
      shownQuery={found?.query ?? (query.trim() ? '' : query)}
      chosen={chosen}
      opened={opened}
      deleted={deleted}
      failed={failed}
      data={{
        transfer,
        used,
        onExport: kind => void exportLibrary(corpus, kind, new Date()),
        onImport: files => void bringIn(files),
        onCancel: () => importing.abort(),
      }}
      onSearch={next => void reading.search(next)}
      onChoose={reading.choose}
      onTurn={reading.turn}
      onOpen={id => void reading.open(id)}
      onEntity={id => void reading.openName(id)}
      onDelete={id => void reading.remove(id)}
      onRestore={id => void reading.restore(id)}
      onEdit={(id, tags, note) => void reading.edit(id, tags, note)}
    />,
    root,
  );
}

async function bringIn(files: readonly File[]): Promise<void> {
  importing = new AbortController();
  const show = (next: Transfer) => {
    transfer = next;
    draw();
  };
  await takeIn(corpus, files, show, importing.signal);
  await reload();
}

async function reload(): Promise<void> {
  await catalogue.refresh(corpus.names());
  if (reading.state.query.trim()) await reading.search(reading.state.query);
  used = (await navigator.storage.estimate()).usage ?? null;
  draw();
}

await openSurface(next => {
  surface = next;
  draw();
});
const asked = new URLSearchParams(location.search);
const [wanted, name] = [asked.get('document'), asked.get('name')];
reading.state.query = asked.get('q') ?? '';
if (wanted) void reading.open(wanted);
if (name) void reading.openName(name);
await reload();
