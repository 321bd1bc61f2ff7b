import * as z from 'zod/mini';

const text = (length: number) => z.string().check(z.maxLength(length));
const id = () => text(200).check(z.minLength(1));
const words = () => z.optional(z.array(text(200)).check(z.maxLength(500)));
const flag = () => z.optional(z.boolean());

/** What a name can be of. `other`: the reader has not said. */
export const NAME_TYPES = [
  'company',
  'person',
  'organization',
  'government',
  'place',
  'facility',
  'product',
  'publication',
  'concept',
  'other',
] as const;
export type NameType = (typeof NAME_TYPES)[number];

/** `other`: any language. */
export const FORM_LANGUAGES = ['other', 'en', 'ja', 'zh-Hans', 'zh-Hant'] as const;

/** At most this many ways to write one name, and this many names of the reader's own. */
export const MOST_FORMS = 100;
export const MOST_NAMES = 5000;

/** An entity the reader has added, or edited: then it has the id of the bundled one and stands in its place. */
export const OwnNameSchema = z.lazy(() =>
  z.object({
    id: id(),
    label: text(200).check(z.minLength(1)),
    type: z.enum(NAME_TYPES),
    description: z.optional(text(2000)),
    forms: z
      .array(
        z.object({
          text: text(200).check(z.minLength(1)),
          lang: text(40),
          shared: flag(),
          ambiguous: flag(),
          caseless: flag(),
          main: flag(),
          demonym: flag(),
        }),
      )
      .check(z.minLength(1), z.maxLength(MOST_FORMS)),
    tickers: words(),
    parent: z.optional(id()),
    related: words(),
    cues: words(),
    not: words(),
  }),
);
export type OwnName = z.infer<typeof OwnNameSchema>;

/** The reader's own names and what is done with bundled ones: one item of storage. */
export const OwnNamesSchema = z.lazy(() =>
  z.object({
    version: z.literal(1),
    /** Grows with every change of what is found in a text. */
    revision: z.number().check(z.int(), z.minimum(0)),
    names: z.array(OwnNameSchema),
    /** Ids of bundled entities that are never marked. */
    muted: z.array(id()),
    /** Ids, own or bundled, that are marked wherever they stand. */
    watched: z.array(id()),
    /** Spellings that have come or gone since the reader's documents were last read for them. */
    unread: z.array(text(200)),
  }),
);
export type OwnNames = z.infer<typeof OwnNamesSchema>;

export const NO_NAMES: OwnNames = {
  version: 1,
  revision: 0,
  names: [],
  muted: [],
  watched: [],
  unread: [],
};

/** What the reader has typed of a name. */
export interface NameDraft {
  label: string;
  type: NameType;
  description: string;
  /** Other ways to write it. */
  forms: { text: string; lang: string }[];
}
