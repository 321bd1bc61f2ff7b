import { canonicalUrl } from '../../lib/engine/corpus/canonical-url.ts';
import { type Frame, showClips } from '../../lib/platform/clip-script.ts';
import type { Engine } from './open-engine.ts';

/** Marks what the reader saved from this page, and notes which of it the page no longer holds. */
export async function markAgain(engine: () => Promise<Engine>, frame: Frame, url: string): Promise<void> {
  const { own } = await engine();
  const address = canonicalUrl(url);
  if (!address || !own) return;
  const clips = await own.savedFrom(address);
  const shown = clips.flatMap(({ document: { id }, selector }) => (selector ? [{ id, selector }] : []));
  if (!shown.length) return;
  const before = new Map(clips.map(({ document, sighting }) => [document.id, sighting]));
  for (const { id, sighting } of await showClips(frame, shown)) {
    if (before.get(id) !== sighting) await own.edit(id, { sighting });
  }
}
