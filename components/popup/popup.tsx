import type { Words } from '../../locales/words.ts';
import { PagePart, type PagePartProps } from './page-part.tsx';
import { QuickCheck, type QuickCheckProps } from './quick-check.tsx';

export type PopupProps = QuickCheckProps &
  PagePartProps & {
    words: Words;
    /** Size of the corpus; null until known. */
    documents: number | null;
    onLibrary(): void;
    onNames(): void;
    onOptions(): void;
    onHelp(): void;
  };

export function Popup({
  words,
  check,
  initial,
  onCheck,
  onSearch,
  onDocument,
  names,
  documents,
  onLibrary,
  onNames,
  onOptions,
  onHelp,
  ...page
}: PopupProps) {
  return (
    <>
      <QuickCheck {...{ words, check, initial, onCheck, onSearch, onDocument, names }} />
      <PagePart words={words} {...page} />
      <div class="page-foot">
        <span>{documents === null ? '' : words('popup.corpus', { count: documents })}</span>
        <span>
          <kbd>ss</kbd> {words('popup.keyword')}
        </span>
        <span class="links">
          <button type="button" class="link" onClick={onLibrary}>
            {words('popup.library')}
          </button>
          <button type="button" class="link" onClick={onNames}>
            {words('popup.names')}
          </button>
          <button type="button" class="link" onClick={onOptions}>
            {words('popup.options')}
          </button>
          <button type="button" class="link" onClick={onHelp}>
            {words('popup.help')}
          </button>
        </span>
      </div>
    </>
  );
}
