/** Milliseconds after which text is read without its style sheets. */
const MOST = 200;

/** A sheet that applies here and has not come yet. */
const isAwaited = (link: HTMLLinkElement): boolean =>
  !link.sheet && !link.disabled && !!link.href && (!link.media || matchMedia(link.media).matches);

const awaitedSheets = (): HTMLLinkElement[] =>
  [...document.querySelectorAll<HTMLLinkElement>('link[rel~="stylesheet" i]')].filter(isAwaited);

/** No style sheet that the page's markup has named so far is on its way. */
export const isStyled = (): boolean => !awaitedSheets().length;

/**
 * Calls `then` when the style sheets are there that the page's markup names, or it has loaded without them: what a sheet hides is not to be
 * read. At once, in the same task, where none is awaited.
 */
export function whenStyled(then: () => unknown, signal: AbortSignal): void {
  const awaited = new Set(awaitedSheets());
  if (!awaited.size || document.readyState === 'complete') {
    then();
    return;
  }
  const end = new AbortController();
  const options = { signal: AbortSignal.any([end.signal, signal]) };
  const finish = () => {
    end.abort();
    if (!signal.aborted) then();
  };
  const timer = setTimeout(finish, MOST);
  options.signal.addEventListener('abort', () => clearTimeout(timer));
  window.addEventListener('load', finish, options);
  const come = (link: HTMLLinkElement) => {
    awaited.delete(link);
    if (!awaited.size) finish();
  };
  for (const link of awaited)
    for (const type of ['load', 'error']) link.addEventListener(type, () => come(link), options);
}
