/** Heads of documents for the library's list, a few hundred at a time. */
import type { DocumentHead } from '../../lib/model/library.ts';
import type { SavedDocument } from '../../lib/model/saved-document.ts';
import type { LibraryEngine } from './open-library-engine.ts';

/** Of the package's documents that are not deleted. */
export async function bundledHeads({ own, bundled, pipeline }: LibraryEngine): Promise<DocumentHead[]> {
  await own.count();
  const hidden = own.hidden();
  return bundled
    .allDocuments()
    .filter(({ id }) => !hidden.has(id))
    .map(document => {
      const { id, title, publisher, published, language } = document;
      const entities = entitiesOf(pipeline.index(document).claims.map(({ key }) => key));
      return {
        id,
        title,
        publisher,
        published,
        language,
        kind: 'bundled',
        tags: [],
        sighting: null,
        entities,
      };
    });
}

/** Of the reader's own. */
export async function* ownHeads({ own }: Pick<LibraryEngine, 'own'>): AsyncGenerator<DocumentHead[]> {
  for await (const page of own.pages()) yield page.map(({ saved, keys }) => ownHead(saved, entitiesOf(keys)));
}

export function ownHead({ document, kind, tags, sighting }: SavedDocument, entities: string[]): DocumentHead {
  const { id, title, publisher, published, language } = document;
  return { id, title, publisher, published, language, kind, tags, sighting, entities };
}

/** Keys of claims begin with whom they are about; names in no dictionary are marked. */
function entitiesOf(keys: readonly string[]): string[] {
  const subjects = keys.map(key => key.slice(0, key.lastIndexOf('|')));
  return [...new Set(subjects.filter(subject => !subject.startsWith('~')))];
}
