import * as z from 'zod/mini';

// Schemas that the background knows are lazy: it wakes for each question, and few need one.

export const DensitySchema = z.lazy(() => z.enum(['off', 'differing', 'claims', 'everything']));

/** What the reader has set. `null`: as the browser has it. */
export const SettingsSchema = z.lazy(() =>
  z.object({
    version: z.literal(2),
    locale: z.nullable(z.enum(['en', 'ja', 'zh-CN'])),
    appearance: z.enum(['system', 'light', 'dark']),
    density: DensitySchema,
    /** Host name to the density chosen there; `off` leaves nothing running on the site. */
    sites: z.record(z.string(), DensitySchema),
    /** Milliseconds before a card opens under the pointer. */
    hoverDelay: z.number().check(z.minimum(0), z.maximum(5000)),
    /** A key to be held for that; `never`: only a click opens a card. */
    hoverKey: z._default(z.enum(['none', 'alt', 'shift', 'never']), 'none'),
    /** Clips and names of the reader's own are marked: a page can find out which of its words are. */
    ownMarks: z.boolean(),
  }),
);
export type Settings = z.infer<typeof SettingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  version: 2,
  locale: null,
  appearance: 'system',
  density: 'claims',
  sites: {},
  hoverDelay: 350,
  hoverKey: 'none',
  ownMarks: true,
};

/** Where the page script may run: this site when I click / the sites I choose / all sites. Granted by the browser, not stored. */
export type AccessLevel = 'click' | 'chosen' | 'all';
