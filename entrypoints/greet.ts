import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { greetEarly } from '../lib/platform/early-greeting.ts';

/** Runs in a frame before its page is parsed; page.ts follows when it has been. */
export default defineUnlistedScript(greetEarly);
