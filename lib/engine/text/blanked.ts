/** The text with blanks, or `by`, in place of the spans, so that all offsets stay. */
export function blanked(text: string, spans: readonly { start: number; end: number }[], by = ' '): string {
  let rest = text;
  for (const { start, end } of spans) rest = rest.slice(0, start) + by.repeat(end - start) + rest.slice(end);
  return rest;
}
