/** Copies text on the reader's click. False if the browser refuses. On http pages there is no clipboard API: the old command serves, unseen by the page. */
export async function writeClipboard(text: string): Promise<boolean> {
  if (isSecureContext && navigator.clipboard) {
    const written = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    if (written) return true;
  }
  const fill = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
  };
  window.addEventListener('copy', fill, { capture: true });
  try {
    return document.execCommand('copy');
  } finally {
    window.removeEventListener('copy', fill, { capture: true });
  }
}
