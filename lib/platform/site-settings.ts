/** What is set for a site; pure. */
import type { Density } from '../model/protocol.ts';
import type { Settings } from '../model/settings.ts';

/** Host of an http(s) address, else null. */
export function hostOf(url: string): string | null {
  const parsed = URL.parse(url);
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.hostname : null;
}

export function densityFor(settings: Settings, url: string): Density {
  return settings.sites[hostOf(url) ?? ''] ?? settings.density;
}

/** Hosts where nothing may run. */
export const hostsOff = ({ sites }: Settings): string[] =>
  Object.keys(sites)
    .filter(host => sites[host] === 'off')
    .sort();
