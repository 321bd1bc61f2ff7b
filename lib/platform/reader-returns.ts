/**
 * The reader comes back to the browser: a window of its comes to the front, or another tab. For that no permission is needed, and nothing is told
 * of what is shown there.
 */
import { browser } from './browser.ts';

/**
 * Call synchronously when the background starts. What is returned is told whether a return is awaited: if not, neither windows nor tabs wake the
 * background again. (Firefox would go on waking it.)
 */
export function watchReturn(returned: () => void): (isAwaited: boolean) => void {
  const { onFocusChanged, WINDOW_ID_NONE } = browser.windows;
  const { onActivated } = browser.tabs;
  const focused = (window: number) => {
    if (window !== WINDOW_ID_NONE) returned();
  };
  const activated = () => returned();
  const setAwaited = (isAwaited: boolean) => {
    const change = isAwaited ? 'addListener' : 'removeListener';
    onFocusChanged[change](focused);
    onActivated[change](activated);
  };
  setAwaited(true);
  return setAwaited;
}
