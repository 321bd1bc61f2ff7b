import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import css from '../components/card/card.css?inline';
import { Card, type CardContent, HEADING_ID, type SaveState } from '../components/card/card.tsx';
import { copyText } from '../components/card/copy-text.ts';
import tokens from '../components/shared/tokens.css?inline';
import type { ErrorReport } from '../lib/model/protocol.ts';
import { type CardRequest, type OpenCard, offerCard } from '../lib/page/card-door.ts';
import { openSurface } from '../lib/page/card-surface.ts';
import { writeClipboard } from '../lib/page/clipboard.ts';
import { createCorrecting } from '../lib/page/correcting.ts';
import { type Catalogue, chooseLocale, createWords } from '../locales/words.ts';

/** The card of a frame, injected on first use: the resident script asks, this one shows. */
export default defineUnlistedScript(() => offerCard(openCard));

function openCard(request: CardRequest): OpenCard | null {
  const locale = chooseLocale([request.locale]);
  const words = createWords(locale, request.words as Catalogue);
  let content: CardContent = { state: 'loading' };
  let pinned = false;
  let save: SaveState = 'unsaved';
  let savedId: string | null = null;
  let saveError: ErrorReport | null = null;
  const correcting = createCorrecting(request, () => void load());
  const surface = openSurface({
    shadow: request.shadow,
    css: tokens + css,
    language: locale,
    labelledBy: HEADING_ID,
    element: request.element,
    boxes: request.boxes,
    stays: () => pinned,
    onClose() {
      if (surface) render(null, surface.element);
      request.onClose();
    },
  });
  if (!surface) return null;
  if (request.appearance && request.appearance !== 'system')
    surface.element.dataset.theme = request.appearance;

  /** What had the focus may be gone afterwards: the focus stays in the card. */
  const draw = () => {
    const hadFocus = request.shadow.activeElement !== null;
    render(
      <Card
        words={words}
        label={request.label}
        printed={request.printed}
        kind={request.kind}
        content={content}
        pinned={pinned}
        save={save}
        saveError={saveError}
        correction={correcting.state}
        actions={{
          onClose: surface.close,
          ...(request.save ? { onSave: keep, onUndoSave: takeBack } : {}),
          onCopy: async format =>
            content.state === 'loaded' &&
            (await writeClipboard(copyText(content.card, format, location.href, words))),
          onOpenPanel: request.openPanel,
          onOpenName: request.openName,
          onAddName: async name => (await request.addName(name)).ok,
          onEditName: request.editName,
          onCorrect: correcting.correct,
          onUndoCorrection: correcting.undo,
          onPin(next) {
            pinned = next;
            draw();
          },
        }}
      />,
      surface.element,
    );
    if (hadFocus && !request.shadow.activeElement) surface.focus();
  };

  function keep(): void {
    if (!request.save || save === 'saving') return;
    save = 'saving';
    draw();
    void request.save().then(answer => {
      save = answer.ok ? answer.value.state : 'failed';
      savedId = answer.ok ? answer.value.id : null;
      saveError = answer.ok ? null : answer.error;
      draw();
    });
  }

  function takeBack(): void {
    if (savedId === null) return;
    void request.undoSave(savedId).then(answer => {
      save = answer.ok ? 'undone' : 'failed';
      saveError = answer.ok ? null : answer.error;
      draw();
    });
  }

  async function load(): Promise<void> {
    const answer = await request.load();
    content = answer.ok ? { state: 'loaded', card: answer.value } : { state: 'failed', error: answer.error };
    draw();
  }

  draw();
  if (request.focus) surface.focus();
  void load();
  return {
    close: surface.close,
    focus: surface.focus,
    get pinned() {
      return pinned;
    },
  };
}
