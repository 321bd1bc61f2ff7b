import '../../components/shared/tokens.css';
import '../../components/card/card.css';
import '../../components/shared/surface.css';
import '../../components/popup/popup.css';
import { render } from 'preact';
import type { PageState } from '../../components/popup/page-part.tsx';
import { Popup } from '../../components/popup/popup.tsx';
import type { CheckState } from '../../components/popup/quick-check.tsx';
import type { Density } from '../../lib/model/protocol.ts';
import { sendToBackground } from '../../lib/platform/messaging.ts';
import { totalsOf, watchOverview } from '../../lib/platform/overview.ts';
import { takePopupStart } from '../../lib/platform/popup-start.ts';
import { isGranted, requestSites, sitePattern } from '../../lib/platform/site-access.ts';
import { densityFor, hostOf } from '../../lib/platform/site-settings.ts';
import { openSurface, type Surface } from '../../lib/platform/surface.ts';
import { type ActiveTab, activeTab, panelOpener } from '../../lib/platform/tabs.ts';
import { LINKS } from './links.ts';
import { createSaver } from './save.ts';

const start = await takePopupStart();
if (start.ownTab) document.documentElement.dataset.tab = '';
let surface: Surface | undefined;
let tab: ActiveTab | null = null;
let page: PageState = start.ownTab ? { state: 'none' } : { state: 'reading' };
let check: CheckState = { state: 'empty' };
let documents: number | null = null;
const saver = createSaver(() => tab, draw);

function draw(): void {
  const root = document.getElementById('app');
  if (!root || !surface) return;
  const openPanel = tab && panelOpener(tab);
  render(
    <Popup
      words={surface.words}
      page={page}
      check={check}
      initial={start.check}
      documents={documents}
      onCheck={runCheck}
      save={{ saving: saver.state, onSave: saver.save, onUndo: saver.undo }}
      onDensity={setDensity}
      onAlways={grantSite}
      onOpenPanel={openPanel ? () => void openPanel().then(() => window.close()) : undefined}
      {...LINKS}
    />,
    root,
  );
}

async function runCheck(text: string): Promise<void> {
  if (!text) return;
  check = { state: 'checking' };
  draw();
  const result = await sendToBackground('check', { text });
  check = result.ok
    ? { state: 'answered', text, answer: result.value }
    : { state: 'failed', error: result.error };
  draw();
}

/** With the site not granted, opening the popup is the click that allows this page to be read, once. */
async function readPage(): Promise<void> {
  tab = await activeTab();
  const host = tab && hostOf(tab.url);
  const pattern = tab && sitePattern(tab.url);
  if (!tab || !surface || !host || !pattern) {
    page = { state: 'unreadable' };
    return draw();
  }
  const density = densityFor(surface.settings, tab.url);
  const granted = await isGranted(pattern);
  page = { state: 'read', host, density, granted, totals: { differ: 0, changed: 0, agree: 0, entity: 0 } };
  draw();
  if (density !== 'off') {
    const result = await sendToBackground('annotate-tab', { tabId: tab.id });
    if (!result.ok || !result.value.injected) page = { state: 'unreadable' };
    draw();
  }
  watchOverview(tab.id, overview => {
    if (page.state === 'read') page = { ...page, totals: totalsOf(overview) };
    draw();
  });
}

async function setDensity(density: Density): Promise<void> {
  if (!tab || page.state !== 'read') return;
  page = { ...page, density };
  draw();
  await sendToBackground('set-density', { url: tab.url, density, tabId: tab.id });
  if (density !== 'off') await sendToBackground('annotate-tab', { tabId: tab.id });
}

async function grantSite(): Promise<void> {
  const pattern = tab && sitePattern(tab.url);
  if (!pattern || page.state !== 'read') return;
  page = { ...page, granted: await requestSites([pattern]) };
  draw();
}

await openSurface(next => {
  surface = next;
  draw();
});
void sendToBackground('status', {}).then(result => {
  if (result.ok) documents = result.value.documents;
  draw();
});
if (start.check) void runCheck(start.check);
if (!start.ownTab) await readPage();
if (start.save) await saver.save(start.save, false);
