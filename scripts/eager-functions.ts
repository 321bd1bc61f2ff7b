/**
 * Vite plugin: has the browser compile the functions that read and mark a page when their script is loaded. Otherwise each is looked through then
 * and compiled when it is first called, while the page waits: half of what the first reading costs. V8 takes a function in parentheses as one
 * that will be called.
 */
import { normalizePath, type Plugin, parseAst } from 'vite';
import { type AstNode, children, type Edit, edited } from './syntax-tree.ts';

/** In lib/page: what every page runs before its first marks. */
const FILES = [
  'read-text',
  'text-places',
  'slice',
  'pieces',
  'white-space',
  'element-queries',
  'forms',
  'anchor',
  'marked-blocks',
  'near-viewport',
  'watch-near',
  'highlighter',
];

export function eagerFunctions(root: string): Plugin {
  const files = new Set(FILES.map(name => `${normalizePath(root)}/lib/page/${name}.ts`));
  return {
    name: 'eager-functions',
    // Behind the compiler of TypeScript: what is parsed here is JavaScript.
    enforce: 'post',
    transform: (code, id) =>
      files.has(id.split('?')[0] ?? '') ? { code: withEagerFunctions(code), map: null } : null,
  };
}

/** A module of JavaScript with all its functions in parentheses, but generators, methods of classes and accessors. */
export function withEagerFunctions(code: string): string {
  return edited(code, [...parentheses(parseAst(code))]);
}

function* parentheses(node: AstNode, parent?: AstNode): Generator<Edit> {
  const [before, after] = (!node.generator && parenthesesOf(node, parent)) || [];
  if (before !== undefined) yield { start: node.start, end: node.start, text: before };
  for (const child of children(node)) yield* parentheses(child, node);
  if (after !== undefined) yield { start: node.end, end: node.end, text: after };
}

function parenthesesOf(node: AstNode, parent?: AstNode): [before: string, after: string] | null {
  switch (node.type) {
    case 'FunctionDeclaration':
      return parent?.type === 'ExportDefaultDeclaration' ? null : [`const ${node.id?.name} = (`, ');'];
    case 'ArrowFunctionExpression':
      return ['(', ')'];
    case 'FunctionExpression':
      if (parent?.type === 'MethodDefinition' || (parent?.kind && parent.kind !== 'init')) return null;
      if (!parent?.method) return ['(', ')'];
      return node.async ? null : [': (function', ')'];
    default:
      return null;
  }
}
