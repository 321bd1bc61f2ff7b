/**
 * The controls of a form stand in place of its own properties by their names: with an input named "parentNode" a form is its own descendant's child. In
 * Chromium that holds in the world of content scripts too.
 */

/** What is asked of elements while a page is read. */
const ASKED = [
  ...['parentNode', 'parentElement', 'firstChild', 'nextSibling', 'nodeType', 'localName', 'isConnected'],
  ...[
    'checkVisibility',
    'contains',
    'compareDocumentPosition',
    'getBoundingClientRect',
    'closest',
    'matches',
  ],
  ...['hasAttribute', 'hasAttributes', 'getAttribute', 'role', 'contentEditable', 'isContentEditable'],
];

/** Told by the name, which is asked anyway: the first question about a kind of element costs as much as reading some lines. */
export const isNameOfForm = (localName: unknown): boolean =>
  localName === 'form' || (localName !== undefined && typeof localName !== 'string');

const mayBeForm = (node: Node): boolean => isNameOfForm((node as Partial<Element>).localName);

/** The parent in the tree, of a form whatever its controls are named. */
export const parentOf = (node: Node): Node | null =>
  mayBeForm(node) ? (Reflect.get(Node.prototype, 'parentNode', node) as Node | null) : node.parentNode;

/** Whether it is a form that cannot be asked; its text is not read. */
export const isClobbered = (node: Node): boolean =>
  mayBeForm(node) &&
  node instanceof HTMLFormElement &&
  ASKED.some(name => Reflect.get(HTMLFormElement.prototype, name, node) !== Reflect.get(node, name));
