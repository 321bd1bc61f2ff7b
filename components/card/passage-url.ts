import type { Passage } from '../../lib/model/protocol.ts';

const LONG = 60;
const WORDS = /\S+\s+\S+\s+\S+\s+\S+/;

/** Only http(s) addresses are links. */
export const isWebAddress = (url: string | null): url is string =>
  url !== null && /^https?:$/.test(URL.parse(url)?.protocol ?? '');

/** Address of a passage by text fragment; null where there is none. */
export function passageUrl(url: string | null, { before, figure, after }: Passage): string | null {
  if (!isWebAddress(url)) return null;
  const text = `${before}${figure}${after}`.trim();
  const target = new URL(url);
  const anchor = target.hash || '#';
  target.hash = '';
  return `${target.href.replace(/#$/, '')}${anchor}:~:text=${directive(text)}`;
}

/** A long passage is named by its first and last words, so that a changed word between does not lose it. */
function directive(text: string): string {
  if (text.length <= LONG) return encode(text);
  const first = WORDS.exec(text.slice(0, LONG))?.[0] ?? text.slice(0, 12);
  const last = /\S+\s+\S+\s+\S+\s+\S+$/.exec(text.slice(-LONG))?.[0] ?? text.slice(-12);
  return `${encode(first)},${encode(last)}`;
}

/** The hyphen has a meaning of its own in a text directive. */
const encode = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D');
