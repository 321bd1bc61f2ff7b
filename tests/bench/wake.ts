/**
 * From a stopped background to its first answer, in real Chromium, as times what an extension takes whose worker is empty: both
 * live in one browser and take turns.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { launchChromium } from '../../scripts/browsers/chromium.ts';
import { BUILT } from '../../scripts/build.ts';

const PASSES = 15;
/** What the first page of a session asks: one sentence is enough to need every table. */
const SENTENCE = 'SoftBank Group shares fell 5% on Friday after Nvidia said revenue rose to $57 billion.';

const hello = { type: 'hello', ask: { url: 'https://news.example/' } };
const annotate = (text: string) => ({
  type: 'annotate',
  ask: {
    documentKey: 'bench',
    metadata: { url: 'https://news.example/', title: '', date: '2026-05-08' },
    text,
    context: null,
    last: true,
  },
});

export interface Pair {
  /** Folders of the built extension and of the empty one, as `launchChromium` takes them. */
  extensions: string;
  /** Folder of the copy of ours. */
  own: string;
  /** Folder of the empty one. */
  empty: string;
  remove(): void;
}

/** The built extension, copied so that a build meanwhile does no harm, beside one that only answers. */
export function preparePair(): Pair {
  const folder = mkdtempSync(join(tmpdir(), 'wake-'));
  const [own, empty] = [join(folder, 'own'), join(folder, 'empty')];
  cpSync(BUILT.chromium, own, { recursive: true });
  writeEmptyExtension(empty);
  return {
    extensions: `${own},${empty}`,
    own,
    empty,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export function writeEmptyExtension(folder: string): void {
  mkdirSync(folder);
  const files = {
    'manifest.json': JSON.stringify({
      manifest_version: 3,
      name: 'Empty worker',
      version: '1',
      background: { service_worker: 'worker.js' },
    }),
    'worker.js':
      'chrome.runtime.onMessage.addListener((message, sender, answer) => { answer({ ok: true }); return true; });',
    'page.html': '<!doctype html><title>empty</title>',
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
}

interface ExtensionApi {
  runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; error?: unknown }> };
}

/** Milliseconds until the answer; throws if the background refused. */
export const timeToAnswer = (page: Page, message: unknown): Promise<number> =>
  page.evaluate(async question => {
    const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
    const began = performance.now();
    const answer = await chrome.runtime.sendMessage(question);
    const took = performance.now() - began;
    if (!answer?.ok) throw new Error(`no answer: ${JSON.stringify(answer)}`);
    return took;
  }, message);

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

export async function stopWorkers(context: BrowserContext, page: Page): Promise<void> {
  const client = await context.newCDPSession(page);
  await client.send('ServiceWorker.enable');
  await client.send('ServiceWorker.stopAllWorkers');
  await client.detach();
  // The browser says it has stopped a worker before the process is quiet.
  await new Promise(resolve => setTimeout(resolve, 300));
}

/** Median milliseconds of each question to a stopped background, in turns. */
export async function measureWakes(
  context: BrowserContext,
  questions: Record<string, { page: Page; message: unknown }>,
  passes = PASSES,
): Promise<Record<string, number>> {
  const times: Record<string, number[]> = {};
  for (let pass = 0; pass <= passes; pass++) {
    for (const [name, { page, message }] of Object.entries(questions)) {
      await stopWorkers(context, page);
      const took = await timeToAnswer(page, message);
      if (pass > 0) times[name] = [...(times[name] ?? []), took];
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
}

/** A page of each of the two extensions. */
export async function openPages(context: BrowserContext): Promise<{ own: Page; empty: Page }> {
  while (context.serviceWorkers().length < 2) await context.waitForEvent('serviceworker');
  const origins = context.serviceWorkers().map(worker => new URL(worker.url()));
  const [empty, own] = [await context.newPage(), await context.newPage()];
  for (const { origin, host, pathname } of origins) {
    const isEmpty = pathname === '/worker.js';
    await (isEmpty ? empty : own).goto(`chrome-extension://${host}/${isEmpty ? 'page.html' : 'popup.html'}`);
    if (!origin) throw new Error('a worker without origin');
  }
  return { own, empty };
}

export async function benchWake(): Promise<{ name: string; ratio: number; note?: string }[]> {
  const pair = preparePair();
  const session = await launchChromium({ extension: pair.extensions });
  try {
    const { own, empty } = await openPages(session.context);
    const took = await measureWakes(session.context, {
      empty: { page: empty, message: {} },
      hello: { page: own, message: hello },
      opened: { page: own, message: annotate('He said so.') },
      annotate: { page: own, message: annotate(SENTENCE) },
    });
    const floor = took.empty ?? Number.NaN;
    const row = (name: string, key: string) => ({
      name,
      ratio: (took[key] ?? Number.NaN) / floor,
      note: `${took[key]?.toFixed(0)} ms, empty worker ${floor.toFixed(0)} ms`,
    });
    return [
      row('wake to the answer to a frame that says hello: code and settings', 'hello'),
      row('wake to the answer to a text with nothing in it: engine and tables', 'opened'),
      row('wake to the first annotated text: engine, tables, corpus, all patterns it needs', 'annotate'),
    ];
  } finally {
    await session.close();
    pair.remove();
  }
}
