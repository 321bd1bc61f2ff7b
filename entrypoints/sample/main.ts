import './sample.css';
import { fetchSample } from '../../lib/platform/packaged-data.ts';
import { openSurface } from '../../lib/platform/surface.ts';

/** The sample article as a page of the extension: it can be tried before any site is granted. */
async function showSample(locale: string): Promise<void> {
  const sample = new DOMParser().parseFromString(await fetchSample(locale), 'text/html');
  const { head, body } = document;
  document.title = sample.title;
  document.documentElement.lang = sample.documentElement.lang;
  for (const meta of sample.querySelectorAll('meta[property]')) head.append(document.adoptNode(meta));
  body.replaceChildren(...[...sample.body.children].map(element => document.adoptNode(element)));
}

/** The very files a page gets. The card is loaded beforehand, because nothing can be injected into a page of ours. */
function addPageFiles(): void {
  const marks = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/marks.css' });
  document.head.append(marks);
  for (const src of ['/card.js', '/page.js']) {
    document.head.append(Object.assign(document.createElement('script'), { src, async: false }));
  }
}

let shown = false;
await openSurface(async ({ words }) => {
  if (shown) return;
  shown = true;
  await showSample(words.locale);
  addPageFiles();
});
