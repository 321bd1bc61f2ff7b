/** What the plugins of the build need of a syntax tree of JavaScript (ESTree) and of the text it was made of. */

/** A node of ESTree, with what the plugins ask of one. */
export interface AstNode {
  type: string;
  start: number;
  end: number;
  id?: { name: string } | null;
  kind?: string;
  method?: boolean;
  async?: boolean;
  generator?: boolean;
  regex?: { pattern: string; flags: string };
  callee?: { name?: string };
}

/** In the order of the text. */
export function* children(node: AstNode): Generator<AstNode> {
  for (const value of Object.values(node)) {
    for (const one of Array.isArray(value) ? value : [value]) if (isNode(one)) yield one;
  }
}

const isNode = (value: unknown): value is AstNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** What takes the place of a part of a text; nothing is taken out where the part is empty. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** At one place, edits stay in their order. */
export function edited(code: string, edits: readonly Edit[]): string {
  let at = 0;
  let text = '';
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    text += code.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + code.slice(at);
}
