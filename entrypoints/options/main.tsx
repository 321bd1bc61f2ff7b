import '../../components/shared/tokens.css';
import '../../components/card/card.css';
import '../../components/shared/surface.css';
import '../../components/shared/document-page.css';
import { render } from 'preact';
import type { WipeState } from '../../components/options/data-part.tsx';
import { Options } from '../../components/options/options.tsx';
import type { Shortcut } from '../../components/shared/shortcut-list.tsx';
import type { Correction } from '../../lib/model/corrections.ts';
import type { ErrorReport } from '../../lib/model/protocol.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { type AccessControl, controlAccess } from '../../lib/platform/access-control.ts';
import { readShortcuts } from '../../lib/platform/commands.ts';
import {
  changeCorrections,
  onCorrectionsChanged,
  readCorrections,
  withoutCorrection,
} from '../../lib/platform/corrections.ts';
import { sendToBackground } from '../../lib/platform/messaging.ts';
import { changeSettings } from '../../lib/platform/storage.ts';
import { reportUnstored } from '../../lib/platform/storage-full.ts';
import { openSurface, type Surface } from '../../lib/platform/surface.ts';
import { openExtensionPage } from '../../lib/platform/tabs.ts';

let surface: Surface | undefined;
let access: AccessControl | undefined;
let shortcuts: Shortcut[] = [];
let corrections: readonly Correction[] = [];
let failed: ErrorReport | null = null;
let wipe: WipeState = { state: 'idle' };

function draw(): void {
  const root = document.getElementById('app');
  if (!root || !surface || !access) return;
  render(
    <Options
      words={surface.words}
      settings={surface.settings}
      access={access}
      shortcuts={shortcuts}
      onChange={change => void save(change)}
      onHelp={() => openExtensionPage('welcome.html')}
      corrections={corrections}
      onUndoCorrection={id => void stored(changeCorrections(made => withoutCorrection(made, id)))}
      failed={failed}
      onNames={() => openExtensionPage('entities.html')}
      data={{
        wipe,
        onTransfer: () => openExtensionPage('library.html#data'),
        onWipe: () => void wipeAll(),
      }}
    />,
    root,
  );
}

/** True once a change is stored; where it is not, the page says why and shows what holds. */
async function stored(change: Promise<unknown>): Promise<boolean> {
  failed = await change.then(
    () => null,
    (error: unknown) => reportUnstored(error),
  );
  draw();
  return failed === null;
}

/** Open pages are told only of what changes their marks everywhere; the density of a site is the site's. */
async function save(change: Partial<Settings>): Promise<void> {
  const isStored = await stored(changeSettings(settings => ({ ...settings, ...change })));
  if (isStored && change.ownMarks !== undefined) await sendToBackground('corpus-written', {});
}

async function wipeAll(): Promise<void> {
  wipe = { state: 'wiping' };
  draw();
  const result = await sendToBackground('wipe', {});
  wipe = result.ok ? { state: 'done' } : { state: 'failed', error: result.error };
  draw();
}

await openSurface(next => {
  surface = next;
  draw();
});
shortcuts = await readShortcuts();
const readAgain = async () => {
  corrections = (await readCorrections()).made;
  draw();
};
onCorrectionsChanged(() => void readAgain());
await readAgain();
await controlAccess(next => {
  access = next;
  draw();
});
