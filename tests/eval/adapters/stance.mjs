/** Holds the public sentence pairs against the engine: their premise is the coverage, their hypothesis the page. */
import { createEngine } from '../../../.output/engine/index.mjs';

const engine = await createEngine();

export default (premise, hypothesis) => {
  const { stance, reasons } = engine.compare({ text: hypothesis }, { text: premise });
  return { label: stance === 'unrelated' ? 'related' : stance, reason: reasons.map(r => r.code).join(' ') };
};
