/** Main and middle button. */
const FOLLOWING = [0, 1];

/** Calls `then` when a link to another page is pressed, which comes a tenth of a second before the browser asks for that page. */
export function onLinkPressed(then: () => void, signal: AbortSignal): void {
  const press = (event: Event) => {
    const link = event.composedPath().find(target => target instanceof HTMLAnchorElement);
    if (event.isTrusted && link && leadsAway(link)) then();
  };
  const options = { signal, passive: true, capture: true };
  document.addEventListener(
    'pointerdown',
    event => FOLLOWING.includes(event.button) && press(event),
    options,
  );
  document.addEventListener('keydown', event => event.key === 'Enter' && press(event), options);
}

/** Not to a place in the page that is shown, a file to keep, or nowhere. */
function leadsAway({ protocol, origin, pathname, search, hash, download }: HTMLAnchorElement): boolean {
  if (!/^https?:$/.test(protocol) || download) return false;
  const { origin: here, pathname: path, search: query } = location;
  return !hash || origin !== here || pathname !== path || search !== query;
}
