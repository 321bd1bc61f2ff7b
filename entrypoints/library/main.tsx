import '../../components/shared/tokens.css';
import '../../components/shared/surface.css';
import '../../components/library/library.css';
import { render } from 'preact';
import { filterHeads } from '../../components/library/facets-of.ts';
import { Library } from '../../components/library/library.tsx';
import { openSurface, type Surface } from '../../lib/platform/surface.ts';
import { openCatalogue } from './catalogue.ts';
import { openLibrary } from './open-library.ts';
import { createReading } from './reading-state.ts';
import { createShownTexts } from './shown-texts.ts';
import { createTransfers } from './transfers.ts';
import { watchChanges } from './watch-changes.ts';

/** Documents a page of the list. */
const PAGE = 100;

const corpus = await openLibrary();
const labelsNow = () => new Map(corpus.entities.map(({ id, label }) => [id, label]));
let labels = labelsNow();
const catalogue = openCatalogue(draw);
const reading = createReading(corpus, catalogue, draw);
const texts = createShownTexts(corpus, draw);
const transfers = createTransfers(corpus, draw);
let surface: Surface | undefined;
let used: number | null = null;

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
      indexed={catalogue.indexed()}
      onStopIndexing={catalogue.stopIndexing}
      terms={found?.terms ?? []}
      query={query}
      shownQuery={found?.whole ? found.query : query.trim() ? '' : query}
      chosen={chosen}
      opened={opened}
      deleted={deleted}
      failed={failed}
      data={{
        transfer: transfers.state,
        used,
        onExport: kind => void transfers.export(kind),
        onImport: files => void bringIn(files),
        onCancel: transfers.cancel,
        initiallyOpen: location.hash === '#data',
      }}
      onSearch={next => void reading.search(next)}
      onPrepare={catalogue.prepare}
      onChoose={reading.choose}
      onTurn={reading.turn}
      onOpen={id => void reading.open(id)}
      onClose={reading.close}
      onEntity={id => void reading.openName(id)}
      onDelete={id => void reading.remove(id)}
      onRestore={id => void reading.restore(id)}
      onEdit={(id, tags, note) => void reading.edit(id, tags, note)}
    />,
    root,
  );
}

async function bringIn(files: readonly File[]): Promise<void> {
  reading.state.changing = true;
  await transfers.import(files);
  reading.state.changing = false;
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
watchChanges(
  names => {
    corpus.takeNames(names);
    labels = labelsNow();
  },
  async () => {
    if (reading.state.changing) return;
    await reload();
    await reading.readAgain();
  },
);
await reload();
