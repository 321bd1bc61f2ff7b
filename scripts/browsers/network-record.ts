/**
 * What a browser itself writes down of its requests, whoever made them: Chromium's own network log, and in Firefox an observer in the
 * parent process. Recorded for every browser a test starts while NETWORK_RECORD names a folder.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface RecordedRequest {
  url: string;
  /** Origin that asked for it, which for an extension's script in a page is the page's; empty where the browser did so by itself, or the reader by an address. */
  initiator: string;
}

/** Where to record; undefined where nothing is. */
export const recordFolder = () => process.env.NETWORK_RECORD || undefined;

/** Arguments that make Chromium keep its log; none where nothing is recorded. */
export function chromiumRecordArgs(): string[] {
  const into = recordFolder();
  if (!into) return [];
  mkdirSync(into, { recursive: true });
  return [`--log-net-log=${join(into, `chromium-${randomUUID()}.json`)}`];
}

/** Starts the record in Firefox; an expression for the parent process. */
export const FIREFOX_RECORD = `(() => {
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  window.recordedRequests = [];
  Services.obs.addObserver(subject => {
    const channel = subject.QueryInterface(Ci.nsIHttpChannel);
    const by = channel.loadInfo?.triggeringPrincipal;
    const initiator = !by || by.isSystemPrincipal ? '' : (by.originNoSuffix ?? '');
    window.recordedRequests.push({ url: channel.URI.spec, initiator });
  }, 'http-on-modify-request');
  return 'recording';
})()`;

export const FIREFOX_RECORDED = `JSON.stringify(Services.wm.getMostRecentWindow('navigator:browser')?.recordedRequests ?? [])`;

/** Keeps what Firefox recorded, as JSON of requests, before it is closed. */
export function keepFirefoxRecord(into: string, json: string): void {
  mkdirSync(into, { recursive: true });
  writeFileSync(join(into, `firefox-${randomUUID()}.json`), json);
}

const isRecorded = (url: unknown): url is string => typeof url === 'string' && /^(?:https?|wss?):/.test(url);

/** A log of a browser that was killed ends in mid-line: each event has a line of its own, so what is whole is read. */
function readChromiumLog(text: string): RecordedRequest[] {
  return text.split('\n').flatMap(line => {
    if (!line.includes('"initiator"')) return [];
    try {
      const { params } = JSON.parse(line.replace(/,$/, '')) as {
        params?: { url?: unknown; initiator?: string };
      };
      if (!isRecorded(params?.url)) return [];
      return [
        { url: params.url, initiator: params.initiator === 'not an origin' ? '' : (params.initiator ?? '') },
      ];
    } catch {
      return [];
    }
  });
}

export function readRecords(from: string, browser: 'chromium' | 'firefox'): RecordedRequest[] {
  const files = readdirSync(from).filter(name => name.startsWith(`${browser}-`));
  return files.flatMap(name => {
    const text = readFileSync(join(from, name), 'utf8');
    if (browser === 'chromium') return readChromiumLog(text);
    return (JSON.parse(text) as RecordedRequest[]).filter(({ url }) => isRecorded(url));
  });
}
