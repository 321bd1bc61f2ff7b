import type { CorrectionState } from '../../lib/model/corrections.ts';
import type { Words } from '../../locales/words.ts';

export interface CorrectionNoticeProps {
  correction: CorrectionState;
  words: Words;
  onUndo?: () => void;
}

export function CorrectionNotice({ correction, words, onUndo }: CorrectionNoticeProps) {
  if (correction.state === 'none') return null;
  return (
    <p class="notice" role="status">
      {correction.state === 'failed'
        ? (words.maybe(`error.${correction.error.code}`, correction.error.values) ??
          words('card.save.failed'))
        : words(`card.correct.${correction.state}`)}{' '}
      {correction.state === 'made' && onUndo && (
        <button type="button" class="inline" onClick={onUndo}>
          {words('card.save.undo')}
        </button>
      )}
    </p>
  );
}
