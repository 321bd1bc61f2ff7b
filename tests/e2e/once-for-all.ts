/** What is made once for the whole suite, before its first file: the scripts of the page harness, and a profile of Firefox that starts fast. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../../scripts/browsers/find.ts';
import { useProfile } from '../../scripts/browsers/firefox.ts';
import { buildScripts } from './page-harness/build.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the built scripts. */
    harnessScripts: string;
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-used-'));
  const [{ folder, remove }] = await Promise.all([
    buildScripts(),
    findBrowser('firefox') && useProfile(profile),
  ]);
  project.provide('harnessScripts', folder);
  process.env.FIREFOX_USED_PROFILE = profile;
  return () => {
    remove();
    rmSync(profile, { recursive: true, force: true });
  };
}
