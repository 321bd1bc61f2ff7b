/** Full-text search as a script of its own, for backgrounds that are workers: see load-engine-code.ts. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { searchDocuments } from './search-documents.ts';

export interface SearchCode {
  searchDocuments: typeof searchDocuments;
}

export default defineUnlistedScript({
  exclude: ['firefox'],
  main() {
    Object.assign(globalThis, { searchCode: { searchDocuments } satisfies SearchCode });
  },
});
