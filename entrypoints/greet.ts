import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { whenRestIsSlow, whenTextComes } from '../lib/page/early-text.ts';
import { readMetadata } from '../lib/page/page-metadata.ts';
import { askEarly, askForPageScript, greetEarly } from '../lib/platform/early-greeting.ts';

/** Runs in a frame before its page is parsed, and before page.ts. */
export default defineUnlistedScript(() => {
  greetEarly();
  whenTextComes(texts => texts.length && askEarly(texts, readMetadata(document)));
  whenRestIsSlow(askForPageScript);
});
