/** Marks the reader's clips on their page: found again in its text, painted, looked for again while the page loads. */
import type { ClipSighting, ShownClip } from '../model/clips.ts';
import { readText, type Slice } from './read-text.ts';
import { findPassage } from './reanchor.ts';
import { rangeAt } from './selectors.ts';

/** Neutral: a page can read the names of highlights. */
const HIGHLIGHT = 'ss-6';
/** Milliseconds after which text that came late is searched too. */
const LATER = [1500, 5000];

/** Shows these clips and no others; resolves to how each was found. */
export async function showClips(document: Document, clips: readonly ShownClip[]): Promise<ClipSighting[]> {
  for (const wait of [0, ...LATER]) {
    if (wait) await new Promise(resolve => setTimeout(resolve, wait));
    const sightings = paint(document, clips);
    if (sightings.every(({ sighting }) => sighting !== 'gone') || wait === LATER.at(-1)) return sightings;
  }
  return [];
}

function paint(document: Document, clips: readonly ShownClip[]): ClipSighting[] {
  const slice = readText(document.body);
  const found = clips.map(({ id, selector }) => ({ id, place: slice && findPassage(slice.text, selector) }));
  const ranges = found.flatMap(({ place }) => (slice && place ? rangesOf(slice, place) : []));
  if (ranges.length) CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
  else CSS.highlights.delete(HIGHLIGHT);
  return found.map(({ id, place }) => ({ id, sighting: place?.how ?? 'gone' }));
}

function rangesOf(slice: Slice, { start, end }: { start: number; end: number }): StaticRange[] {
  const range = rangeAt(slice, start, end);
  return range ? [range] : [];
}
