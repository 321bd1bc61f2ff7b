/** The readable text of an article: Readability over a copy, so that the page itself is not touched. */
import { Readability } from '@mozilla/readability';

const BLOCK =
  /^(p|div|section|article|main|header|footer|aside|h[1-6]|li|ul|ol|dl|dt|dd|blockquote|pre|table|tr|figure|address|br)$/;
const NOT_PROSE = /^(script|style|noscript|template|figcaption|button|select|textarea|svg|math|rt|rp)$/;

/** Paragraphs of the article, or null where the page has none. */
export function readArticle(document: Document): string[] | null {
  const copy = document.cloneNode(true) as Document;
  const article = new Readability<Element>(copy, { serializer: node => node as Element }).parse();
  const paragraphs = article?.content ? paragraphsOf(article.content) : [];
  return paragraphs.length ? paragraphs : null;
}

/** Text of each innermost block, white space made single. */
export function paragraphsOf(root: Element): string[] {
  const paragraphs: string[] = [];
  let current = '';
  const end = () => {
    const paragraph = current.replace(/\s+/g, ' ').trim();
    if (paragraph) paragraphs.push(paragraph);
    current = '';
  };
  const read = (node: Node): void => {
    if (node.nodeType === node.TEXT_NODE) current += node.nodeValue ?? '';
    if (node.nodeType !== node.ELEMENT_NODE) return;
    const name = (node as Element).localName;
    if (NOT_PROSE.test(name)) return;
    const isBlock = BLOCK.test(name);
    if (isBlock) end();
    for (const child of node.childNodes) read(child);
    if (isBlock) end();
    else if (name === 'td' || name === 'th') current += ' ';
  };
  read(root);
  end();
  return paragraphs;
}
