import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileGazetteer } from '../../../lib/engine/mentions/compile-gazetteer.ts';
import { compileEntityTable, openEntityTable } from '../../../lib/engine/mentions/entity-table.ts';
import { createMentionFinder } from '../../../lib/engine/mentions/find-mentions.ts';
import { openGazetteer } from '../../../lib/engine/mentions/gazetteer.ts';
import { readText } from '../../../lib/engine/text/read-text.ts';
import type { Entity, Mention } from '../../../lib/model/mention.ts';

const folder = fileURLToPath(new URL('../../../data/entities/', import.meta.url));

/** The entities of data/entities, in the order the build takes them. */
export const bundledEntities: Entity[] = readdirSync(folder)
  .filter(file => file.endsWith('.json'))
  .sort()
  .flatMap(file => JSON.parse(readFileSync(folder + file, 'utf8')));

const find = createMentionFinder(
  openGazetteer(compileGazetteer(bundledEntities)),
  openEntityTable(compileEntityTable(bundledEntities)),
);

/** Mentions of a text by the bundled names. `lang`: the page's `lang` attribute. */
export const findBundled = (text: string, lang?: string): Mention[] => find(readText(text, lang));
