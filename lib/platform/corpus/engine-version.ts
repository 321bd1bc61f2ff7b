import { browser } from '../browser.ts';

/** Claims that another version read are read anew: each release may read better. */
export const engineVersion = (): string => browser.runtime.getManifest().version;
