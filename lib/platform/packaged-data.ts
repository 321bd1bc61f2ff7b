/** What the package carries besides code (written by scripts/build-data.ts and scripts/build-words.ts). */
import type { Knowledge } from '../model/knowledge.ts';
import { browser } from './browser.ts';

async function fetchPackaged(name: string): Promise<Response> {
  const response = await fetch(browser.runtime.getURL(`packaged/${name}`));
  if (!response.ok) throw new Error(`packaged/${name}: ${response.status}`);
  return response;
}

/** data/ as the engine is given it. */
export const fetchKnowledge = async (): Promise<Knowledge> => (await fetchPackaged('knowledge.json')).json();

/** Bundled documents and claims, for `openPackedCorpus`. */
export const fetchCorpus = async (): Promise<ArrayBuffer> =>
  (await fetchPackaged('corpus.bin')).arrayBuffer();

/** Compiled messages of one UI language. */
export const fetchCatalogue = async (locale: string): Promise<Record<string, never>> =>
  (await fetchPackaged(`words/${locale}.json`)).json();

/** The sample article in a UI language, as HTML. */
export const fetchSample = async (locale: string): Promise<string> =>
  (await fetchPackaged(`sample/${locale}.html`)).text();
