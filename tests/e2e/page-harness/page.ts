import page from '../../../entrypoints/page.ts';

/** With `?open` the card's shadow root is open, so that an accessibility checker can look into it. */
if (location.search.includes('open')) {
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    return attach.call(this, { ...init, mode: 'open' });
  };
}

/** With `?off` the page is as it would be without us. */
if (!location.search.includes('off')) page.main();
