import { defineBackground } from 'wxt/utils/define-background';
import { showBadge } from '../../lib/platform/badge.ts';
import { browser } from '../../lib/platform/browser.ts';
import { watchCommands } from '../../lib/platform/commands.ts';
import { watchContextMenu } from '../../lib/platform/context-menu.ts';
import { injectCardScript, injectPageScriptNow } from '../../lib/platform/frame-files.ts';
import { watchNewTabs } from '../../lib/platform/new-tabs.ts';
import { watchOmnibox } from '../../lib/platform/omnibox.ts';
import { fetchCatalogue } from '../../lib/platform/packaged-data.ts';
import { openQuickCheck, openQuickCheckTab, openSave } from '../../lib/platform/popup-start.ts';
import { answerRequests } from '../../lib/platform/requests.ts';
import { injectOpenTabs, injectPageScript, reconcileScripts } from '../../lib/platform/site-access.ts';
import { hostsOff } from '../../lib/platform/site-settings.ts';
import { onSettingsChanged, readSettings } from '../../lib/platform/storage.ts';
import { openExtensionPage } from '../../lib/platform/tabs.ts';
import { tellEveryPage } from '../../lib/platform/tell-every-page.ts';
import { answerCheck } from './answer-check.ts';
import { answerHello } from './answer-hello.ts';
import { answerPages, settingsAndWords } from './answer-page.ts';
import { wordsOfCard } from './card-words.ts';
import { answerClips } from './clips.ts';
import { answerCorrections } from './corrections.ts';
import { frameOf } from './frame-of.ts';
import { hoverOf } from './greet-frame.ts';
import { holdEngine } from './hold-engine.ts';
import { keepEngineCode } from './load-engine-code.ts';
import { answerSightings } from './mark-again.ts';
import { answerNames, watchNames } from './names.ts';
import { openFrom } from './open-from.ts';
import { answerOpenPages } from './open-pages.ts';
import { answerPageClips } from './page-clips.ts';
import { findResidentEngine } from './resident-engine.ts';
import { answerDensity } from './set-density.ts';
import { readStartParts } from './start-parts.ts';
import { stayAwake } from './stay-awake.ts';
import { summariseCheck } from './summarise-check.ts';
import { expectNextPage, expectPage } from './warm-up.ts';

/** Milliseconds until what no question waits for. */
const LATER = 500;

export default defineBackground(() => {
  keepEngineCode();
  const engine = holdEngine(async onClosed => openFrom(readStartParts(onClosed)));
  const resident = import.meta.env.FIREFOX ? stayAwake() : findResidentEngine();
  const words = async () => (await settingsAndWords())[1];
  const reconcileTabs = watchNewTabs(() => void expectPage(engine, resident).catch(() => undefined));
  const reconcile = async () => {
    await reconcileScripts(hostsOff(await readSettings()));
    await Promise.all([reconcileTabs(), resident.settle()]);
  };
  const reconcileAndShow = async () => {
    await reconcile();
    await injectOpenTabs(hostsOff(await readSettings()));
    resident.keep();
  };

  answerRequests({
    ...answerHello(engine, resident),
    ...answerPages(engine, resident),
    async 'load-page'(_ask, sender) {
      if (sender.from === 'page') await injectPageScriptNow(frameOf(sender));
      return { loaded: true };
    },
    async 'expect-page'() {
      void expectNextPage(engine, resident).catch(() => undefined);
      return { noted: true };
    },
    async 'load-card'(_ask, sender) {
      if (sender.from === 'page') await injectCardScript(frameOf(sender));
      const [{ locale }, { appearance }] = await Promise.all([words(), readSettings()]);
      return { loaded: true, words: wordsOfCard(await fetchCatalogue(locale)), appearance };
    },
    async 'marks-changed'(counts, { tabId }) {
      if (tabId !== null) await showBadge(tabId, counts);
      return { noted: true };
    },
    overview: async () => ({ noted: true }),
    ...answerDensity(resident),
    ...answerClips(engine, resident),
    ...answerPageClips(engine),
    ...answerOpenPages,
    ...answerSightings(engine, resident),
    ...answerNames(engine),
    ...answerCorrections(engine, resident),
    'annotate-tab': async ({ tabId }) => ({ injected: await injectPageScript(tabId) }),
    async status() {
      const { bundled, own } = await engine();
      const kept = bundled.allDocuments().filter(({ id }) => !own?.hidden().has(id));
      return { documents: kept.length + ((await own?.count()) ?? 0) };
    },
  });

  watchNames(engine, resident);
  watchContextMenu({ check: openQuickCheck, save: openSave });
  watchCommands();
  watchOmnibox({
    summarise: async text => summariseCheck(await answerCheck(await engine(), { text }), await words()),
    check: text => void openQuickCheckTab(text),
  });

  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason === 'install') await openExtensionPage('welcome.html');
  });
  browser.runtime.onInstalled.addListener(reconcileAndShow);
  browser.runtime.onStartup.addListener(reconcile);
  browser.runtime.onStartup.addListener(resident.keep);
  browser.permissions.onAdded.addListener(reconcileAndShow);
  browser.permissions.onRemoved.addListener(reconcile);
  onSettingsChanged(reconcile);
  onSettingsChanged(async () => {
    await resident.renew();
    await tellEveryPage('set-hover', hoverOf(await readSettings()));
  });
  // An extension that was switched off and on again hears no event of its own. The question it was woken for comes first.
  setTimeout(() => void Promise.all([reconcile(), resident.renew()]), LATER);
});
