import type { Density } from '../../lib/model/protocol.ts';
import type { Words } from '../../locales/words.ts';

export interface SiteListProps {
  words: Words;
  /** Host to the density remembered for it. */
  sites: Record<string, Density>;
  onForget(host: string): void;
}

/** Sites with a density of their own, so that none is forgotten in a corner. */
export function SiteList({ words, sites, onForget }: SiteListProps) {
  const hosts = Object.entries(sites).sort(([a], [b]) => a.localeCompare(b));
  if (!hosts.length) return <p class="quiet">{words('options.noSites')}</p>;
  return (
    <ul class="site-list">
      {hosts.map(([host, density]) => (
        <li key={host}>
          <span>{host}</span>
          <span class="quiet">{words(`density.${density}`)}</span>
          <button type="button" class="link" onClick={() => onForget(host)}>
            {words('options.forget')}
            <span class="only-read"> {host}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
