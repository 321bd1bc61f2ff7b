/** What a frame's script is told when it starts. */
import type { Density, HelloAnswer, HoverSettings } from '../../lib/model/protocol.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { insertMarksCss } from '../../lib/platform/frame-files.ts';
import { loadWords, localeFor } from '../../lib/platform/load-words.ts';
import type { RequestHandlers } from '../../lib/platform/requests.ts';
import { densityFor } from '../../lib/platform/site-settings.ts';
import { readSettings } from '../../lib/platform/storage.ts';
import { frameOf } from './frame-of.ts';
import { markAgain } from './mark-again.ts';
import type { Engine } from './open-engine.ts';
import type { ResidentEngine } from './resident-engine.ts';
import { warmUp } from './warm-up.ts';

const DENSITIES: Density[] = ['off', 'differing', 'claims', 'everything'];

export const answerHello = (
  engine: () => Promise<Engine>,
  resident: ResidentEngine,
): Pick<RequestHandlers, 'hello'> => ({
  async hello({ url }, sender) {
    const frame = sender.from === 'page' ? frameOf(sender) : null;
    // Painting needs the sheet; the answer does not wait for it.
    if (frame) void insertMarksCss(frame).catch(() => undefined);
    // Nearly always the reader's; the settings say so only later.
    void loadWords(null).catch(() => undefined);
    const settings = await readSettings();
    const hello = await greet(settings, url);
    if (frame && hello.enabled) {
      if (settings.ownMarks) void markAgain(engine, resident, frame, url).catch(() => undefined);
      void warmUp(engine, resident, localeFor(settings.locale)).catch(() => undefined);
    }
    return hello;
  },
});

async function greet(settings: Settings, url: string): Promise<HelloAnswer> {
  const words = await loadWords(settings.locale);
  const density = densityFor(settings, url);
  const named = DENSITIES.map(value => [
    value,
    words('mark.density', { density: words(`density.${value}`) }),
  ]);
  return {
    density,
    enabled: density !== 'off',
    locale: localeFor(settings.locale),
    ...hoverOf(settings),
    spoken: { density: Object.fromEntries(named), noMark: words('mark.none') },
  };
}

export const hoverOf = ({ hoverDelay, hoverKey }: Settings): HoverSettings => ({ hoverDelay, hoverKey });
