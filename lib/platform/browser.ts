/** The only door to the extension API: everything else in lib/platform and entrypoints takes `browser` from here. */

export type { Menus, Permissions, Runtime, Scripting, Tabs } from 'webextension-polyfill';
export { default as browser } from 'webextension-polyfill';
