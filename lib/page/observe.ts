/**
 * What changed on the page, gathered: the smallest set of roots whose text must be read again. One observer for all roots. Our own host is
 * outside body and is never seen.
 */
export interface Changes {
  /** Elements and shadow roots to read again; none lies within another. Null: so much that reading everything is cheaper. */
  roots: (Element | ShadowRoot)[] | null;
}

export interface PageObserver {
  observe(root: Element | ShadowRoot): void;
  /** What changed since the last call. */
  take(): Changes;
  readonly pending: boolean;
}

/** More roots than this are not worth telling apart. */
const HUGE = 2000;

/**
 * `blockAround` names the block a changed node belongs to; `onChange` is called at most once until `take`, in the microtask of the change;
 * `onBroken` names every root at once, so that marks over it can go before the next frame.
 */
export function observeText(
  blockAround: (node: Node) => Element | ShadowRoot | null,
  onChange: (broken: Node[]) => void,
  signal: AbortSignal,
): PageObserver {
  const dirty = new Set<Element | ShadowRoot>();
  let huge = false;

  const observer = new MutationObserver(records => {
    const broken: Node[] = [];
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (huge) break;
      if (type === 'characterData') touch(target, broken);
      else {
        if (hasInline(addedNodes) || hasInline(removedNodes)) touch(target, broken);
        for (const node of addedNodes) if (node instanceof Element) touch(node, broken);
        for (const node of removedNodes) if (node instanceof Element) broken.push(node);
      }
      if (dirty.size > HUGE) huge = true;
    }
    if (huge) dirty.clear();
    if (huge || dirty.size || broken.length) onChange(broken);
  });
  signal.addEventListener('abort', () => observer.disconnect());

  function touch(node: Node, broken: Node[]): void {
    const block = blockAround(node);
    if (!block || dirty.has(block)) return;
    dirty.add(block);
    broken.push(block);
  }

  return {
    observe: root => observer.observe(root, { childList: true, characterData: true, subtree: true }),
    take() {
      const roots = huge ? null : outermost(dirty);
      dirty.clear();
      huge = false;
      return { roots };
    },
    get pending() {
      return huge || dirty.size > 0;
    },
  };
}

const hasInline = (nodes: NodeList) => [...nodes].some(node => node.nodeType === Node.TEXT_NODE);

/** Drops what is detached or lies within another. */
function outermost(dirty: ReadonlySet<Element | ShadowRoot>): (Element | ShadowRoot)[] {
  return [...dirty].filter(root => {
    if (!root.isConnected) return false;
    for (let at = parentOf(root); at; at = parentOf(at)) if (dirty.has(at as Element)) return false;
    return true;
  });
}

const parentOf = (node: Node): Node | null =>
  node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
