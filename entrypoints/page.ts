import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { HelloAnswer, PageAnswer, Result } from '../lib/model/protocol.ts';
import { type PageParts, startPage } from '../lib/page/page-session.ts';
import { isRunning, takeOver } from '../lib/page/single-run.ts';
import { browser } from '../lib/platform/browser.ts';
import { takeEarlyAnswer, takeGreeting } from '../lib/platform/early-greeting.ts';
import { isResult, onCommand, sendToBackground } from '../lib/platform/messaging.ts';

/** The resident script of a frame: marks, hit test, keys. Injected by the background where the reader allows it, once the page has been parsed. */
export default defineUnlistedScript(() => {
  const isAlive = () => browser.runtime?.id !== undefined;
  if (isRunning()) return;
  const run = takeOver(isAlive);
  const { signal } = run;
  const parts = {
    ask: sendToBackground,
    greeting: greet(),
    early: takeEarly(),
    shadowOf: shadowRootOf,
    signal,
  };
  void startPage(parts).then(session => {
    if (!session) {
      run.abort();
      return;
    }
    onCommand(
      {
        command: ({ name }) => session.command(name),
        'set-density': ({ density }) => session.setDensity(density),
        'set-hover': session.setHover,
        'corpus-changed': () => session.corpusChanged(),
        'report-overview': session.reportOverview,
        'show-mark': ({ id }) => session.showMark(id),
      },
      signal,
    );
  });
});

/** Said before the page was parsed where the script is registered, else now; once more if it was not answered. */
async function greet(): Promise<Result<HelloAnswer>> {
  const url = location.href;
  const answer = await takeGreeting(url);
  return isResult<HelloAnswer>(answer) ? answer : sendToBackground('hello', { url });
}

/** The answer to what greet.ts has asked, if it has. */
function takeEarly(): PageParts['early'] {
  const early = takeEarlyAnswer(location.href);
  const read = (answer: unknown): Result<PageAnswer> =>
    isResult<PageAnswer>(answer) ? answer : { ok: false, error: { code: 'no-answer' } };
  return early && { texts: early.texts, answer: early.answer.then(read) };
}

interface ClosedRoots {
  dom?: { openOrClosedShadowRoot(of: Element): ShadowRoot | null };
}

/** Closed shadow roots too: what the reader sees is read. Firefox answers on the element, Chromium through its API. */
function shadowRootOf(element: Element & { openOrClosedShadowRoot?: ShadowRoot | null }): ShadowRoot | null {
  if (element.shadowRoot || !element.localName.includes('-')) return element.shadowRoot;
  if (element.openOrClosedShadowRoot !== undefined) return element.openOrClosedShadowRoot;
  return (browser as typeof browser & ClosedRoots).dom?.openOrClosedShadowRoot(element) ?? null;
}
