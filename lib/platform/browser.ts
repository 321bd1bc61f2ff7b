/** The only door to the extension API: everything else in lib/platform and entrypoints takes `browser` from here. */
import type { Browser } from 'webextension-polyfill';

export type { Menus, Permissions, Runtime, Scripting, Tabs } from 'webextension-polyfill';

const scope = globalThis as { browser?: Browser; chrome?: Browser };

/**
 * Firefox has it under the one name, Chromium under the other. In both every function returns a promise. Undefined outside of an extension. Only
 * a property of the scope's own counts: an element of the page that is named so stands behind it.
 */
export const browser = (
  Object.hasOwn(scope, 'browser') && scope.browser?.runtime?.id ? scope.browser : scope.chrome
) as Browser;
