import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { CardCorrection, CorrectionState } from '../../lib/model/corrections.ts';
import type { ClaimCard, EntityCard, ErrorReport, MarkKind } from '../../lib/model/protocol.ts';
import type { Words } from '../../locales/words.ts';
import { separated } from '../shared/separated.ts';
import { AddName } from './add-name.tsx';
import { ClaimBody, claimHeading } from './claim-body.tsx';
import { type CopyFormat, CopyMenu } from './copy-menu.tsx';
import { CorrectionNotice } from './correction-notice.tsx';
import { EntityBody, entitySubline } from './entity-body.tsx';
import { periodInWords } from './period-words.ts';
import { WhyMarked } from './why-marked.tsx';

export type CardContent =
  | { state: 'loading' }
  | { state: 'failed'; error: ErrorReport }
  | { state: 'loaded'; card: ClaimCard | EntityCard };

/** An action that is absent is not offered. */
export interface CardActions {
  onClose(): void;
  onCopy(format: CopyFormat): Promise<boolean>;
  onPin(pinned: boolean): void;
  onSave?(): void;
  onUndoSave?(): void;
  onOpenPanel?(): void;
  /** Shows a name in the library. */
  onOpenName?(entityId: string): void;
  /** Corrects what the card shows, on this device; the heading says what is corrected. */
  onCorrect?(correction: CardCorrection, said: string): void;
  onUndoCorrection?(): void;
  /** Adds a subject that is in no list of names; false if it could not be. */
  onAddName?(name: string): Promise<boolean>;
  /** Opens the page of names at the card's name. */
  onEditName?(id: string): void;
}

/** What became of a save. */
export type SaveState =
  | 'unsaved'
  | 'saving'
  | 'saved'
  | 'updated'
  | 'already-saved'
  | 'changed'
  | 'undone'
  | 'failed';

export interface CardProps {
  words: Words;
  /** Accessible name of the mark; the heading until the card is loaded. */
  label: string;
  /** The marked words. */
  printed: string;
  kind: MarkKind;
  content: CardContent;
  pinned: boolean;
  save: SaveState;
  /** Why a save failed, where that is known. */
  saveError: ErrorReport | null;
  correction: CorrectionState;
  actions: CardActions;
}

export const HEADING_ID = 'heading';

/** The card of one mark: what the page says, and what the reader's corpus says about it. */
export function Card(props: CardProps) {
  const { words, label, printed, kind, content, pinned, save, saveError, correction, actions } = props;
  const [showsWhy, setShowsWhy] = useState(false);
  const card = content.state === 'loaded' ? content.card : null;
  const heading = !card ? label : card.type === 'claim' ? claimHeading(card, words) : card.label;
  return (
    <div class="card">
      <div class="head">
        <div class="said">
          <h2 id={HEADING_ID} dir="auto">
            {heading}
          </h2>
          {card && <p class="sub">{subline(card, words)}</p>}
        </div>
        <button type="button" class="close" aria-label={words('card.close')} onClick={actions.onClose}>
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <path d="M2 2l8 8M10 2l-8 8" fill="none" stroke="currentColor" stroke-width="1.5" />
          </svg>
        </button>
      </div>
      <div class="body">
        {content.state === 'loading' && <Notice>{words('card.loading')}</Notice>}
        {content.state === 'failed' && (
          <Notice>
            {words.maybe(`error.${content.error.code}`, content.error.values) ?? words('card.failed')}
          </Notice>
        )}
        {card?.type === 'claim' && (
          <ClaimBody
            card={card}
            words={words}
            onCorrect={actions.onCorrect && (what => actions.onCorrect?.(what, heading))}
          />
        )}
        {card?.type === 'entity' && <EntityBody card={card} words={words} onOpenName={actions.onOpenName} />}
        {card?.type === 'claim' &&
          actions.onAddName &&
          card.said.unlisted?.map(name => (
            <AddName
              key={name}
              words={words}
              name={name}
              onAdd={name => actions.onAddName?.(name) ?? Promise.resolve(false)}
            />
          ))}
      </div>
      <div class="answers">
        <CorrectionNotice correction={correction} words={words} onUndo={actions.onUndoCorrection} />
        {save !== 'unsaved' && save !== 'saving' && (
          <SaveNotice state={save} error={saveError} words={words} onUndo={actions.onUndoSave} />
        )}
        {showsWhy && <WhyMarked kind={kind} printed={printed} card={card} words={words} />}
      </div>
      <div class="foot">
        {actions.onSave && card && (
          <button
            type="button"
            class="action primary"
            aria-disabled={save === 'saving'}
            onClick={actions.onSave}
          >
            {words('card.save')}
          </button>
        )}
        {card && <CopyMenu words={words} onCopy={actions.onCopy} />}
        <Toggle pressed={pinned} onChange={actions.onPin}>
          {words('card.pin')}
        </Toggle>
        <button
          type="button"
          class="action"
          aria-expanded={showsWhy}
          onClick={() => setShowsWhy(shown => !shown)}
        >
          {words('card.why')}
        </button>
        {actions.onOpenName && card?.type === 'entity' && (
          <button type="button" class="action" onClick={() => actions.onOpenName?.(card.entityId)}>
            {words('card.openName')}
          </button>
        )}
        {actions.onCorrect && card?.type === 'entity' && (
          <button
            type="button"
            class="action"
            onClick={() => actions.onCorrect?.({ kind: 'wrong-entity' }, printed)}
          >
            {words('card.wrongEntity')}
          </button>
        )}
        {actions.onEditName && card?.type === 'entity' && (
          <button type="button" class="action" onClick={() => actions.onEditName?.(card.entityId)}>
            {words('card.editName')}
          </button>
        )}
        {actions.onOpenPanel && (
          <button type="button" class="action last" onClick={actions.onOpenPanel}>
            {words('card.openPanel')}
          </button>
        )}
      </div>
    </div>
  );
}

function subline(card: ClaimCard | EntityCard, words: Words): string {
  if (card.type === 'entity') return entitySubline(card, words);
  const { subjects, date, period } = card.said;
  const when = periodInWords(period, words) || (date ? words.date(date) : '');
  return separated([subjects.join(' / '), when]);
}

function SaveNotice(props: {
  state: Exclude<SaveState, 'unsaved' | 'saving'>;
  error: ErrorReport | null;
  words: Words;
  onUndo?: () => void;
}) {
  const { state, error, words, onUndo } = props;
  return (
    <p class="notice" role="status">
      {(state === 'failed' && error && words.maybe(`error.${error.code}`, error.values)) ||
        words(`card.save.${state}`)}{' '}
      {onUndo && (state === 'saved' || state === 'updated') && (
        <button type="button" class="inline" onClick={onUndo}>
          {words('card.save.undo')}
        </button>
      )}
    </p>
  );
}

function Notice({ children }: { children: ComponentChildren }) {
  return (
    <p class="notice" role="status">
      {children}
    </p>
  );
}

function Toggle(props: { pressed: boolean; onChange(pressed: boolean): void; children: ComponentChildren }) {
  return (
    <button
      type="button"
      class="action"
      aria-pressed={props.pressed}
      onClick={() => props.onChange(!props.pressed)}
    >
      {props.children}
    </button>
  );
}
