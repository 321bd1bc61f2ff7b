import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPage } from '../lib/page/page-session.ts';
import { isRunning, takeOver } from '../lib/page/single-run.ts';
import { browser } from '../lib/platform/browser.ts';
import { onCommand, sendToBackground } from '../lib/platform/messaging.ts';

/** The resident script of a frame: marks, hit test, keys. Injected by the background where the reader allows it. */
export default defineUnlistedScript(() => {
  const isAlive = () => browser.runtime?.id !== undefined;
  if (isRunning()) return;
  const run = takeOver(isAlive);
  const { signal } = run;
  void startPage({ ask: sendToBackground, shadowOf: shadowRootOf, signal }).then(session => {
    if (!session) {
      run.abort();
      return;
    }
    onCommand(
      {
        command: ({ name }) => session.command(name),
        'set-density': ({ density }) => session.setDensity(density),
        'corpus-changed': () => session.corpusChanged(),
        'report-overview': session.reportOverview,
        'show-mark': ({ id }) => session.showMark(id),
      },
      signal,
    );
  });
});

/** Closed shadow roots too: what the reader sees is read. */
function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  if (!element.localName.includes('-')) return null;
  const { dom } = browser as typeof browser & {
    dom?: { openOrClosedShadowRoot(of: Element): ShadowRoot | null };
  };
  return dom?.openOrClosedShadowRoot(element) ?? null;
}
