/** The engine as a script of its own, for backgrounds that are workers: see load-engine-code.ts. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openEngine } from './open-engine.ts';

export interface EngineCode {
  openEngine: typeof openEngine;
}

export default defineUnlistedScript({
  exclude: ['firefox'],
  main() {
    Object.assign(globalThis, { engineCode: { openEngine } satisfies EngineCode });
  },
});
