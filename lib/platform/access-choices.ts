/** Choosing a level of access from a page of ours. Each must be called straight from a click: the browser asks only then. */
import type { AccessLevel } from '../model/settings.ts';
import { ALL_SITES, dropSites, requestSites, typedSitePattern } from './site-access.ts';

/** "The sites I choose" starts from the sites already chosen; "when I click" gives every site back. */
export async function chooseLevel(level: AccessLevel, granted: readonly string[]): Promise<void> {
  if (level === 'all') {
    await requestSites(ALL_SITES);
    return;
  }
  const given = level === 'click' ? [...granted] : granted.filter(isEverySite);
  if (given.length) await dropSites(given);
}

const isEverySite = (origin: string) => /^(\*|https?):\/\/\*\/\*$|^<all_urls>$/.test(origin);

/** False if what was typed names no site. */
export async function addSite(typed: string): Promise<boolean> {
  const pattern = typedSitePattern(typed);
  if (pattern) await requestSites([pattern]);
  return pattern !== null;
}

export const removeSite = (origin: string): Promise<boolean> => dropSites([origin]);
