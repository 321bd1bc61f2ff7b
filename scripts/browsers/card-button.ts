/** Presses a button of the card as a reader does. The card's shadow root is closed to the page, so the debugging protocol of each browser finds the place. */
import type { BrowserContext, Page } from 'playwright';
import type { BrowserPage, Reader } from './reader.ts';

interface Place {
  x: number;
  y: number;
}

interface CdpNode {
  backendNodeId: number;
  localName: string;
  nodeValue: string;
  children?: CdpNode[];
  shadowRoots?: CdpNode[];
}

const inside = (node: CdpNode): CdpNode[] => [...(node.shadowRoots ?? []), ...(node.children ?? [])];
const textOf = (node: CdpNode): string => node.nodeValue + inside(node).map(textOf).join('');

function find(node: CdpNode, label: string): CdpNode | undefined {
  if (node.localName === 'button' && textOf(node).trim() === label) return node;
  for (const child of inside(node)) {
    const found = find(child, label);
    if (found) return found;
  }
}

async function placeInChromium(context: BrowserContext, page: Page, label: string): Promise<Place | null> {
  const client = await context.newCDPSession(page);
  const { root } = (await client.send('DOM.getDocument', { depth: -1, pierce: true })) as unknown as {
    root: CdpNode;
  };
  const html = root.children?.find(node => node.localName === 'html');
  const host = html?.children?.findLast(node => node.localName === 'div');
  const button = host && find(host, label);
  const box = button && (await client.send('DOM.getBoxModel', { backendNodeId: button.backendNodeId }));
  await client.detach();
  if (!box) return null;
  const [left = 0, top = 0, , , right = 0, bottom = 0] = box.model.border;
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

interface BidiNode {
  sharedId?: string;
  value?: { localName?: string; nodeValue?: string; children?: BidiNode[]; shadowRoot?: BidiNode | null };
}

const within = ({ value }: BidiNode): BidiNode[] => [
  ...(value?.shadowRoot ? [value.shadowRoot] : []),
  ...(value?.children ?? []),
];
const wordsOf = (node: BidiNode): string =>
  (node.value?.nodeValue ?? '') + within(node).map(wordsOf).join('');

function findNode(node: BidiNode, label: string): BidiNode | undefined {
  if (node.value?.localName === 'button' && wordsOf(node).trim() === label) return node;
  for (const child of within(node)) {
    const found = findNode(child, label);
    if (found) return found;
  }
}

interface BidiPage {
  mainFrame(): { _id: string };
  browser(): {
    connection: { send(method: string, params: object): Promise<{ result: { result: unknown } }> };
  };
}

async function placeInFirefox(page: BidiPage, label: string): Promise<Place | null> {
  const { connection } = page.browser();
  const target = { context: page.mainFrame()._id };
  const answer = await connection.send('script.evaluate', {
    target,
    expression: "document.querySelector('html > div')",
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 60 },
  });
  const button = findNode(answer.result.result as BidiNode, label);
  if (!button?.sharedId) return null;
  const place = await connection.send('script.callFunction', {
    target,
    functionDeclaration:
      'button => { const { x, y, width, height } = button.getBoundingClientRect(); return JSON.stringify({ x: x + width / 2, y: y + height / 2 }); }',
    arguments: [{ sharedId: button.sharedId }],
    awaitPromise: false,
  });
  return JSON.parse((place.result.result as { value: string }).value);
}

/** Throws if the card has no such button. */
export async function pressCardButton(reader: Reader, page: BrowserPage, label: string): Promise<void> {
  const place = reader.chromium
    ? await placeInChromium(reader.chromium.context, page as unknown as Page, label)
    : await placeInFirefox(page as unknown as BidiPage, label);
  if (!place) throw new Error(`the card has no button "${label}"`);
  await page.mouse.click(place.x, place.y);
}
