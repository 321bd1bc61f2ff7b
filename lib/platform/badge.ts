/** The number on the toolbar button: figures that differ or changed, else those that agree. Counted here, told nobody. */
import type { PageAnswer } from '../model/protocol.ts';
import { browser } from './browser.ts';

const COLOUR = { differ: '#b4540a', agree: '#1f6f8b' };

export async function showBadge(tabId: number, counts: PageAnswer['counts']): Promise<void> {
  const disputed = counts.differ + counts.changed;
  const shown = disputed || counts.agree;
  const { action } = browser;
  // Firefox for Android has none.
  if (!action.setBadgeText) return;
  await action.setBadgeText({ tabId, text: shown ? String(shown) : '' }).catch(() => undefined);
  const color = disputed ? COLOUR.differ : COLOUR.agree;
  await action.setBadgeBackgroundColor({ tabId, color }).catch(() => undefined);
}
