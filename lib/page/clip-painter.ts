/** Marks the reader's clips on their page: found in its text, painted, and looked for again when text comes late or is drawn anew. */
import type { ClipSighting, ShownClip } from '../model/clips.ts';
import { CLIP_HIGHLIGHT } from './highlighter.ts';
import { watchNavigation } from './navigation.ts';
import { observeText } from './observe.ts';
import { readText } from './read-text.ts';
import { findPassage } from './reanchor.ts';
import { rangeAt } from './selectors.ts';
import type { Slice } from './slice.ts';

/** Milliseconds after which a page that has loaded is searched again, and what is not there then counts as gone. */
const LATER = [1500, 5000];
/** Milliseconds between two searches after changes: at least the first, twice as long each time in vain, and so many times what the last took. */
const REST = 1000;
const MOST_REST = 60_000;
const REST_FACTOR = 50;

export interface ClipPainter {
  /** Shows these clips and no others; resolves to how each was found. */
  show(clips: readonly ShownClip[]): Promise<ClipSighting[]>;
  /** Takes the marks away, or brings them back. */
  setShown(shown: boolean): void;
}

/** `onFoundLate` hears of what a page showed only after `show` had resolved. Until the signal aborts; then nothing is left. */
export function createClipPainter(
  document: Document,
  onFoundLate: (found: ClipSighting[]) => void,
  signal: AbortSignal,
): ClipPainter {
  let clips: readonly ShownClip[] = [];
  const found = new Map<string, { range: StaticRange; sighting: ClipSighting['sighting'] }>();
  let painted: Highlight | null = null;
  let shown = true;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let rest = REST;

  const isLost = ({ id }: ShownClip) => found.get(id)?.range.startContainer.isConnected !== true;

  /** What was found anew. */
  function search(): ClipSighting[] {
    const lost = clips.filter(isLost);
    const slice = lost.length ? readText(document.body) : null;
    const anew = lost.flatMap(clip => {
      found.delete(clip.id);
      const place = slice && locate(slice, clip);
      if (!place) return [];
      found.set(clip.id, place);
      return [{ id: clip.id, sighting: place.sighting }];
    });
    paint();
    return anew;
  }

  function paint(): void {
    const ranges = [...found.values()].map(({ range }) => range);
    const before = painted;
    painted = shown && ranges.length ? new Highlight(...ranges) : null;
    if (painted) CSS.highlights.set(CLIP_HIGHLIGHT, painted);
    // After an update the new version may have registered its own under the same name.
    else if (before && CSS.highlights.get(CLIP_HIGHLIGHT) === before) CSS.highlights.delete(CLIP_HIGHLIGHT);
  }

  function searchLater(): void {
    if (resting !== undefined || !clips.some(isLost)) return;
    resting = setTimeout(() => {
      resting = undefined;
      if (document.visibilityState === 'hidden') return;
      const began = performance.now();
      const anew = search();
      rest = Math.min(MOST_REST, anew.length ? REST : rest * 2);
      rest = Math.max(rest, REST_FACTOR * (performance.now() - began));
      if (anew.length) onFoundLate(anew);
    }, rest);
  }

  function observe(): void {
    if (document.body) observer.observe(document.body);
    searchLater();
  }

  function forget(): void {
    clearTimeout(resting);
    resting = undefined;
    clips = [];
    found.clear();
    paint();
  }

  const observer = observeText(
    () => {
      observer.take();
      searchLater();
    },
    signal,
    observe,
  );
  observe();
  watchNavigation(forget, signal);
  signal.addEventListener('abort', forget);

  return {
    async show(next) {
      forget();
      clips = next;
      rest = REST;
      for (const wait of [0, ...LATER]) {
        if (wait) await new Promise(resolve => setTimeout(resolve, wait));
        if (clips !== next) return [];
        search();
        if (!clips.some(isLost)) break;
      }
      return next.map(({ id }) => ({ id, sighting: found.get(id)?.sighting ?? 'gone' }));
    },
    setShown(next) {
      shown = next;
      paint();
    },
  };
}

function locate(slice: Slice, { selector }: ShownClip) {
  const place = findPassage(slice.text, selector);
  const range = place && rangeAt(slice, place.start, place.end);
  return place && range ? { range, sighting: place.how } : null;
}
