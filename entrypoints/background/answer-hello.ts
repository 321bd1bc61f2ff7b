/** A frame has started: its marks get their style, and it is told what to do. */
import type { Settings } from '../../lib/model/settings.ts';
import { insertMarksCss } from '../../lib/platform/frame-files.ts';
import { loadWords, localeFor } from '../../lib/platform/load-words.ts';
import type { RequestHandlers } from '../../lib/platform/requests.ts';
import { densityFor } from '../../lib/platform/site-settings.ts';
import { readSettings } from '../../lib/platform/storage.ts';
import { answeredElsewhere } from './answer-page.ts';
import { frameOf } from './frame-of.ts';
import { greet } from './greet-frame.ts';
import { markAgain } from './mark-again.ts';
import type { Engine } from './open-engine.ts';
import type { ResidentEngine } from './resident-engine.ts';
import { warmUp } from './warm-up.ts';

/** Milliseconds left to the first marks before what the reader saved from the page is looked up. */
const AFTER_MARKS = 200;

export const answerHello = (
  engine: () => Promise<Engine>,
  resident: ResidentEngine,
): Pick<RequestHandlers, 'hello'> => ({
  async hello({ url }, sender) {
    const frame = sender.from === 'page' ? frameOf(sender) : null;
    // Painting needs the sheet; the answer does not wait for it.
    if (frame) void insertMarksCss(frame).catch(() => undefined);
    const showClips = async (settings: Settings) => {
      if (frame && settings.ownMarks && densityFor(settings, url) !== 'off')
        await markAgain(engine, resident, frame, url);
    };
    const reading = readSettings();
    if (await resident.answers()) {
      void reading.then(showClips).catch(() => undefined);
      return answeredElsewhere();
    }
    // Nearly always the reader's; the settings say so only later.
    void loadWords(null).catch(() => undefined);
    const settings = await reading;
    const hello = await greet(settings, localeFor(settings.locale), url);
    if (frame && hello.enabled) {
      setTimeout(() => void showClips(settings).catch(() => undefined), AFTER_MARKS);
      void warmUp(engine, resident, localeFor(settings.locale)).catch(() => undefined);
    }
    return hello;
  },
});
