import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { capturePage } from '../lib/page/capture.ts';
import { keepClipMarks } from '../lib/page/clip-door.ts';
import { createClipPainter } from '../lib/page/clip-painter.ts';
import { lifeHere } from '../lib/page/single-run.ts';
import { browser } from '../lib/platform/browser.ts';
import type { ClipReader } from '../lib/platform/clip-script.ts';
import { sendToBackground } from '../lib/platform/messaging.ts';

/** Takes clips from a page and marks them on it. Injected by the background where the reader saves, or has saved, something. */
export default defineUnlistedScript(() => {
  const signal = lifeHere(() => browser.runtime?.id !== undefined);
  const foundLate = (sightings: Parameters<Parameters<typeof createClipPainter>[1]>[0]) =>
    void sendToBackground('clips-sighted', { sightings });
  const painter = keepClipMarks(signal, () => createClipPainter(document, foundLate, signal));
  const reader: ClipReader = {
    capture: wish => capturePage(document, wish),
    show: clips => painter.show(clips),
  };
  Object.assign(globalThis, { [Symbol.for('second-source.clip-reader')]: reader });
});
