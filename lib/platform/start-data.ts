/** What the engine starts from, for `openStartData`. Apart, because workers of a page have no extension API to import. */
export async function fetchStartData(): Promise<ArrayBuffer> {
  const response = await fetch(new URL('/packaged/start.bin', location.origin));
  if (!response.ok) throw new Error(`packaged/start.bin: ${response.status}`);
  return response.arrayBuffer();
}
