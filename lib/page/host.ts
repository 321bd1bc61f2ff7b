/**
 * The one element of ours on the page: outside body, so that the page's text and its observers of body never meet it, with a closed shadow root.
 * It is there only after something had to be shown or said.
 */
export interface Host {
  /** Attaches the host if it is not there. */
  shadow(): ShadowRoot;
  /** Says something to a screen reader. */
  announce(text: string): void;
  /** True for events that come from within. */
  contains(event: Event): boolean;
  remove(): void;
}

/**
 * It shows only while our style sheets are on the page (public/marks.css sets the property), because in Firefox they go with the extension
 * and its scripts end without a word.
 */
const HOST_STYLE =
  'all:initial!important;display:var(--ss,none)!important;position:absolute!important;top:0!important;left:0!important;user-select:none!important';

/** A live region must be there before its text changes for the change to be read out. */
const SETTLE = 120;

export function createHost(document: Document): Host {
  let element: HTMLElement | null = null;
  let root: ShadowRoot | null = null;
  let region: HTMLElement | null = null;
  let speaking: ReturnType<typeof setTimeout> | undefined;

  function shadow(): ShadowRoot {
    if (!element || !root) {
      element = document.createElement('div');
      element.style.cssText = HOST_STYLE;
      element.dataset.ss = '';
      root = element.attachShadow({ mode: 'closed' });
      region = document.createElement('div');
      region.setAttribute('role', 'status');
      region.setAttribute('aria-live', 'polite');
      region.style.cssText =
        'position:fixed;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;top:0;left:0';
      root.append(region);
    }
    if (!element.isConnected) document.documentElement.append(element);
    return root;
  }

  return {
    shadow,
    announce(text) {
      shadow();
      clearTimeout(speaking);
      if (region) region.textContent = '';
      speaking = setTimeout(() => {
        if (region) region.textContent = text;
      }, SETTLE);
    },
    contains: event => element !== null && event.composedPath().includes(element),
    remove() {
      clearTimeout(speaking);
      element?.remove();
      element = root = region = null;
    },
  };
}
