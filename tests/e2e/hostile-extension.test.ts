/** Another extension of the same browser, with every site granted, gets nothing of ours by messages and ports. Both browsers. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchChromium } from '../../scripts/browsers/chromium.ts';
import { FIREFOX_ADDON_ID, launchFirefox } from '../../scripts/browsers/firefox.ts';
import { BUILT } from '../../scripts/build.ts';
import { type StaticSite, serve } from '../../scripts/serve.ts';

vi.mock('../../lib/platform/browser.ts', async () => ({
  browser: (await import('../platform/fake-extension.ts')).createFakeExtension(),
}));
const { MESSAGE_SHAPES } = await import('../../lib/platform/message-shapes.ts');

/** What came back for each message and port, reported to the site that the test serves. */
function attackScript(target: string, types: readonly string[], report: string): string {
  return `
    const api = globalThis.browser ?? globalThis.chrome;
    const within = promise => Promise.race([promise, new Promise(done => setTimeout(done, 1500, 'silence'))]);
    const send = message => within(new Promise((done, fail) => {
      Promise.resolve(api.runtime.sendMessage('${target}', message)).then(done, error => done('error: ' + error.message));
    }));
    const connect = name => within(new Promise(done => {
      const port = api.runtime.connect('${target}', { name });
      port.onMessage.addListener(message => done({ message }));
      port.onDisconnect.addListener(() => { void api.runtime.lastError; done('disconnected'); });
      port.postMessage({ type: 'status', ask: {} });
    }));
    (async () => {
      const answers = {};
      for (const type of ${JSON.stringify(types)}) answers[type] = (await send({ type, ask: {} })) ?? 'nothing';
      answers.port = await connect('second-source');
      await fetch('${report}', { method: 'POST', body: JSON.stringify(answers) });
    })();`;
}

function writeOtherExtension(script: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'other-extension-'));
  const manifest = {
    manifest_version: 3,
    name: 'Other',
    version: '1',
    background: { service_worker: 'worker.js', scripts: ['worker.js'] },
    host_permissions: ['<all_urls>'],
    browser_specific_settings: { gecko: { id: 'other@other.invalid' } },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'worker.js'), script);
  return folder;
}

// What the other extension reports is a request of an extension: not part of the suite's record.
beforeAll(() => vi.stubEnv('NETWORK_RECORD', ''));
afterAll(() => vi.unstubAllEnvs());

const TYPES = Object.keys(MESSAGE_SHAPES);
/** Every way in which a browser says that nobody listened. */
const NOBODY =
  /^(?:nothing|silence|disconnected|error: .*(?:Receiving end does not exist|message port closed).*)$/;

describe.each(['chromium', 'firefox'] as const)('another extension in %s', name => {
  let site: StaticSite;
  let close = async () => {};
  let other = '';
  let answered: (answers: Record<string, unknown>) => void = () => {};
  const reported = new Promise<Record<string, unknown>>(resolve => {
    answered = resolve;
  });

  beforeAll(async () => {
    site = await serve((path, body) => {
      if (path === '/report' && body) answered(JSON.parse(body));
      return { body: '', type: 'text/plain', headers: { 'access-control-allow-origin': '*' } };
    });
    const report = `${site.origin}report`;
    if (name === 'chromium') {
      const first = await launchChromium({ extension: BUILT.chromium });
      const { extensionId } = first;
      await first.close();
      other = writeOtherExtension(attackScript(extensionId, TYPES, report));
      // Ids are hashes of the folder, so ours is the same in a browser that has both.
      const session = await launchChromium({ extension: `${BUILT.chromium},${other}` });
      close = session.close;
    } else {
      other = writeOtherExtension(attackScript(FIREFOX_ADDON_ID, TYPES, report));
      const session = await launchFirefox({ extension: BUILT.firefox });
      close = session.close;
      await session.browser.installExtension(other);
    }
  });
  afterAll(async () => {
    await close();
    await site.close();
    rmSync(other, { recursive: true, force: true });
  });

  it('hears nothing, whatever it asks', async () => {
    const answers = await reported;
    expect(Object.keys(answers)).toEqual([...TYPES, 'port']);
    expect(TYPES.length).toBeGreaterThan(10);
    const heard = Object.entries(answers).filter(([, answer]) => !NOBODY.test(String(answer)));
    expect(heard).toEqual([]);
  });
});
