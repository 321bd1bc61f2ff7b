import { isStyled, whenStyled } from './style-sheets.ts';

export interface LoadingSteps {
  /** Text may have come on the screen. `parsed`: no more comes by itself. */
  look(parsed: boolean): unknown;
  /** The page has been parsed and has its style sheets. */
  read(): unknown;
}

/**
 * Follows a page as it loads. The root's size tells of text: it is reported in the very frame that first shows it, when the layout is done, and
 * costs no frame of its own. Where the page has been parsed already `read` is called at once, in the same task.
 */
export function followLoading({ look, read }: LoadingSteps, signal: AbortSignal): void {
  const isParsed = document.readyState !== 'loading';
  if (isStyled()) look(isParsed);
  if (isParsed) {
    whenStyled(read, signal);
    return;
  }
  const loaded = new AbortController();
  const options = { signal: AbortSignal.any([loaded.signal, signal]), capture: true };
  const sizes = new ResizeObserver(() => isStyled() && look(false));
  options.signal.addEventListener('abort', () => sizes.disconnect());
  sizes.observe(document.documentElement);
  const onParsed = () => {
    loaded.abort();
    whenStyled(read, signal);
  };
  window.addEventListener('DOMContentLoaded', onParsed, options);
  document.addEventListener(
    'readystatechange',
    () => {
      if (document.readyState === 'complete') onParsed();
      else if (isStyled()) look(true);
    },
    options,
  );
}
