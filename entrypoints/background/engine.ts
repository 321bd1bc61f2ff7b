/** The engine as a script of its own, for backgrounds that are workers: see load-engine-code.ts. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openEngine } from './open-engine.ts';
import { searchDocuments } from './search-documents.ts';

export interface EngineCode {
  openEngine: typeof openEngine;
  searchDocuments: typeof searchDocuments;
}

export default defineUnlistedScript({
  exclude: ['firefox'],
  main() {
    Object.assign(globalThis, { engineCode: { openEngine, searchDocuments } satisfies EngineCode });
  },
});
