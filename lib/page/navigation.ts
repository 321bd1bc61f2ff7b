/** Address without the part after #, unless that part is a route of its own ("#/news/1", "#!news"). */
export const documentAddress = (href: string): string => href.replace(/#(?![/!]).*$/, '');

/** Calls back when the page has moved to another address without loading a new document. */
export function watchNavigation(onNavigate: () => void, signal: AbortSignal): void {
  let address = documentAddress(location.href);
  const check = () => {
    const now = documentAddress(location.href);
    if (now === address) return;
    address = now;
    onNavigate();
  };
  const target = 'navigation' in window ? (window.navigation as EventTarget) : window;
  target.addEventListener('navigatesuccess', check, { signal });
  window.addEventListener('popstate', check, { signal });
  window.addEventListener('hashchange', check, { signal });
}
