import type { SaveOutcome } from '../model/clips.ts';
import type { CardCorrection } from '../model/corrections.ts';
import type { ClaimCard, EntityCard, MarkKind, Result } from '../model/protocol.ts';

/** What the resident script asks of the card script, which is injected into the same isolated world on first use. */
export interface CardRequest {
  shadow: ShadowRoot;
  /** Element the mark is in, and the mark's boxes in the viewport, one per line. */
  element: Element;
  boxes(): DOMRect[];
  kind: MarkKind;
  /** Accessible name of the mark. */
  label: string;
  /** The marked words. */
  printed: string;
  /** The sentence around the mark. */
  passage: string;
  locale: string;
  /** Compiled messages in that language. */
  words: Record<string, unknown>;
  /** As the reader has chosen; else as the system has it. */
  appearance?: 'system' | 'light' | 'dark';
  /** Moves the focus into the card. */
  focus: boolean;
  load(): Promise<Result<ClaimCard | EntityCard>>;
  /** Keeps the sentence around the mark; null for a name, which has none. */
  save: (() => Promise<Result<SaveOutcome>>) | null;
  undoSave(id: string): Promise<Result<unknown>>;
  openPanel(): void;
  /** Shows a name in the library. */
  openName(entityId: string): void;
  /** Puts a name among the reader's own. */
  addName(name: string): Promise<Result<unknown>>;
  /** Opens the page of names, at this one. */
  editName(id: string): void;
  /** Corrects what the card shows, on this device. */
  correct(correction: CardCorrection, said: string): Promise<Result<{ id: string }>>;
  undoCorrection(id: string): Promise<Result<unknown>>;
  /** The card is gone, for whatever reason. */
  onClose(): void;
}

export interface OpenCard {
  close(): void;
  focus(): void;
  /** Stays until the reader closes it. */
  readonly pinned: boolean;
}

/** Null where no card can be shown now. */
export type OpenCardFunction = (request: CardRequest) => OpenCard | null;

const KEY = Symbol.for('second-source.card');
type World = typeof globalThis & { [KEY]?: OpenCardFunction };

/** Card script: says how a card is opened. */
export function offerCard(open: OpenCardFunction): void {
  (globalThis as World)[KEY] = open;
}

/** Resident script: how a card is opened, once the card script is there. */
export const offeredCard = (): OpenCardFunction | undefined => (globalThis as World)[KEY];
