/** Answers the page's protocol by rule: known words are names, figures with a unit are claims whose kind the unit decides. */
import type { Claim } from '../../../lib/model/claim.ts';
import type { HelloAnswer, Mark, MarkKind, PageAnswer, PageQuestion } from '../../../lib/model/protocol.ts';
import { browser } from '../../../lib/platform/browser.ts';
import { cardFor } from './cards.ts';

const RULES: [MarkKind, RegExp][] = [
  ['entity', /\bAlpha\b|アルファ社|ألفا/g],
  ['differ', /about \d+ ?%|約\d+％/g],
  ['agree', /\$\d+ billion/g],
  ['changed', /\d+\s+firms/g],
];

const SPOKEN = {
  off: 'Marks: off',
  differing: 'Marks: differing',
  claims: 'Marks: claims',
  everything: 'Marks: everything',
};

browser.runtime.onMessage.addListener((message: unknown, sender: Sender) =>
  answer(message as Message, sender),
);

interface Sender {
  tab?: { id?: number };
  frameId?: number;
}

interface Message {
  type: string;
  ask: Record<string, unknown>;
}

async function answer({ type, ask }: Message, sender: Sender) {
  const target = { tabId: sender.tab?.id ?? 0, frameIds: [sender.frameId ?? 0] };
  if (type === 'hello') {
    for (const origin of ['AUTHOR', 'USER'] as const)
      await browser.scripting.insertCSS({ target, files: ['marks.css'], origin });
    return ok({
      density: 'everything',
      locale: localeOf(String(ask.url)),
      hoverDelay: 120,
      hoverKey: String(ask.url).includes('key=alt') ? 'alt' : 'none',
      enabled: true,
      spoken: { density: SPOKEN, noMark: 'No mark' },
    } satisfies HelloAnswer);
  }
  if (type === 'annotate') return ok(annotate(ask as unknown as PageQuestion));
  if (type === 'load-card') {
    await browser.scripting.executeScript({ target, files: ['card.js'] });
    const locale = localeOf(sender.tab ? ((await browser.tabs.get(target.tabId)).url ?? '') : '');
    const words = await (await fetch(browser.runtime.getURL(`packaged/words/${locale}.json`))).json();
    return ok({ loaded: true, words });
  }
  if (type === 'save-quote') return ok({ state: 'saved', id: 'clip', title: 'Page' });
  if (type === 'undo-save') return ok({ undone: true });
  if (type === 'card') return ok(cardFor((ask as { subject: Mark['subject'] }).subject));
  if (type === 'set-density') return ok({ density: ask.density });
  if (type === 'open-panel' || type === 'open-name') return ok({ opened: true });
  return undefined;
}

const ok = (value: unknown) => ({ ok: true, value });

const localeOf = (url: string) => /[?&]ui=([\w-]+)/.exec(url)?.[1] ?? 'en';

function annotate({ documentKey, text }: PageQuestion): PageAnswer {
  const seen = new Set<string>();
  const marks = RULES.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map(({ 0: printed, index }): Mark => {
      const first = !seen.has(printed);
      seen.add(printed);
      const subject: Mark['subject'] =
        kind === 'entity'
          ? { type: 'entity', entityId: printed }
          : { type: 'claim', claim: claim(printed, index, text) };
      return {
        start: index,
        end: index + printed.length,
        kind,
        subject,
        first,
        label: `${kind}: ${printed}`,
      };
    }),
  );
  return {
    documentKey,
    marks,
    context: { entities: [], language: 'en', ownDocuments: [], date: null },
    counts: { agree: 0, differ: 0, changed: 0, entities: 0 },
    unlisted: [],
  };
}

/** Its sentence is the whole line; `rule` brings the printed figure back to `cardFor`. */
function claim(printed: string, start: number, text: string): Claim {
  const before = text.lastIndexOf('\n', start) + 1;
  const after = text.indexOf('\n', start);
  return {
    ...{ start, end: start + printed.length, subjects: [], measure: null, event: null, quantity: null },
    sentence: { start: before, end: after < 0 ? text.length : after },
    ...{ roles: {}, scope: [], polarity: 'positive', period: null, modality: 'actual' },
    ...{ stage: null, attribution: [], rule: printed },
  };
}

/** A test gives a command by the part of the address after #. */
browser.tabs.onUpdated.addListener((tabId: number, { url }: { url?: string }) => {
  const name = /#command=([\w-]+)/.exec(url ?? '')?.[1];
  if (name === 'inject-again')
    void browser.scripting.executeScript({ target: { tabId }, files: ['page.js'] });
  else if (name === 'update') browser.runtime.reload();
  else if (name === 'remove') void browser.management.uninstallSelf({ showConfirmDialog: false });
  else if (name) void browser.tabs.sendMessage(tabId, { type: 'command', ask: { name } });
});
