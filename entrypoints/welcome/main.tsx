import '../../components/shared/tokens.css';
import '../../components/card/card.css';
import '../../components/shared/surface.css';
import '../../components/shared/document-page.css';
import { render } from 'preact';
import type { Shortcut } from '../../components/shared/shortcut-list.tsx';
import { Welcome } from '../../components/welcome/welcome.tsx';
import { type AccessControl, controlAccess } from '../../lib/platform/access-control.ts';
import { readShortcuts } from '../../lib/platform/commands.ts';
import { openSurface, type Surface } from '../../lib/platform/surface.ts';
import { openExtensionPage } from '../../lib/platform/tabs.ts';

let surface: Surface | undefined;
let access: AccessControl | undefined;
let shortcuts: Shortcut[] = [];

function draw(): void {
  const root = document.getElementById('app');
  if (!root || !surface || !access) return;
  render(
    <Welcome
      words={surface.words}
      access={access}
      shortcuts={shortcuts}
      onSample={() => openExtensionPage('sample.html')}
      onOptions={() => openExtensionPage('options.html')}
    />,
    root,
  );
}

await openSurface(next => {
  surface = next;
  draw();
});
shortcuts = await readShortcuts();
await controlAccess(next => {
  access = next;
  draw();
});
