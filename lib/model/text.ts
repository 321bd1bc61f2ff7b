/** Half-open range in UTF-16 code units into the original, un-normalised text. */
export interface Span {
  start: number;
  end: number;
}

/** Languages whose claims are understood. `other`: unambiguous names only, no claims. */
export type Language = 'en' | 'ja' | 'zh' | 'other';

/** Text of one document with what the later stages need to know about its shape. */
export interface ReadText {
  text: string;
  language: Language;
  /** In order, without overlap; a line break always ends a sentence. Each is trimmed of white space. */
  sentences: Span[];
}
