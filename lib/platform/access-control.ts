/** Access as a page of ours shows and changes it. */
import type { AccessLevel } from '../model/settings.ts';
import { browser } from './browser.ts';
import {
  ALL_SITES,
  dropSites,
  isEverySite,
  readSiteAccess,
  requestSites,
  typedSitePattern,
} from './site-access.ts';

export interface AccessControl {
  level: AccessLevel;
  origins: readonly string[];
  /** What was typed names no site. */
  invalid: boolean;
  onLevel(level: AccessLevel): void;
  onAdd(typed: string): void;
  onRemove(origin: string): void;
}

/** Calls back now and after every change. The browser asks the reader only straight from a click, so nothing is awaited before. */
export async function controlAccess(show: (access: AccessControl) => void): Promise<void> {
  let wanted: AccessLevel | null = null;
  let invalid = false;
  let origins: string[] = [];

  async function refresh(): Promise<void> {
    const access = await readSiteAccess();
    origins = access.origins;
    if (access.level !== 'click' && wanted !== null && wanted !== access.level) wanted = null;
    show({ level: wanted ?? access.level, origins, invalid, onLevel, onAdd, onRemove });
  }
  const after = (change: Promise<unknown>) => void change.catch(() => undefined).then(refresh);

  function onLevel(level: AccessLevel): void {
    invalid = false;
    wanted = level === 'all' ? null : level;
    const given = level === 'click' ? origins : origins.filter(isEverySite);
    if (level === 'all') after(requestSites(ALL_SITES));
    else after(given.length ? dropSites(given) : Promise.resolve());
  }

  function onAdd(typed: string): void {
    const pattern = typedSitePattern(typed);
    invalid = pattern === null;
    after(pattern ? requestSites([pattern]) : Promise.resolve());
  }

  const onRemove = (origin: string) => after(dropSites([origin]));

  browser.permissions.onAdded.addListener(refresh);
  browser.permissions.onRemoved.addListener(refresh);
  await refresh();
}
