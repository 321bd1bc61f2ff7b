import page from '../../../entrypoints/page.ts';

/** With `?open` the card's shadow root is open, so that an accessibility checker can look into it. */
if (location.search.includes('open')) {
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    return attach.call(this, { ...init, mode: 'open' });
  };
}

/** With `?off` the page is as it would be without us, and so is every frame written into it. */
function isOff(frame: Window): boolean {
  try {
    return frame.location.search.includes('off') || (frame.parent !== frame && isOff(frame.parent));
  } catch {
    return false;
  }
}

if (!isOff(window)) page.main();
