/** The box a card is shown in: in the top layer, in a closed shadow root, beside the line that is read and never over it. */
import {
  autoUpdate,
  computePosition,
  flip,
  hide,
  offset,
  type Placement,
  shift,
  size,
} from '@floating-ui/dom';

/** Pixels between the mark and the card, and between the card and the edge of the window. */
const DISTANCE = 8;
const EDGE = 8;
/** A card lower than this scrolls too much to be read. */
const LEAST_HEIGHT = 120;
/** Where there is less room, head and foot scroll with the rest. */
const LOW = 280;

export interface SurfaceRequest {
  shadow: ShadowRoot;
  css: string;
  /** BCP 47, of the UI. */
  language: string;
  /** Id of the element that names the card. */
  labelledBy: string;
  /** Element the mark is in, and the mark's boxes, one per line. */
  element: Element;
  boxes(): DOMRect[];
  onClose(): void;
  /** While true, the card stays open when its mark leaves the view. */
  stays(): boolean;
}

export interface Surface {
  /** Where the views go. */
  element: HTMLElement;
  focus(): void;
  close(): void;
}

/** Null where the page's own modal dialog would make the card inert: the mark is outside it. */
export function openSurface(request: SurfaceRequest): Surface | null {
  const { shadow, boxes, onClose } = request;
  const isModal = isInModalDialog(request.element);
  if (!isModal && document.querySelector('dialog:modal')) return null;
  const end = new AbortController();
  const surface = document.createElement(isModal ? 'dialog' : 'div');
  surface.className = 'surface';
  surface.lang = request.language;
  surface.tabIndex = -1;
  surface.setAttribute('role', 'dialog');
  surface.setAttribute('aria-labelledby', request.labelledBy);
  adoptStyles(shadow, request.css);
  if (!isModal) surface.popover = 'manual';
  shadow.append(surface);
  show();
  let before: Element | null = null;

  const reference = { getBoundingClientRect: () => union(boxes()), contextElement: request.element };
  const stopFollowing = autoUpdate(reference, surface, place);

  function show(): void {
    if (surface instanceof HTMLDialogElement) surface.showModal();
    else surface.showPopover();
  }

  async function place(): Promise<void> {
    // Where it fits is decided by the height it would like to have, not by the one the last place left it.
    const scroller = surface.dataset.low === undefined ? surface.querySelector('.body') : surface;
    const scrolled = scroller?.scrollTop ?? 0;
    surface.style.maxHeight = '';
    const wanted = surface.offsetHeight;
    const { x, y, middlewareData } = await computePosition(reference, surface, {
      strategy: 'fixed',
      placement: preferredPlacement(request.element),
      middleware: [
        offset(DISTANCE),
        flip({ padding: EDGE, fallbackStrategy: 'bestFit', crossAxis: false }),
        shift({ padding: EDGE }),
        size({
          padding: EDGE,
          apply({ availableHeight }) {
            surface.style.maxHeight = `${Math.max(LEAST_HEIGHT, availableHeight)}px`;
            surface.toggleAttribute('data-low', availableHeight < Math.min(LOW, wanted));
          },
        }),
        hide(),
      ],
    });
    if (end.signal.aborted) return;
    if (scroller && scrolled) scroller.scrollTop = scrolled;
    if (middlewareData.hide?.referenceHidden && !request.stays()) {
      close();
      return;
    }
    surface.style.left = `${Math.round(x)}px`;
    surface.style.top = `${Math.round(y)}px`;
  }

  function close(): void {
    if (end.signal.aborted) return;
    end.abort();
    stopFollowing();
    const hadFocus = shadow.activeElement !== null;
    surface.remove();
    if (hadFocus && before instanceof HTMLElement && before.isConnected)
      before.focus({ preventScroll: true });
    onClose();
  }

  keepToOurselves(surface, end.signal);
  document.addEventListener('fullscreenchange', reshow, { signal: end.signal });
  document.addEventListener('toggle', closeIfInert, { signal: end.signal, capture: true });
  if (isModal)
    surface.addEventListener(
      'click',
      event => {
        if (event.target === surface && isOutside(surface, event as MouseEvent)) close();
      },
      { signal: end.signal },
    );
  surface.addEventListener('close', close, { signal: end.signal });

  /** What enters the top layer later lies over what was there. */
  function reshow(): void {
    if (isModal) return;
    surface.hidePopover();
    show();
  }

  function closeIfInert(): void {
    if (!isModal && document.querySelector('dialog:modal')) close();
  }

  return {
    element: surface,
    focus() {
      before ??= document.activeElement;
      surface.focus({ preventScroll: true });
    },
    close,
  };
}

function isInModalDialog(element: Element): boolean {
  for (let at: Element | null = element; at; ) {
    if (at.closest('dialog:modal')) return true;
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return false;
}

/** In vertical text the line being read is a column. */
function preferredPlacement(element: Element): Placement {
  return getComputedStyle(element).writingMode.startsWith('vertical') ? 'left-start' : 'bottom-start';
}

/** Keys, clicks, wheel turns and the focus in the card are no business of the page, which might want to have the focus back; events a script makes up are none of ours. */
function keepToOurselves(surface: HTMLElement, signal: AbortSignal): void {
  const names =
    'keydown keyup keypress click dblclick auxclick mousedown mouseup pointerdown pointerup touchstart touchend contextmenu wheel copy selectstart focusin focusout';
  for (const name of names.split(' ')) {
    surface.addEventListener(name, event => event.stopPropagation(), { signal, passive: true });
    surface.addEventListener(
      name,
      event => {
        if (!event.isTrusted) event.stopImmediatePropagation();
      },
      { signal, capture: true, passive: true },
    );
  }
}

/** A constructed sheet is no inline style, so the page's content security policy has no say. */
function adoptStyles(shadow: ShadowRoot, css: string): void {
  if (shadow.querySelector('style') || shadow.adoptedStyleSheets.length) return;
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    shadow.append(style);
  }
}

const isOutside = (surface: HTMLElement, { clientX: x, clientY: y }: MouseEvent) => {
  const { left, right, top, bottom } = surface.getBoundingClientRect();
  return x < left || x > right || y < top || y > bottom;
};

function union(boxes: readonly DOMRect[]): DOMRect {
  const left = Math.min(...boxes.map(box => box.left));
  const top = Math.min(...boxes.map(box => box.top));
  if (!boxes.length) return new DOMRect(-1, -1, 0, 0);
  const right = Math.max(...boxes.map(box => box.right));
  const bottom = Math.max(...boxes.map(box => box.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}
