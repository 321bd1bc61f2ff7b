/** What the package carries besides code (written by scripts/build-data.ts and scripts/build-words.ts). */
import type { Knowledge } from '../model/knowledge.ts';
import type { Entity } from '../model/mention.ts';
import { browser } from './browser.ts';

async function fetchPackaged(name: string): Promise<Response> {
  const response = await fetch(browser.runtime.getURL(`packaged/${name}`));
  if (!response.ok) throw new Error(`packaged/${name}: ${response.status}`);
  return response;
}

/** data/ without forms and descriptions of entities: what the engine needs to start, beside `fetchNames`. */
export const fetchKnowledge = async (): Promise<Knowledge> => (await fetchPackaged('knowledge.json')).json();

const fetchBytes = async (name: string): Promise<ArrayBuffer> => (await fetchPackaged(name)).arrayBuffer();

/** Names compiled at build time, for `createPipeline`. */
export async function fetchNames(): Promise<{
  gazetteer: ArrayBuffer;
  entityTable: ArrayBuffer;
  sourceNames: string;
}> {
  const [gazetteer, entityTable, sources] = await Promise.all([
    fetchBytes('gazetteer.bin'),
    fetchBytes('entity-table.bin'),
    fetchPackaged('source-names.txt'),
  ]);
  return { gazetteer, entityTable, sourceNames: await sources.text() };
}

/** Entities whole, as their cards show them. */
export const fetchEntities = async (): Promise<Entity[]> => (await fetchPackaged('entities.json')).json();

/** Bundled documents and claims, for `openPackedCorpus`. */
export const fetchCorpus = (): Promise<ArrayBuffer> => fetchBytes('corpus.bin');

/** Compiled messages of one UI language. */
export const fetchCatalogue = async (locale: string): Promise<Record<string, never>> =>
  (await fetchPackaged(`words/${locale}.json`)).json();

/** The sample article in a UI language, as HTML. */
export const fetchSample = async (locale: string): Promise<string> =>
  (await fetchPackaged(`sample/${locale}.html`)).text();
