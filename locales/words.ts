/**
 * The UI's words. Messages are written in ICU syntax in locales/*.json (English is the reference), compiled at build
 * time and formatted by icu-minify (under 1 kB): the card's script has no room for a parser, and the choice of language
 * is the reader's, which `browser.i18n` cannot follow.
 */
import format, { type CompiledMessage, type FormatOptions } from 'icu-minify/format';
import type english from './en.json';

export const LOCALES = ['en', 'ja', 'zh-CN'] as const;
export type Locale = (typeof LOCALES)[number];

export type WordKey = keyof typeof english;
export type WordValues = Record<string, string | number>;

/** Compiled messages of one language; some or all keys. */
export type Catalogue = Partial<Record<string, CompiledMessage>>;

/** Called with a key. ISO days and months among the values are written as `date` writes them. */
export interface Words {
  (key: WordKey, values?: WordValues): string;
  locale: Locale;
  /** For keys made of a stored id ("reason.rounding"); null where the language has no such word. */
  maybe(key: string, values?: WordValues): string | null;
  /** An ISO date at its own precision ("8 May 2026", "May 2026", "2026"); anything else as it came. */
  date(iso: string): string;
}

const cached = <A extends unknown[], T>(make: (...args: A) => T) => {
  const made = new Map<string, T>();
  return (...args: A): T => {
    const key = JSON.stringify(args);
    const value = made.get(key) ?? make(...args);
    made.set(key, value);
    return value;
  };
};

const OPTIONS: FormatOptions = {
  formatters: {
    getNumberFormat: cached((...args) => new Intl.NumberFormat(...args)),
    getPluralRules: cached((...args) => new Intl.PluralRules(...args)),
    getDateTimeFormat: cached((...args) => new Intl.DateTimeFormat(...args)),
  },
};

const DATE_PARTS: Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'short' },
  { year: 'numeric', month: 'short', day: 'numeric' },
];

const DAY_OR_MONTH = /^\d{4}-\d\d(-\d\d)?$/;

/** Words of one language. A missing key shows itself: a test keeps the catalogues complete. */
export function createWords(locale: Locale, catalogue: Catalogue): Words {
  const maybe = (key: string, values: WordValues = {}): string | null => {
    const message = catalogue[key];
    if (message === undefined) return null;
    const shown = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && DAY_OR_MONTH.test(value) ? date(value) : value,
    ]);
    return String(format<string>(message, locale, Object.fromEntries(shown), OPTIONS));
  };
  const date = (iso: string): string => {
    const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(iso);
    if (!match) return iso;
    const precision = match[3] ? 2 : match[2] ? 1 : 0;
    const options = { ...DATE_PARTS[precision], timeZone: 'UTC' };
    const language = locale === 'en' ? 'en-GB' : locale;
    return OPTIONS.formatters.getDateTimeFormat(language, options).format(Date.parse(iso));
  };
  return Object.assign((key: WordKey, values?: WordValues) => maybe(key, values) ?? key, {
    locale,
    maybe,
    date,
  });
}

/** The UI language for a list of the reader's languages, most wanted first. */
export function chooseLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const language = tag.toLowerCase().split('-')[0];
    const found = LOCALES.find(locale => locale.split('-')[0] === language);
    if (found) return found;
  }
  return 'en';
}
