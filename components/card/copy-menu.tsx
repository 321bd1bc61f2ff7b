import { useRef, useState } from 'preact/hooks';
import type { Words } from '../../locales/words.ts';

export const COPY_FORMATS = ['plain', 'markdown', 'citation'] as const;
export type CopyFormat = (typeof COPY_FORMATS)[number];

/** A disclosure of three buttons; it says whether the copy reached the clipboard. */
export function CopyMenu({ words, onCopy }: { words: Words; onCopy(format: CopyFormat): Promise<boolean> }) {
  const [open, setOpen] = useState(false);
  const [outcome, setOutcome] = useState<boolean | null>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  return (
    <div class="copy">
      <button
        ref={toggle}
        type="button"
        class="action"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
          setOutcome(null);
        }}
      >
        {words('card.copy')}
        <svg class="arrow" viewBox="0 0 8 5" width="8" height="5" aria-hidden="true">
          <path d="M0.5 0.5h7l-3.5 4z" />
        </svg>
      </button>
      {open && (
        <div class="choices">
          {COPY_FORMATS.map(format => (
            <button
              type="button"
              class="action"
              key={format}
              onClick={() => {
                onCopy(format).then(copied => {
                  toggle.current?.focus();
                  setOutcome(copied);
                  setOpen(false);
                });
              }}
            >
              {words(`card.copy.${format}`)}
            </button>
          ))}
        </div>
      )}
      <span class="outcome" role="status">
        {outcome === null ? '' : words(outcome ? 'card.copied' : 'card.notCopied')}
      </span>
    </div>
  );
}
