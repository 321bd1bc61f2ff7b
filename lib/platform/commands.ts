/** Keyboard commands of the manifest. Those about marks go to the page's own scripts, and the frame that has the focus obeys. */
import type { PageCommands } from '../model/protocol.ts';
import { browser } from './browser.ts';
import { sendToPage } from './messaging.ts';

type MarkCommand = PageCommands['command']['ask']['name'];
const MARK_COMMANDS: readonly MarkCommand[] = ['next-mark', 'previous-mark', 'open-card', 'cycle-density'];

/** Call synchronously at start. */
export function watchCommands(): void {
  browser.commands?.onCommand.addListener((name, tab) => {
    const command = MARK_COMMANDS.find(known => known === name);
    if (command && tab?.id !== undefined) void sendToPage(tab.id, 'command', { name: command });
  });
}

/** The commands with the keys the browser has for them now. */
export async function readShortcuts(): Promise<{ name: string; keys: string }[]> {
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.map(({ name = '', shortcut = '' }) => ({ name, keys: shortcut }));
}
