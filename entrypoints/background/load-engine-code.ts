/**
 * The engine is most of the background's code, and many wakes end without it; nearly all end without full-text search and the parser of relative
 * days. A worker takes each in as a script of its own, which the browser keeps compiled and allows only because it was seen at installation. In
 * Firefox the background is a page, and all are parts of its script that are evaluated on first need.
 */
import type { DayParser } from '../../lib/engine/quantities/dates/relative-dates.ts';
import type { DaysCode } from './days.ts';
import type { EngineCode } from './engine.ts';
import type { SearchCode } from './search.ts';

interface Parts {
  engineCode: EngineCode;
  searchCode: SearchCode;
  daysCode: DaysCode;
}

const SCRIPTS: Record<keyof Parts, string> = {
  engineCode: '/engine.js',
  searchCode: '/search.js',
  daysCode: '/days.js',
};

interface WorkerScope extends Partial<Parts> {
  importScripts(path: string): void;
  addEventListener(type: 'install', listener: () => void): void;
}
const worker = globalThis as unknown as WorkerScope;

/** Call synchronously when the background starts. */
export function keepEngineCode(): void {
  if (import.meta.env.FIREFOX) return;
  worker.addEventListener('install', () => {
    for (const name of Object.keys(SCRIPTS) as (keyof Parts)[]) takeIn(name);
  });
}

/** With the parser of relative days, for whoever opens the engine. */
export async function loadEngineCode(): Promise<EngineCode & { dayParser: () => DayParser }> {
  if (!import.meta.env.FIREFOX)
    return { ...takeIn('engineCode'), dayParser: () => takeIn('daysCode').parseDays };
  const [{ openEngine }, { parseDays }] = await Promise.all([
    import('./open-engine.ts'),
    import('../../lib/engine/quantities/dates/chrono-days.ts'),
  ]);
  return { openEngine, dayParser: () => parseDays };
}

export async function loadSearchCode(): Promise<SearchCode> {
  return import.meta.env.FIREFOX ? import('./search-documents.ts') : takeIn('searchCode');
}

function takeIn<K extends keyof Parts>(name: K): Parts[K] {
  if (!worker[name]) worker.importScripts(SCRIPTS[name]);
  const code: Partial<Parts>[K] = worker[name];
  if (!code) throw new Error(`${SCRIPTS[name]} did not bring what it should`);
  return code;
}
