/** The harness's scripts are built once for the whole suite, before its first file. */
import type { TestProject } from 'vitest/node';
import { buildScripts } from './build.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the built scripts. */
    harnessScripts: string;
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const { folder, remove } = await buildScripts();
  project.provide('harnessScripts', folder);
  return remove;
}
