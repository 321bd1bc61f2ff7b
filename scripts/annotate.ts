/** `npm run annotate -- FILE|- [--json]`: what the engine reads in a text and what the bundled corpus says to it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { MarkdownError, parseMarkdown } from '../lib/formats/markdown.ts';
import type { CorpusDocument } from '../lib/model/document.ts';
import { createEngine } from './engine-node.ts';
import { reportLines } from './report.ts';

const USAGE = 'npm run annotate -- FILE|- [--json] [--date YYYY-MM-DD] [--title TEXT] [--url ADDRESS]';

/** Front matter, where the file has it, gives date, title and address; options go before it. */
function readInput(file: string): { text: string; document: CorpusDocument | null } {
  const text = readFileSync(file === '-' ? 0 : file, 'utf8');
  try {
    const document = parseMarkdown(text);
    return { text: document.text, document };
  } catch (error) {
    if (error instanceof MarkdownError) return { text, document: null };
    throw error;
  }
}

async function annotate(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      date: { type: 'string' },
      title: { type: 'string' },
      url: { type: 'string' },
    },
  });
  const [file] = positionals;
  if (!file) throw new Error(USAGE);
  const { text, document } = readInput(file);
  const about = {
    date: values.date ?? document?.published ?? undefined,
    title: values.title ?? document?.title,
    url: values.url ?? document?.url,
  };
  const engine = await createEngine();
  const checked = await engine.check(text, about);
  if (values.json) {
    const { language, mentions, quantities } = engine.annotate(text, about);
    console.log(JSON.stringify({ language, mentions, quantities, claims: checked }, null, 2));
    return;
  }
  const ids = new Set(checked.flatMap(({ evidence }) => evidence.map(e => e.documentId)));
  const documents = new Map((await engine.documents([...ids])).map(d => [d.id, d]));
  for (const line of reportLines(text, checked, documents)) console.log(line);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  annotate().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
