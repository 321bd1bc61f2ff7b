/** Who "Nikkei", "日本經濟新聞" and "SoftBank announcement" are: names of sources as ids. */
import type { Entity } from '../../model/mention.ts';
import { nameKey } from '../corpus/name-key.ts';
import { openTable, packTable } from '../corpus/packed-table.ts';
import { once } from '../text/once.ts';
import { remember } from '../text/remember.ts';

/** Kinds of entity that publish or say things, the likeliest bearer of a shared name first. */
const SPEAKERS = ['publication', 'company', 'government', 'organization', 'person'];

const ANONYMOUS =
  /\b(people|persons?|sources?|officials?|insiders?|executives?)\b|\bfamiliar\b|\bunnamed\b|\banonymous\b|関係者|消息筋|知情人士|消息人士|匿名/iu;
const THE_COMPANY =
  /^(?:the )?(?:company|companies|corporate|joint|own|firm)\b|^(?:同社|当社|本社|該公司|该公司|公司|本公司|官方)/iu;

/** Names remembered with what they are: a page's coverage names the same few again and again. */
const MOST_RESOLVED = 5000;

export type SourceName =
  | { kind: 'source'; id: string; label: string }
  /** "Company statement": the company a claim is about. */
  | { kind: 'subject' }
  | { kind: 'anonymous' };

export type SourceResolver = (name: string) => SourceName;

/** The names of everyone who can be a source, with their numbers in the list: a packed table, for `createSourceResolver`. */
export function compileSourceNames(entities: readonly Entity[]): ArrayBuffer {
  const byName = new Map<string, number>();
  for (const type of SPEAKERS)
    for (const [n, entity] of entities.entries()) {
      if (entity.type !== type) continue;
      for (const form of [entity.label, ...entity.forms.map(f => f.text)]) {
        const key = nameKey(form);
        if (key && !byName.has(key)) byName.set(key, n);
      }
    }
  return packTable(
    [...byName].map(([key, n]) => ({ key, bytes: Uint8Array.of(n & 255, (n >> 8) & 255, n >> 16) })),
  ).buffer;
}

/** The entity of a name, null if nobody has it. */
type FindName = (key: string) => Entity | null;

function nameFinder(entities: readonly Entity[], compiled: ArrayBuffer): FindName {
  const table = openTable(compiled);
  return key => {
    const [bytes] = table.get(key);
    if (!bytes) return null;
    const [low = 0, middle = 0, high = 0] = bytes;
    return entities[low | (middle << 8) | (high << 16)] ?? null;
  };
}

/**
 * Unknown names keep their normalised form as id, after `~`. `names`: those of `entities`, in their order, where they are compiled; nothing is
 * opened before a name is first asked for.
 */
export function createSourceResolver(entities: readonly Entity[], names?: ArrayBuffer): SourceResolver {
  const find = once(() => nameFinder(entities, names ?? compileSourceNames(entities)));
  const byId = once(() => new Map(entities.map(entity => [entity.id, entity])));
  const source = (id: string, label: string) => ({ kind: 'source', id, label }) as const;
  return remember(resolve, MOST_RESOLVED).of;

  function resolve(name: string): SourceName {
    const known = byId().get(name);
    if (known) return source(name, known.label);
    const key = nameKey(name);
    const found = find()(key) ?? longestStart(key, find());
    if (found) return source(found.id, found.label);
    if (THE_COMPANY.test(name)) return { kind: 'subject' };
    if (ANONYMOUS.test(name)) return { kind: 'anonymous' };
    return source(`~${key}`, name);
  }
}

/** "softbank announcement" starts with SoftBank, "ソフトバンク発表" with ソフトバンク. */
function longestStart(key: string, find: FindName): Entity | null {
  for (let end = key.length - 1; end > 1; end--) {
    const wordEnds = key[end] === ' ' || /[^\x20-\x7e]/.test(key[end - 1] ?? '');
    const found = wordEnds && find(key.slice(0, end));
    if (found) return found;
  }
  return null;
}
