import type { Density } from '../../lib/model/protocol.ts';
import type { Words } from '../../locales/words.ts';
import { Choices } from '../shared/choices.tsx';
import { DENSITIES } from '../shared/densities.ts';
import { MarkCounts, type MarkTotals } from '../shared/mark-counts.tsx';
import { SavePart, type SavePartProps } from '../shared/save-part.tsx';

export type PageState =
  /** The quick check is open in a tab of its own. */
  | { state: 'none' }
  | { state: 'reading' }
  | { state: 'unreadable' }
  | {
      state: 'read';
      host: string;
      density: Density;
      totals: MarkTotals;
      /** The site is granted for good, not only by this click. */
      granted: boolean;
    };

export interface PagePartProps {
  words: Words;
  page: PageState;
  save: Omit<SavePartProps, 'words'>;
  onDensity(density: Density): void;
  onAlways(): void;
  /** Absent until the tab is known. */
  onOpenPanel?(): void;
}

/** What the extension does on the page the popup was opened over. */
export function PagePart({ words, page, save, onDensity, onAlways, onOpenPanel }: PagePartProps) {
  if (page.state === 'none') return null;
  if (page.state !== 'read')
    return (
      <section class="part quiet">
        <h2 class="only-read">{words('popup.thisPage')}</h2>
        <p role="status">{words(`popup.${page.state}`)}</p>
      </section>
    );
  const { host, density, totals, granted } = page;
  const found = Object.values(totals).some(count => count > 0);
  return (
    <section class="part page">
      <h2>{words('popup.siteOn', { host })}</h2>
      <div role="status">
        {density === 'off' ? (
          <p class="quiet">{words('popup.siteOff')}</p>
        ) : found ? (
          <MarkCounts totals={totals} words={words} />
        ) : (
          <p class="quiet">{words('popup.foundNothing')}</p>
        )}
      </div>
      <Choices
        name="density"
        label={words('density.label')}
        options={DENSITIES.map(value => ({ value, text: words(`density.${value}`) }))}
        value={density}
        onChoose={onDensity}
      />
      <SavePart words={words} {...save} />
      {!granted && <p class="quiet small">{words('popup.scope')}</p>}
      <div class="row">
        {!granted && (
          <button type="button" class="outlined" onClick={onAlways}>
            {words('popup.always')}
          </button>
        )}
        {onOpenPanel && (
          <button type="button" class="primary" onClick={onOpenPanel}>
            {words('popup.panel')}
          </button>
        )}
      </div>
    </section>
  );
}
