/**
 * Where the page script may run. Access lies with the browser (optional host permissions); what we register is derived
 * from it and reconciled whenever it may have changed, because an update drops registrations and a reader can revoke
 * access in the browser's own settings.
 */
import type { AccessLevel } from '../model/settings.ts';
import { browser, type Scripting } from './browser.ts';

export const PAGE_SCRIPT = 'page.js';

/** The page script reads once the page has been parsed; before it a frame says hello. */
const SCRIPTS = [
  { id: 'greet', js: ['greet.js'], runAt: 'document_start' },
  { id: 'page', js: [PAGE_SCRIPT], runAt: 'document_end' },
] as const;
const IDS = SCRIPTS.map(({ id }) => id);

export const ALL_SITES = ['*://*/*'];

export interface SiteAccess {
  level: AccessLevel;
  /** Match patterns the reader granted; empty at level `click`. */
  origins: string[];
}

export const isEverySite = (pattern: string) =>
  pattern === '<all_urls>' || /^(\*|https?):\/\/\*\/\*$/.test(pattern);

export async function readSiteAccess(): Promise<SiteAccess> {
  const { origins = [] } = await browser.permissions.getAll();
  const sites = origins.filter(origin => /^(\*|https?):|^<all_urls>$/.test(origin)).sort();
  if (sites.some(isEverySite)) return { level: 'all', origins: sites };
  return { level: sites.length ? 'chosen' : 'click', origins: sites };
}

/** Match pattern for what a reader types: an address, a host, or `*.host`; null if it names no site. */
export function typedSitePattern(typed: string): string | null {
  const host = /^(?:https?:\/\/)?((?:\*\.)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)(?::\d+)?(?:\/.*)?$/iu.exec(
    typed,
  )?.[1];
  if (!host) return null;
  const anyHost = host.startsWith('*.');
  const parsed = URL.parse(`http://${anyHost ? host.slice(2) : host}/`);
  return parsed && `*://${anyHost ? '*.' : ''}${parsed.hostname}/*`;
}

/** Match pattern of a page's site on both schemes, or null for pages no extension may read. */
export function sitePattern(url: string): string | null {
  const parsed = URL.parse(url);
  return parsed && /^https?:$/.test(parsed.protocol) ? `*://${parsed.hostname}/*` : null;
}

export const isGranted = (pattern: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [pattern] });

/** Must be called from a click: browsers ask the reader only then. */
export const requestSites = (origins: string[]): Promise<boolean> => browser.permissions.request({ origins });

export const dropSites = (origins: string[]): Promise<boolean> => browser.permissions.remove({ origins });

let reconciling: Promise<unknown> = Promise.resolve();

/** Makes the registered page script match what is granted, less the hosts the reader switched off. One run after another. */
export function reconcileScripts(hostsOff: readonly string[]): Promise<void> {
  const done = reconciling.then(() => reconcile(hostsOff));
  reconciling = done.catch(() => undefined);
  return done;
}

async function reconcile(hostsOff: readonly string[]): Promise<void> {
  const { origins } = await readSiteAccess();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: IDS });
  const excludeMatches = hostsOff.map(host => `*://${host}/*`).sort();
  const isWanted = (known: Scripting.RegisteredContentScript) =>
    isSame(known.matches, origins) && isSame(known.excludeMatches, excludeMatches);
  if (origins.length && registered.length === IDS.length && registered.every(isWanted)) return;
  const ids = registered.map(({ id }) => id);
  if (ids.length) await browser.scripting.unregisterContentScripts({ ids });
  if (!origins.length) return;
  const scripts = SCRIPTS.map(({ id, js, runAt }) => ({
    id,
    js: [...js],
    runAt,
    matches: origins,
    ...(excludeMatches.length ? { excludeMatches } : {}),
    allFrames: true,
    matchOriginAsFallback: true,
    persistAcrossSessions: true,
  }));
  await browser.scripting.registerContentScripts(scripts);
}

const isSame = (a: readonly string[] = [], b: readonly string[] = []) =>
  [...a].sort().join() === [...b].sort().join();

/** Runs the page script in a tab now: by `activeTab` after a click, or where the site is granted. False where nobody may. */
export async function injectPageScript(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [PAGE_SCRIPT] });
    return true;
  } catch {
    return false;
  }
}

/**
 * Registered scripts run in pages opened from now on; this runs them in the tabs that are open, those in front first. In the others they wait until
 * the tab is shown; a tab the browser has unloaded is loaded anew then.
 */
export async function injectOpenTabs(hostsOff: readonly string[]): Promise<void> {
  const { origins } = await readSiteAccess();
  if (!origins.length) return;
  const tabs = await browser.tabs.query({ url: origins, discarded: false });
  const on = tabs.filter(({ url = '' }) => !hostsOff.includes(URL.parse(url)?.hostname ?? ''));
  const inject = ({ id }: { id?: number }) => id !== undefined && injectPageScript(id);
  await Promise.all(on.filter(({ active }) => active).map(inject));
  for (const tab of on) if (!tab.active) await inject(tab);
}
