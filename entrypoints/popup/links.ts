/** Where the popup leads: other pages of ours, each in a tab. */
import { openExtensionPage, openNameInLibrary } from '../../lib/platform/tabs.ts';

export const LINKS = {
  onSearch: (text: string) => void openExtensionPage(`library.html?q=${encodeURIComponent(text)}`),
  onDocument: (id: string, text: string) =>
    void openExtensionPage(`library.html?document=${encodeURIComponent(id)}&q=${encodeURIComponent(text)}`),
  names: {
    onOpenName: openNameInLibrary,
    onEdit: (id: string) => void openExtensionPage(`entities.html?name=${encodeURIComponent(id)}`),
  },
  onLibrary: () => void openExtensionPage('library.html'),
  onNames: () => void openExtensionPage('entities.html'),
  onOptions: () => void openExtensionPage('options.html'),
  onHelp: () => void openExtensionPage('welcome.html'),
};
