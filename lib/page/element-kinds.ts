/** What the reader of a page does with an element, told by its name alone: asking the style of each would cost more than the walk. */
export const BLOCK = 1;
/** Its text is not prose and does not separate words: annotations of ruby. */
export const DROP = 2;
/** Its text is not prose, or is the reader's own, and it separates words. */
export const SKIP = 3;
/** Ends a line. */
export const BREAK = 4;
/** Runs within a line. */
export const INLINE = 5;

export type ElementKind = typeof BLOCK | typeof DROP | typeof SKIP | typeof BREAK | typeof INLINE;

const NAMES: [ElementKind, string][] = [
  [
    BLOCK,
    'address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol p pre search section slot summary table tbody td tfoot th thead tr ul',
  ],
  [DROP, 'rp rt rtc wbr'],
  [
    SKIP,
    'applet area audio base button canvas code datalist embed head iframe img input kbd link map math meta meter noembed noframes noscript object optgroup option param picture plaintext progress samp script select source style svg template textarea title track tt video xmp',
  ],
  [BREAK, 'br hr'],
  [
    INLINE,
    'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr output q ruby rb s small span strike strong sub sup time u var',
  ],
];

export const KINDS: ReadonlyMap<string, ElementKind> = new Map(
  NAMES.flatMap(([kind, names]) => names.split(' ').map(name => [name, kind] as const)),
);

/** Undefined for elements HTML does not know: their style decides. */
export const kindOfName = (localName: string): ElementKind | undefined => KINDS.get(localName);
