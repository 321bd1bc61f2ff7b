import type { SavedDocument } from '../model/saved-document.ts';

/** A document as an import finds it: an empty id is to be made of its content. */
export type Draft = SavedDocument;

/** What a foreign format does not say. `now` is the instant of the import. */
export function draft(
  document: Omit<Draft['document'], 'id' | 'via' | 'language'> & Partial<Draft['document']>,
  now: string,
  parts: Partial<Omit<Draft, 'document'>> = {},
): Draft {
  return {
    document: { id: '', via: [], language: 'other', ...document },
    kind: 'imported',
    authors: [],
    selector: null,
    savedAt: now,
    replaces: null,
    tags: [],
    note: '',
    editedAt: null,
    sighting: null,
    ...parts,
  };
}

/** Host name of an address: the publisher where nobody says who it is. */
export const hostOf = (url: string): string => /^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(url)?.[1] ?? '';
