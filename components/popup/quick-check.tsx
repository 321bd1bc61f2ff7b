import { useEffect, useRef, useState } from 'preact/hooks';
import type { ErrorReport, PanelRequests } from '../../lib/model/protocol.ts';
import type { Words } from '../../locales/words.ts';
import { CheckAnswer, type CheckAnswerProps } from './check-answer.tsx';

export type Answer = PanelRequests['check']['answer'];
export type CheckState =
  | { state: 'empty' }
  | { state: 'checking' }
  | { state: 'failed'; error: ErrorReport }
  | { state: 'answered'; text: string; answer: Answer };

export interface QuickCheckProps {
  words: Words;
  check: CheckState;
  /** Text to start with: a selection, or what the address bar handed over. */
  initial: string;
  onCheck(text: string): void;
  onSearch(text: string): void;
  onDocument(id: string, text: string): void;
  names: CheckAnswerProps['names'];
}

export function QuickCheck({ words, check, initial, onCheck, onSearch, onDocument, names }: QuickCheckProps) {
  const [text, setText] = useState(initial);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section>
      <form
        class="part check"
        onSubmit={event => {
          event.preventDefault();
          onCheck(text.trim());
        }}
      >
        <h1>
          <label for="check">{words('popup.title')}</label>
        </h1>
        <div class="ask">
          <input
            ref={box}
            id="check"
            class="field"
            type="text"
            autocomplete="off"
            spellcheck={false}
            aria-describedby="check-hint"
            placeholder={words('popup.placeholder')}
            value={text}
            onInput={event => setText(event.currentTarget.value)}
          />
          <button type="submit" class="outlined">
            {words('popup.check')}
          </button>
        </div>
        <p id="check-hint" class="quiet small">
          {words('popup.input')}
        </p>
      </form>
      <div aria-live="polite" data-check={check.state}>
        {check.state === 'checking' && <p class="part quiet">{words('popup.checking')}</p>}
        {check.state === 'failed' && (
          <p class="part quiet">
            {words.maybe(`error.${check.error.code}`, check.error.values) ?? words('error.unexpected')}
          </p>
        )}
        {check.state === 'answered' && (
          <CheckAnswer {...{ words, onSearch, onDocument, names }} text={check.text} answer={check.answer} />
        )}
      </div>
    </section>
  );
}
