import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseDays } from '../../lib/engine/quantities/dates/chrono-days.ts';
import { createQuantityReader } from '../../lib/engine/quantities/read-quantities.ts';
import { readText } from '../../lib/engine/text/read-text.ts';
import type { Language, ReadText } from '../../lib/model/text.ts';
import { readKnowledge } from '../../scripts/knowledge.ts';
import { figurePeers } from './figure-peers.ts';

/*
 * How many times the CPU time of a plain charCodeAt loop over the same text reading its figures takes. Passes of the
 * loop and the reader alternate, and the medians are compared, so that a busy machine hits both.
 */

export interface BenchRow {
  name: string;
  ratio: number;
  note?: string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const PASSES = 25;
const WARM_UP = 20;
/** The loop is so short that it is repeated within one measured pass. */
const LOOPS = 20;
const NEWS_SIZE = 1 << 16;
const DAY = '2026-05-08';

const reader = createQuantityReader(readKnowledge(`${root}/data`), () => parseDays);
let sink = 0;

function cpuOf(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const spent = process.cpuUsage(before);
  return spent.user + spent.system;
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

function charCodeLoop(text: string): void {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  sink ^= sum;
}

function sentencesOf(text: string): ReadText['sentences'] {
  const ends = [...text.matchAll(/(?:[.!?] |[。！？\n])/g)].map(found => found.index + 1);
  return [0, ...ends].map((start, i) => ({ start, end: ends[i] ?? text.length }));
}

const asRead = (text: string, language: Language): ReadText => ({
  text,
  language,
  sentences: sentencesOf(text),
});

/** Median CPU of reading every text over median CPU of the loop. */
function ratioOf(
  reads: ReadText[],
  reading: (read: ReadText) => number,
  { warmUp, passes } = { warmUp: WARM_UP, passes: PASSES },
): number {
  const loop: number[] = [];
  const work: number[] = [];
  for (let pass = 0; pass < warmUp + passes; pass++) {
    const a = cpuOf(() => {
      for (let i = 0; i < LOOPS; i++) for (const read of reads) charCodeLoop(read.text);
    });
    const b = cpuOf(() => {
      for (const read of reads) sink ^= reading(read);
    });
    if (pass < warmUp) continue;
    loop.push(a / LOOPS);
    work.push(b);
  }
  return median(work) / median(loop);
}

/** What a caller of `engine.quantities` pays, and its parts: language and sentences, then figures. */
const READINGS: { name: string; target?: string; reading: (read: ReadText) => number }[] = [
  {
    name: 'whole, no relative dates',
    target: 'target: 60',
    reading: ({ text }) => reader(readText(text)).length,
  },
  {
    name: 'whole, with dates',
    target: 'target: 100',
    reading: ({ text }) => reader(readText(text), DAY).length,
  },
  { name: 'language and sentences only', reading: ({ text }) => readText(text).sentences.length },
  { name: 'figures only, no relative dates', reading: read => reader(read).length },
  { name: 'figures only, with dates', reading: read => reader(read, DAY).length },
];

/** Paragraphs of the bundled digests of a language, repeated to `size` characters. */
function newsParagraphs(language: Language, size: number): ReadText[] {
  const paragraphs = readdirSync(`${root}/seeds`)
    .filter(file => file.endsWith('.md'))
    .map(file => readFileSync(`${root}/seeds/${file}`, 'utf8').split(/^---$/m))
    .filter(([, head = '']) => new RegExp(`^language: ${language}`, 'm').test(head))
    .flatMap(([, , body = '']) => body.trim().split(/\n{2,}/));
  const reads: ReadText[] = [];
  for (let length = 0, i = 0; length < size && paragraphs.length > 0; i++) {
    const text = paragraphs[i % paragraphs.length] ?? '';
    reads.push(asRead(text, language));
    length += text.length + 1;
  }
  return reads;
}

/** Units of text that invite quadratic work when repeated. */
const HOSTILE: [string, Language, string][] = [
  ['a run of digits', 'en', '7'],
  ['digits and commas', 'en', '1,'],
  ['groups of three', 'en', '111,'],
  ['digits and hyphens', 'en', '1-'],
  ['digits and slashes', 'en', '1/'],
  ['digits and dots', 'en', '1.'],
  ['digits and blanks', 'en', '123 '],
  ['currency signs', 'en', '$'],
  ['number words', 'en', 'one hundred and '],
  ['months', 'en', 'May '],
  ['opening brackets', 'en', '(1'],
  ['relative dates', 'en', 'last night 5 men met. '],
  ['Han numerals', 'ja', '十'],
  ['Han digits', 'zh', '九'],
  ['years', 'ja', '9年'],
  ['full-width digits', 'ja', '９'],
  ['fractions', 'zh', '一分之'],
  ['letters without a blank', 'en', 'a'],
  ['full stops', 'en', '.'],
  ['stops and quotation marks', 'en', '."'],
];

/** CPU per character at eight times the length over CPU per character at the shorter one: 1 is linear. */
function growthOf(unit: string, language: Language): number {
  const time = (length: number) => {
    const text = unit.repeat(Math.ceil(length / unit.length));
    const times = Array.from(
      { length: 5 },
      () => cpuOf(() => reader(readText(text, language), DAY)) / text.length,
    );
    return Math.min(...times);
  };
  time(10_000);
  return time(80_000) / Math.max(time(10_000), 1e-9);
}

/** They are thousands of times slower than the loop: less text, fewer passes. */
function measurePeers(reads: ReadText[]): BenchRow[] {
  return figurePeers().map(({ name, find, missing }) => {
    if (!find) return { name, ratio: Number.NaN, note: missing };
    const ratio = ratioOf(reads, ({ text }) => find(text), { warmUp: 1, passes: 3 });
    return { name: `${name} (en news)`, ratio };
  });
}

/** Ratios of this stage; `scripts/bench.ts` prints them. */
export async function benchFigures(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const language of ['en', 'ja', 'zh'] as const) {
    const reads = newsParagraphs(language, NEWS_SIZE);
    for (const { name, target, reading } of READINGS) {
      rows.push({
        name: `${language} news, ${name}`,
        ratio: ratioOf(reads, reading),
        note: language === 'en' ? target : undefined,
      });
    }
  }
  rows.push(...measurePeers(newsParagraphs('en', 1 << 13)));
  const paragraphs = newsParagraphs('en', 1 << 19).map(read => read.text);
  for (const size of [1 << 13, 1 << 16, 1 << 19]) {
    const text = paragraphs.join('\n').slice(0, size);
    rows.push({
      name: `figures, one text of ${size >> 10} K characters`,
      ratio: ratioOf([asRead(text, 'en')], ({ text }) => reader(readText(text), DAY).length),
    });
  }
  for (const [name, language, unit] of HOSTILE) {
    rows.push({
      name: `figures, ${name}: growth per character, 10 K to 80 K`,
      ratio: growthOf(unit, language),
      note: '1 is linear',
    });
  }
  return sink === Number.MIN_SAFE_INTEGER ? [] : rows;
}
