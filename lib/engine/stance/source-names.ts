/** Who "Nikkei", "日本經濟新聞" and "SoftBank announcement" are: names of sources as ids. */
import type { Entity } from '../../model/mention.ts';
import { nameKey } from '../corpus/name-key.ts';
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

/** The names of everyone who can be a source, with their ids: one per line, for `createSourceResolver`. */
export function listSourceNames(entities: readonly Entity[]): string {
  const byName = new Map<string, string>();
  for (const type of SPEAKERS)
    for (const entity of entities.filter(e => e.type === type))
      for (const form of [entity.label, ...entity.forms.map(f => f.text)]) {
        const key = nameKey(form);
        if (key && !byName.has(key)) byName.set(key, entity.id);
      }
  return [...byName].map(([name, id]) => `${name}\t${id}`).join('\n');
}

function readSourceNames(names: string): Map<string, string> {
  const rows = names.split('\n').map(line => line.split('\t'));
  return new Map(rows.map(([name = '', id = '']) => [name, id]));
}

/**
 * Unknown names keep their normalised form as id, after `~`. `names`: those of `entities`, where they are compiled; they are
 * read when a name is first asked for.
 */
export function createSourceResolver(entities: readonly Entity[], names?: string): SourceResolver {
  let tables: { byName: Map<string, string>; labels: Map<string, string> } | undefined;
  const open = () => ({
    byName: readSourceNames(names ?? listSourceNames(entities)),
    labels: new Map(entities.map(entity => [entity.id, entity.label])),
  });
  const source = (id: string, label: string) => ({ kind: 'source', id, label }) as const;
  return remember(resolve, MOST_RESOLVED).of;

  function resolve(name: string): SourceName {
    tables ??= open();
    const { byName, labels } = tables;
    const known = labels.get(name);
    if (known) return source(name, known);
    const key = nameKey(name);
    const id = byName.get(key) ?? longestStart(key, byName);
    if (id) return source(id, labels.get(id) ?? name);
    if (THE_COMPANY.test(name)) return { kind: 'subject' };
    if (ANONYMOUS.test(name)) return { kind: 'anonymous' };
    return source(`~${key}`, name);
  }
}

/** "softbank announcement" starts with SoftBank, "ソフトバンク発表" with ソフトバンク. */
function longestStart(key: string, byName: ReadonlyMap<string, string>): string | null {
  for (let end = key.length - 1; end > 1; end--) {
    const wordEnds = key[end] === ' ' || /[^\x20-\x7e]/.test(key[end - 1] ?? '');
    const id = wordEnds && byName.get(key.slice(0, end));
    if (id) return id;
  }
  return null;
}
