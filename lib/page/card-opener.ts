import type { SaveOutcome } from '../model/clips.ts';
import type { CardCorrection, CorrectionWish } from '../model/corrections.ts';
import type { CardQuestion, ClaimCard, EntityCard, Result } from '../model/protocol.ts';
import type { AnchoredMark } from './anchor.ts';
import { type CardRequest, type OpenCard, offeredCard } from './card-door.ts';
import { boxesOf } from './hit-test.ts';
import type { Host } from './host.ts';
import { sentenceOf } from './passage.ts';

export interface CardOpener {
  open(mark: AnchoredMark, options: { focus: boolean; stays: boolean }): Promise<void>;
  /** Closes the card: one that merely lies under the pointer; one that stays, too; a pinned one, too. */
  close(which: 'resting' | 'unpinned' | 'any'): void;
  readonly mark: AnchoredMark | null;
}

export interface CardOpenerParts {
  host: Host;
  loadCard(): Promise<Result<Pick<CardRequest, 'appearance'> & { words?: CardRequest['words'] }>>;
  askCard(question: Pick<CardQuestion, 'subject' | 'passage'>): Promise<Result<ClaimCard | EntityCard>>;
  saveQuote(quote: string): Promise<Result<SaveOutcome>>;
  undoSave(id: string): Promise<Result<unknown>>;
  openPanel(): void;
  openName(entityId: string): void;
  addName(name: string): Promise<Result<unknown>>;
  editName(id: string): void;
  correct(wish: CorrectionWish): Promise<Result<{ id: string }>>;
  undoCorrection(id: string): Promise<Result<unknown>>;
  /** Under which corrections of this page are kept. */
  address(): string;
  locale(): string;
  onChange(mark: AnchoredMark | null): void;
}

interface Corrected {
  said: string;
  printed: string;
  mark: AnchoredMark;
  address: string;
}

function wishOf(correction: CardCorrection, { said, printed, mark, address }: Corrected): CorrectionWish {
  const { subject } = mark.mark;
  if (correction.kind === 'not-same' && subject.type === 'claim')
    return { ...correction, said, claim: subject.claim };
  if (correction.kind === 'wrong-entity' && subject.type === 'entity')
    return { ...correction, said, entityId: subject.entityId, form: printed, address };
  if (correction.kind === 'split-origin' || correction.kind === 'joined-origins')
    return { ...correction, said };
  throw new RangeError(`${subject.type} has no ${correction.kind}`);
}

/** One card at a time. */
export function createCardOpener(parts: CardOpenerParts): CardOpener {
  const { host, loadCard, askCard, locale, onChange } = parts;
  let mark: AnchoredMark | null = null;
  let card: OpenCard | null = null;
  let stays = false;
  let words: Record<string, unknown> | undefined;
  let appearance: CardRequest['appearance'];

  function setMark(next: AnchoredMark | null): void {
    mark = next;
    onChange(next);
  }

  async function open(next: AnchoredMark, options: { focus: boolean; stays: boolean }): Promise<void> {
    if (mark === next && card) {
      stays ||= options.stays;
      if (options.focus) card.focus();
      return;
    }
    if (card?.pinned && !options.stays) return;
    card?.close();
    stays = options.stays;
    setMark(next);
    if (!words || !offeredCard()) {
      const loaded = await loadCard();
      if (loaded.ok) ({ words = {}, appearance } = loaded.value);
    }
    const openCard = offeredCard();
    if (mark !== next) return;
    if (!openCard || !words) {
      setMark(null);
      return;
    }
    const passage = sentenceOf(next);
    const printed = next.block.text.slice(next.mark.start, next.mark.end);
    const opened = openCard({
      shadow: host.shadow(),
      element: next.block.element,
      boxes: () => boxesOf(next),
      kind: next.mark.kind,
      label: next.mark.label,
      printed,
      passage,
      locale: locale(),
      words,
      appearance,
      focus: options.focus,
      load: () => askCard({ subject: next.mark.subject, passage }),
      save: passage ? () => parts.saveQuote(passage) : null,
      undoSave: parts.undoSave,
      openPanel: parts.openPanel,
      openName: parts.openName,
      addName: parts.addName,
      editName: parts.editName,
      correct: (correction, said) =>
        parts.correct(wishOf(correction, { said, printed, mark: next, address: parts.address() })),
      undoCorrection: parts.undoCorrection,
      onClose() {
        if (card !== opened) return;
        card = null;
        setMark(null);
      },
    });
    card = opened;
    if (!opened) setMark(null);
  }

  return {
    open,
    close(which) {
      if (which !== 'any' && (card?.pinned || (which === 'resting' && stays))) return;
      if (card) card.close();
      else if (mark) setMark(null);
    },
    get mark() {
      return mark;
    },
  };
}
