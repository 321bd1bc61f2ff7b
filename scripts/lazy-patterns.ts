/**
 * Vite plugin: makes the engine's regular expressions when they are first used (lib/engine/text/lazy-pattern.ts says why). Literals inside of
 * functions move to the module, except those that keep a place in a text (flags g and y).
 */
import { normalizePath, type Plugin, parseAst } from 'vite';
import { needlesOf } from './pattern-needles.ts';
import { type AstNode, children, type Edit, edited } from './syntax-tree.ts';

export function lazyPatterns(root: string): Plugin {
  const engine = `${normalizePath(root)}/lib/engine/`;
  const runtime = `${engine}text/lazy-pattern.ts`;
  return {
    name: 'lazy-patterns',
    // Behind the compiler of TypeScript: what is parsed here is JavaScript.
    enforce: 'post',
    transform(code, id) {
      const [path = ''] = id.split('?');
      if (!path.startsWith(engine) || !path.endsWith('.ts') || path === runtime) return null;
      const lazy = withLazyPatterns(code);
      if (lazy === code) return null;
      return { code: `import { lazyPattern as $lazy } from ${JSON.stringify(runtime)};\n${lazy}`, map: null };
    },
  };
}

/** A module of JavaScript whose patterns are made by `$lazy`, which it does not import; the same string if it has none. */
export function withLazyPatterns(code: string): string {
  const edits: Edit[] = [];
  const moved: string[] = [];
  for (const [{ start, end, regex }, inFunction] of patternsIn(parseAst(code))) {
    const lazy = `/* @__PURE__ */ $lazy(() => ${code.slice(start, end)}${regex ? told(regex) : ''})`;
    if (!inFunction) edits.push({ start, end, text: lazy });
    else if (regex && !/[gy]/.test(regex.flags)) {
      edits.push({ start, end, text: `($pattern${moved.length})` });
      moved.push(`const $pattern${moved.length} = ${lazy};\n`);
    }
  }
  return moved.join('') + edited(code, edits);
}

/** Further arguments of `$lazy`, where they are of use. */
function told({ pattern, flags }: { pattern: string; flags: string }): string {
  const needles = needlesOf(pattern, flags);
  return needles ? `, ${JSON.stringify(needles.join('\n'))}, '${flags}'` : '';
}

/** Each literal and each `new RegExp`, in the order of the text, and whether it stands in a function. */
function* patternsIn(node: AstNode, inFunction = false): Generator<[node: AstNode, inFunction: boolean]> {
  if (node.regex || (node.type === 'NewExpression' && node.callee?.name === 'RegExp')) {
    yield [node, inFunction];
    return;
  }
  const within = inFunction || node.type.includes('Function');
  for (const child of children(node)) yield* patternsIn(child, within);
}
