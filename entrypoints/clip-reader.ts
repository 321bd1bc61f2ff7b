import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { capturePage } from '../lib/page/capture.ts';
import { showClips } from '../lib/page/clip-painter.ts';
import type { ClipReader } from '../lib/platform/clip-script.ts';

/** Takes clips from a page and marks them on it. Injected by the background where the reader saves, or has saved, something. */
export default defineUnlistedScript(() => {
  const reader: ClipReader = {
    capture: wish => capturePage(document, wish),
    show: clips => showClips(document, clips),
  };
  Object.assign(globalThis, { [Symbol.for('second-source.clip-reader')]: reader });
});
