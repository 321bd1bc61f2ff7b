/**
 * A browser compiles code to machine code once it has run often, and until then reading a page takes several times as long. So an engine that stays
 * reads documents of the package as if they were pages, one at a time. `isAsked`: somebody waits, or did a moment ago.
 */
import type { PageQuestion } from '../../lib/model/protocol.ts';
import type { Engine } from './open-engine.ts';

const ROUNDS = 3;
/** Milliseconds between two, for what is asked meanwhile. */
const APART = 10;

export async function practise(
  { bundled }: Engine,
  read: (question: PageQuestion) => Promise<unknown>,
  isAsked: () => boolean,
): Promise<void> {
  const documents = bundled.allDocuments();
  for (let round = 0; round < ROUNDS; round++) {
    for (const { text, title, published } of documents) {
      const metadata = { url: '', title, date: published ?? undefined };
      await read({ documentKey: '', metadata, text, context: null, last: true });
      do await new Promise(resolve => setTimeout(resolve, APART));
      while (isAsked());
    }
  }
}
