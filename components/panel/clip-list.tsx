import type { ClipLine } from '../../lib/model/clips.ts';
import type { Words } from '../../locales/words.ts';
import { separated } from '../shared/separated.ts';

/** What has been saved from this page, and whether the page still holds it. */
export function ClipList({ words, clips }: { words: Words; clips: readonly ClipLine[] }) {
  return (
    <ul class="rows">
      {clips.map(clip => (
        <li key={clip.id} class="clip">
          <p dir="auto">{clip.excerpt}</p>
          <p class="quiet small">
            {separated([words.date(clip.savedAt.slice(0, 10)), sighting(clip, words)])}
          </p>
          {clip.note && <p dir="auto">{clip.note}</p>}
          {clip.tags.length > 0 && <p class="quiet small">{clip.tags.join(', ')}</p>}
        </li>
      ))}
    </ul>
  );
}

const sighting = (clip: ClipLine, words: Words) =>
  clip.sighting && clip.sighting !== 'exact' ? words.maybe(`clip.sighting.${clip.sighting}`) : null;
