import type { HoverSettings } from '../model/protocol.ts';
import type { AnchoredMark } from './anchor.ts';

/** Milliseconds the pointer may be between mark and card before the card closes. */
const GRACE = 350;
/** Pixels a finger may stray in a tap. */
const STRAY = 10;
const TAP_TIME = 500;
const KEY_NAMES = { none: null, never: null, alt: 'Alt', shift: 'Shift' } as const;

export interface PointerActions {
  markAt(x: number, y: number): AnchoredMark | undefined;
  /** `pressed`: by click or tap, so it stays until it is closed. */
  open(mark: AnchoredMark, pressed: boolean): void;
  /** The pointer has left mark and card, or pressed elsewhere. */
  leave(pressed: boolean): void;
  /** The mark whose card is open. */
  opened(): AnchoredMark | null;
  isOurs(event: Event): boolean;
  hover(): HoverSettings;
}

/** Opens cards for a mouse that rests, and for clicks and taps that mean nothing else. Never keeps an event from the page. */
export function watchPointer(actions: PointerActions, signal: AbortSignal): void {
  const options = { signal, passive: true, capture: true };
  let resting: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let pressed: { x: number; y: number; time: number } | null = null;
  /** Where the mouse was last, in CSS pixels of the viewport; null while it is in a card. */
  let place: { x: number; y: number } | null = null;

  const stay = () => {
    clearTimeout(leaving);
    leaving = undefined;
  };

  function onMove(event: PointerEvent): void {
    clearTimeout(resting);
    if (!event.isTrusted || event.pointerType === 'touch') return;
    if (actions.isOurs(event)) {
      place = null;
      stay();
      return;
    }
    const { clientX: x, clientY: y, buttons } = event;
    place = { x, y };
    if (actions.opened()) {
      if (actions.markAt(x, y) === actions.opened()) {
        stay();
        return;
      }
      leaving ??= setTimeout(() => actions.leave(false), GRACE);
    }
    if (!buttons && isKeyHeld(event, actions.hover())) rest(x, y);
  }

  function rest(x: number, y: number): void {
    clearTimeout(resting);
    resting = setTimeout(() => {
      const mark = actions.markAt(x, y);
      if (!mark || mark === actions.opened()) return;
      stay();
      actions.open(mark, false);
    }, actions.hover().hoverDelay);
  }

  /** The key may come after the mouse has come to rest. */
  function onKey(event: KeyboardEvent): void {
    if (!event.isTrusted || event.repeat || !place) return;
    if (event.key === KEY_NAMES[actions.hover().hoverKey]) rest(place.x, place.y);
  }

  function onDown(event: PointerEvent): void {
    clearTimeout(resting);
    pressed = null;
    if (!event.isTrusted || actions.isOurs(event) || !event.isPrimary || event.button !== 0) return;
    pressed = { x: event.clientX, y: event.clientY, time: event.timeStamp };
  }

  /** A click on a link or a control is the page's; one that ends a selection is the reader's. */
  function onClick(event: MouseEvent): void {
    const down = pressed;
    pressed = null;
    if (!event.isTrusted || actions.isOurs(event) || !down) return;
    const strayed = Math.hypot(event.clientX - down.x, event.clientY - down.y) > STRAY;
    const meant = !strayed && event.timeStamp - down.time < TAP_TIME && getSelection()?.isCollapsed !== false;
    const mark = meant && !isControl(event) ? actions.markAt(event.clientX, event.clientY) : undefined;
    if (mark) {
      stay();
      actions.open(mark, true);
    } else actions.leave(true);
  }

  window.addEventListener('pointermove', onMove, options);
  window.addEventListener('pointerdown', onDown, options);
  window.addEventListener('click', onClick, options);
  window.addEventListener('keydown', onKey, options);
  document.documentElement.addEventListener('pointerleave', () => clearTimeout(resting), options);
  signal.addEventListener('abort', () => {
    clearTimeout(resting);
    stay();
  });
}

const isKeyHeld = (event: PointerEvent, { hoverKey }: HoverSettings) =>
  hoverKey === 'none' || (hoverKey === 'alt' && event.altKey) || (hoverKey === 'shift' && event.shiftKey);

const isControl = (event: Event) =>
  event
    .composedPath()
    .some(
      target =>
        target instanceof Element &&
        target.matches('a[href],button,label,summary,[role="button"],[role="link"]'),
    );
