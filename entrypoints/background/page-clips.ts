/** What is saved from a page, and whether the page has changed since. */
import { canonicalUrl } from '../../lib/engine/corpus/canonical-url.ts';
import type { ClipLine } from '../../lib/model/clips.ts';
import type { SavedDocument } from '../../lib/model/saved-document.ts';
import { capture } from '../../lib/platform/clip-script.ts';
import { isPrivate } from '../../lib/platform/private-window.ts';
import type { RequestHandlers } from '../../lib/platform/requests.ts';
import { ownOf } from './clips.ts';
import type { Engine } from './open-engine.ts';

const EXCERPT = 160;

export function answerPageClips(engine: () => Promise<Engine>): Pick<RequestHandlers, 'page-clips'> {
  return {
    async 'page-clips'({ url, tabId }) {
      const saved = await ownOf(await engine()).savedFrom(canonicalUrl(url) ?? '');
      const newest = saved.toSorted((a, b) => b.savedAt.localeCompare(a.savedAt));
      const article = newest.find(({ kind }) => kind === 'article');
      const changed = article && tabId !== undefined ? await readsOtherwise(tabId, article) : false;
      return { clips: newest.map(toLine), article: article ? { savedAt: article.savedAt, changed } : null };
    },
  };
}

/** False too where the page cannot be read, and nothing can be said. */
async function readsOtherwise(tabId: number, { document }: SavedDocument): Promise<boolean> {
  if (await isPrivate(tabId)) return false;
  const now = await capture({ tabId, frameId: 0 }, { kind: 'article' }).catch(() => null);
  return now !== null && now.text !== document.text;
}

const toLine = ({ document, kind, savedAt, tags, note, sighting }: SavedDocument): ClipLine => ({
  id: document.id,
  title: document.title,
  excerpt: document.text.slice(0, EXCERPT),
  kind,
  savedAt,
  tags,
  note,
  sighting,
});
