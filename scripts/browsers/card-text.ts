/** What the card says. Its shadow root is closed to the page, so it is read with the debugging protocol of each browser. */
import type { BrowserContext, Page } from 'playwright';
import type { BrowserPage, Reader } from './reader.ts';

interface CdpNode {
  nodeType: number;
  nodeValue: string;
  localName: string;
  children?: CdpNode[];
  shadowRoots?: CdpNode[];
}

interface BidiNode {
  value?: {
    localName?: string;
    nodeType: number;
    nodeValue?: string;
    children?: BidiNode[];
    shadowRoot?: BidiNode | null;
  };
}

const UNSHOWN = new Set(['style', 'script', 'title']);
const BLOCKS = new Set([
  'div',
  'p',
  'li',
  'section',
  'article',
  'header',
  'footer',
  'h2',
  'h3',
  'ul',
  'ol',
  'dl',
  'button',
]);

function textOfCdp(node: CdpNode): string {
  if (node.nodeType === 3) return node.nodeValue;
  if (UNSHOWN.has(node.localName)) return '';
  const inner = [...(node.shadowRoots ?? []), ...(node.children ?? [])].map(textOfCdp).join('');
  return BLOCKS.has(node.localName) ? `\n${inner}\n` : inner;
}

function textOfBidi({ value }: BidiNode): string {
  if (!value) return '';
  if (value.nodeType === 3) return value.nodeValue ?? '';
  if (UNSHOWN.has(value.localName ?? '')) return '';
  const inner = [...(value.shadowRoot ? [value.shadowRoot] : []), ...(value.children ?? [])]
    .map(textOfBidi)
    .join('');
  return BLOCKS.has(value.localName ?? '') ? `\n${inner}\n` : inner;
}

const tidy = (text: string) =>
  text
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();

async function inChromium(context: BrowserContext, page: Page): Promise<string> {
  const client = await context.newCDPSession(page);
  const { root } = (await client.send('DOM.getDocument', { depth: -1, pierce: true })) as unknown as {
    root: CdpNode;
  };
  await client.detach();
  const html = root.children?.find(node => node.localName === 'html');
  const hosts = (html?.children ?? []).filter(node => node.localName === 'div' && node.shadowRoots?.length);
  return hosts.map(textOfCdp).join('\n');
}

interface BidiPage {
  mainFrame(): { _id: string };
  browser(): {
    connection: { send(method: string, params: object): Promise<{ result: { result: BidiNode } }> };
  };
}

async function inFirefox(page: BidiPage): Promise<string> {
  const answer = await page.browser().connection.send('script.evaluate', {
    target: { context: page.mainFrame()._id },
    expression: "document.querySelector('html > div')",
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 60 },
  });
  return textOfBidi(answer.result.result);
}

/** Text of everything our host element shows on this page, a line per block; empty if there is no host. */
export async function cardText(reader: Reader, page: BrowserPage): Promise<string> {
  const text = reader.chromium
    ? await inChromium(reader.chromium.context, page as unknown as Page)
    : await inFirefox(page as unknown as BidiPage);
  return tidy(text);
}

/** Waits until a card says what is expected, and returns what it says then or after `timeout` ms; empty if none opened. */
export async function waitForCard(
  reader: Reader,
  page: BrowserPage,
  isExpected: (text: string) => boolean = text => text.includes('\n'),
  timeout = 6000,
): Promise<string> {
  let text = '';
  for (let waited = 0; waited < timeout; waited += 200) {
    text = await cardText(reader, page);
    if (isExpected(text)) break;
    await new Promise(resolve => setTimeout(resolve, 200));
  }
  return text;
}
