/**
 * What the package carries besides code (written by scripts/build-data.ts and scripts/build-words.ts). For our pages and workers only, by
 * their own address: some of them have no extension API, and taking it in costs.
 */
import type { Entity } from '../model/mention.ts';

async function fetchPackaged(name: string): Promise<Response> {
  const response = await fetch(new URL(`/packaged/${name}`, location.origin));
  if (!response.ok) throw new Error(`packaged/${name}: ${response.status}`);
  return response;
}

/** What the engine starts from, for `openStartData`. */
export const fetchStartData = async (): Promise<ArrayBuffer> =>
  (await fetchPackaged('start.bin')).arrayBuffer();

/** Entities whole, as their cards show them. */
export const fetchEntities = async (): Promise<Entity[]> => (await fetchPackaged('entities.json')).json();

/** Compiled messages of one UI language. */
export const fetchCatalogue = async (locale: string): Promise<Record<string, never>> =>
  (await fetchPackaged(`words/${locale}.json`)).json();

/** The sample article in a UI language, as HTML. */
export const fetchSample = async (locale: string): Promise<string> =>
  (await fetchPackaged(`sample/${locale}.html`)).text();
