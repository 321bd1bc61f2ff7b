/** What a frame's script is told when it starts. */
import type { Density, HelloAnswer, HoverSettings } from '../../lib/model/protocol.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { loadWords } from '../../lib/platform/load-words.ts';
import { densityFor } from '../../lib/platform/site-settings.ts';
import type { Locale } from '../../locales/words.ts';

const DENSITIES: Density[] = ['off', 'differing', 'claims', 'everything'];

export async function greet(settings: Settings, locale: Locale, url: string): Promise<HelloAnswer> {
  const words = await loadWords(locale);
  const density = densityFor(settings, url);
  const named = DENSITIES.map(value => [
    value,
    words('mark.density', { density: words(`density.${value}`) }),
  ]);
  return {
    density,
    enabled: density !== 'off',
    locale,
    ...hoverOf(settings),
    spoken: { density: Object.fromEntries(named), noMark: words('mark.none') },
  };
}

export const hoverOf = ({ hoverDelay, hoverKey }: Settings): HoverSettings => ({ hoverDelay, hoverKey });
