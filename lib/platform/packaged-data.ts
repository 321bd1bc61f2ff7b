/** What the package carries besides code (written by scripts/build-data.ts and scripts/build-words.ts). */
import type { Entity } from '../model/mention.ts';
import { browser } from './browser.ts';

async function fetchPackaged(name: string): Promise<Response> {
  const response = await fetch(browser.runtime.getURL(`packaged/${name}`));
  if (!response.ok) throw new Error(`packaged/${name}: ${response.status}`);
  return response;
}

/** Entities whole, as their cards show them. */
export const fetchEntities = async (): Promise<Entity[]> => (await fetchPackaged('entities.json')).json();

/** Compiled messages of one UI language. */
export const fetchCatalogue = async (locale: string): Promise<Record<string, never>> =>
  (await fetchPackaged(`words/${locale}.json`)).json();

/** The sample article in a UI language, as HTML. */
export const fetchSample = async (locale: string): Promise<string> =>
  (await fetchPackaged(`sample/${locale}.html`)).text();
