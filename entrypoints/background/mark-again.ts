import { canonicalUrl } from '../../lib/engine/corpus/canonical-url.ts';
import { type Frame, showClips } from '../../lib/platform/clip-script.ts';
import type { RequestHandlers } from '../../lib/platform/requests.ts';
import { densityFor } from '../../lib/platform/site-settings.ts';
import { readSettings } from '../../lib/platform/storage.ts';
import { clipsOnPage } from './clips-on-page.ts';
import type { Engine } from './open-engine.ts';
import type { ResidentEngine } from './resident-engine.ts';

/** Marks what the reader saved from this page, and notes which of it the page no longer holds. `marked`: marks of before may have to go. */
export async function markAgain(
  engine: () => Promise<Engine>,
  resident: ResidentEngine,
  frame: Frame,
  url: string,
  marked = false,
): Promise<void> {
  const address = canonicalUrl(url);
  if (!address) return;
  const clips = (await resident.clipsOf(address)) ?? (await clipsOnPage((await engine()).own, address));
  const shown = clips.flatMap(({ id, selector }) => (selector ? [{ id, selector }] : []));
  if (!shown.length && !marked) return;
  const before = new Map(clips.map(({ id, sighting }) => [id, sighting]));
  for (const { id, sighting } of await showClips(frame, shown)) {
    if (before.get(id) !== sighting) await (await engine()).own?.edit(id, { sighting });
  }
}

export function answerSightings(
  engine: () => Promise<Engine>,
  resident: ResidentEngine,
): Pick<RequestHandlers, 'clips-sighted' | 'mark-clips'> {
  return {
    async 'clips-sighted'({ sightings }, { incognito }) {
      const { own } = await engine();
      if (!incognito) for (const { id, sighting } of sightings) await own?.edit(id, { sighting });
      return { noted: true };
    },
    async 'mark-clips'({ url, marked }, { tabId, frameId }) {
      const settings = await readSettings();
      if (tabId !== null && settings.ownMarks && densityFor(settings, url) !== 'off')
        await markAgain(engine, resident, { tabId, frameId }, url, marked);
      return { noted: true };
    },
  };
}
