import { vi } from 'vitest';

type Listener = (...args: never[]) => unknown;

function event() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    listeners,
    /** Calls every listener and returns what they returned. */
    emit: (...args: unknown[]) =>
      [...listeners].map(listener => (listener as (...a: unknown[]) => unknown)(...args)),
  };
}

export const ORIGIN = 'chrome-extension://second-source/';

export interface RegisteredScript {
  id: string;
  matches: string[];
  excludeMatches?: string[];
  runAt?: string;
}

/** The part of the extension API that lib/platform uses, in memory. */
export function createFakeExtension() {
  const local = new Map<string, unknown>();
  const scripts = new Map<string, RegisteredScript>();
  const granted = new Set<string>();
  const onChanged = event();
  return {
    local,
    scripts,
    granted,
    runtime: {
      id: 'second-source',
      getURL: (path: string) => ORIGIN + path,
      onMessage: event(),
      sendMessage: vi.fn(),
    },
    tabs: { sendMessage: vi.fn(), query: vi.fn() },
    storage: {
      onChanged,
      local: {
        get: async (key: string) => (local.has(key) ? { [key]: structuredClone(local.get(key)) } : {}),
        set: async (items: Record<string, unknown>) => {
          const changes = Object.entries(items).map(([key, newValue]) => [
            key,
            { oldValue: local.get(key), newValue },
          ]);
          for (const [key, value] of Object.entries(items)) local.set(key, structuredClone(value));
          onChanged.emit(Object.fromEntries(changes), 'local');
        },
      },
    },
    permissions: {
      getAll: async () => ({ permissions: [], origins: [...granted] }),
      contains: async ({ origins }: { origins: string[] }) => origins.every(origin => granted.has(origin)),
    },
    scripting: {
      executeScript: vi.fn(),
      getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
        ids.flatMap(id => scripts.get(id) ?? []),
      registerContentScripts: async (added: RegisteredScript[]) => {
        for (const script of added) {
          if (scripts.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
          scripts.set(script.id, script);
        }
      },
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        for (const id of ids) scripts.delete(id);
      },
    },
  };
}

export type FakeExtension = ReturnType<typeof createFakeExtension>;
