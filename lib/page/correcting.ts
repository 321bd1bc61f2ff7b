import type { CardCorrection, CorrectionState } from '../model/corrections.ts';
import type { CardRequest } from './card-door.ts';

export interface Correcting {
  readonly state: CorrectionState;
  correct(what: CardCorrection, said: string): void;
  undo(): void;
}

/** The corrections made in one card. `changed` is called when one has come into force, been taken back or failed. */
export function createCorrecting(
  request: Pick<CardRequest, 'correct' | 'undoCorrection'>,
  changed: () => void,
): Correcting {
  let state: CorrectionState = { state: 'none' };
  let id: string | null = null;
  return {
    get state() {
      return state;
    },
    correct(what, said) {
      void request.correct(what, said).then(answer => {
        state = answer.ok ? { state: 'made' } : { state: 'failed', error: answer.error };
        id = answer.ok ? answer.value.id : null;
        changed();
      });
    },
    undo() {
      if (id === null) return;
      void request.undoCorrection(id).then(answer => {
        state = answer.ok ? { state: 'undone' } : { state: 'failed', error: answer.error };
        changed();
      });
    },
  };
}
