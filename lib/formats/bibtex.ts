/** Sources as BibLaTeX `@online` entries in UTF-8. */
import type { SavedDocument } from '../model/saved-document.ts';

const LANGUAGES: Record<string, string> = { en: 'english', ja: 'japanese', zh: 'chinese' };

export async function* writeBibtex(saved: AsyncIterable<SavedDocument>): AsyncGenerator<string> {
  for await (const one of saved) yield toBibtex(one);
}

export function toBibtex({ document, authors, savedAt, tags }: SavedDocument): string {
  const { id, title, publisher, published, url, language } = document;
  const fields: [string, string | null | undefined][] = [
    ['title', `{${escapeTex(title)}}`],
    ['author', authors.map(name => `{${escapeTex(name)}}`).join(' and ')],
    ['organization', escapeTex(publisher)],
    ['date', published],
    ['url', url && escapeUrl(url)],
    ['urldate', savedAt.slice(0, 10)],
    ['langid', LANGUAGES[language.slice(0, 2)]],
    ['keywords', tags.map(tag => escapeTex(tag.replaceAll(',', ' '))).join(', ')],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []));
  return `@online{${keyOf(id)},\n${lines.join('')}}\n\n`;
}

/** Citation keys know few characters. */
const keyOf = (id: string): string => id.replace(/[^A-Za-z0-9:._-]/g, '-') || 'source';

const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const escapeTex = (text: string): string =>
  text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .replace(/[\\{}~^]|[&%$#_]/g, char => TEX[char] ?? `\\${char}`);

/** Braces would end the field; an address has a form for them. */
const escapeUrl = (url: string): string => url.replace(/[{}$\\\s]/g, encodeURIComponent);
