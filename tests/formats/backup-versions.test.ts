/** Backups of every version, as they were written: frozen, so that what readers keep on their disks can always be read. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { BACKUP_VERSION, readBackup } from '../../lib/formats/backup.ts';
import { collect, inPieces } from './make-library.ts';

const FOLDER = fileURLToPath(new URL('../fixtures/backup/', import.meta.url));
const versions = Array.from({ length: BACKUP_VERSION }, (_, i) => `version-${i + 1}.jsonl`);

it('there is one of each version', () => expect(readdirSync(FOLDER).sort()).toEqual(versions));

it.each(versions)('%s is read whole', async name => {
  const records = await collect(readBackup(inPieces(readFileSync(FOLDER + name, 'utf8'))));
  const documents = records.filter(record => record.type === 'document');
  expect(documents.map(({ document }) => document.id)).toEqual(['first', 'second']);
  expect(documents[0]).toMatchObject({
    tags: ['chips', '半導体'],
    note: 'A note\nof two lines',
    authors: ['Jane Doe'],
    selector: { exact: 'Text of first.' },
    sighting: 'edited',
  });
  expect(documents[1]).toMatchObject({ kind: 'article', replaces: 'older' });
  expect(records).toContainEqual({ type: 'hidden', id: 'bundled-1' });
  if (name === 'version-1.jsonl') return;
  expect(records.map(({ type }) => type)).toEqual(expect.arrayContaining(['name', 'muted', 'watched']));
});
