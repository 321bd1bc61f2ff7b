/**
 * The engine is four fifths of the background's code, and many wakes end without it. A worker takes it in as a script of its own, which the
 * browser keeps compiled and allows only because it was seen at installation. In Firefox the background is a page, and the code is a part of
 * its script that is evaluated on first need.
 */
import type { EngineCode } from './engine.ts';

const SCRIPT = '/engine.js';

interface WorkerScope {
  importScripts(path: string): void;
  addEventListener(type: 'install', listener: () => void): void;
  engineCode?: EngineCode;
}
const worker = globalThis as unknown as WorkerScope;

/** Call synchronously when the background starts. */
export function keepEngineCode(): void {
  if (!import.meta.env.FIREFOX) worker.addEventListener('install', takeIn);
}

export async function loadEngineCode(): Promise<EngineCode> {
  if (import.meta.env.FIREFOX) {
    const [{ openEngine }, { searchDocuments }] = await Promise.all([
      import('./open-engine.ts'),
      import('./search-documents.ts'),
    ]);
    return { openEngine, searchDocuments };
  }
  return worker.engineCode ?? takeIn();
}

function takeIn(): EngineCode {
  worker.importScripts(SCRIPT);
  if (!worker.engineCode) throw new Error(`${SCRIPT} brought no engine`);
  return worker.engineCode;
}
