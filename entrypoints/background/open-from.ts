import { loadEngineCode } from './load-engine-code.ts';
import type { Engine } from './open-engine.ts';
import type { StartParts } from './start-parts.ts';
import { tidyLater } from './tidy.ts';

/** The background's own engine, and what earlier runs left it to do. */
export async function openFrom(parts: StartParts): Promise<Engine> {
  const { openEngine, dayParser } = await loadEngineCode();
  const engine = await openEngine(parts, dayParser);
  tidyLater(engine);
  return engine;
}
