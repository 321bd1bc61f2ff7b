/** What the reader looks at in the library, and what they do there. */
import type { Opened } from '../../components/library/library.tsx';
import type { Chosen, Facet } from '../../lib/model/library.ts';
import type { ErrorReport } from '../../lib/model/protocol.ts';
import { sendToBackground } from '../../lib/platform/messaging.ts';
import type { Catalogue } from './catalogue.ts';
import type { Found } from './catalogue-messages.ts';
import { entityPage } from './entity-page.ts';
import { claimsOf, type LibraryCorpus, readEntry } from './open-library.ts';

export interface ReadingState {
  query: string;
  /** What the search found, for the query it was, and whether that is all; null without a search. */
  found: (Found & { query: string; whole: boolean }) | null;
  chosen: Chosen;
  page: number;
  opened: Opened | null;
  deleted: { id: string; title: string } | null;
  /** Why the last change was not made. */
  failed: ErrorReport | null;
  /** A change of this page's own is being made. */
  changing: boolean;
}

export function createReading(corpus: LibraryCorpus, catalogue: Catalogue, draw: () => void) {
  const state: ReadingState = {
    query: '',
    found: null,
    chosen: {},
    page: 0,
    opened: null,
    deleted: null,
    failed: null,
    changing: false,
  };
  const set = (change: Partial<ReadingState>) => {
    Object.assign(state, change);
    draw();
  };

  async function search(query: string): Promise<void> {
    set({ query });
    const show = (found: Found | null, whole: boolean) => {
      if (query === state.query) set({ found: found && { ...found, query, whole }, page: 0 });
    };
    show(query.trim() ? await catalogue.search(query, some => show(some, false)) : null, true);
  }

  async function open(id: string): Promise<void> {
    const entry = await readEntry(corpus, id);
    if (!entry) return;
    const opened = { type: 'document' as const, entry, claims: claimsOf(corpus, entry), duplicates: [] };
    set({ opened });
    const copies = (await catalogue.copiesOf(id)).flatMap(other => catalogue.get(other) ?? []);
    if (copies.length && state.opened === opened) set({ opened: { ...opened, duplicates: copies } });
  }

  async function openName(id: string): Promise<void> {
    const entity = await entityPage(corpus, id);
    if (entity) set({ opened: { type: 'entity', entity } });
  }

  /** What is open, read again; gone if it is not there any more. */
  async function readAgain(): Promise<void> {
    const { opened } = state;
    if (opened?.type === 'entity') await openName(opened.entity.entityId);
    if (opened?.type !== 'document') return;
    const { id } = opened.entry.document;
    if (await readEntry(corpus, id)) await open(id);
    else set({ opened: null });
  }

  /** Asks for a change; where it was refused the reader is told, and nothing has changed. */
  async function ask<T>(
    asked: Promise<{ ok: true; value: T } | { ok: false; error: ErrorReport }>,
    then: () => void,
  ): Promise<void> {
    state.changing = true;
    const answer = await asked;
    state.changing = false;
    if (answer.ok) then();
    set({ failed: answer.ok ? null : answer.error });
  }

  return {
    state,
    search,
    open,
    openName,
    readAgain,
    close: () => set({ opened: null }),
    choose: (facet: Facet, value: string | undefined) =>
      set({ chosen: { ...state.chosen, [facet]: value }, page: 0 }),
    turn: (step: 1 | -1) => set({ page: state.page + step }),
    remove: (id: string) =>
      ask(sendToBackground('delete-document', { id }), () => {
        state.deleted = { id, title: catalogue.get(id)?.title ?? '' };
        state.opened = null;
        catalogue.remove(id);
      }),
    restore: (id: string) =>
      ask(sendToBackground('restore-document', { id }), () => {
        state.deleted = null;
        catalogue.restore(id);
        void open(id);
      }),
    edit: (id: string, tags: string[], note: string) =>
      ask(sendToBackground('edit-document', { id, tags, note }), () => {
        const head = catalogue.get(id);
        if (head) catalogue.put({ ...head, tags });
      }),
  };
}
