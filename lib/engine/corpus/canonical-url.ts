/** Parameters that say how a reader came, not which page it is. */
const TRACKING =
  /^(utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|ref|ref_src|cmpid|ocid|smid|src|source|share\w*|spm|pipeline|guc\w+|amp|outputtype)$/i;
const HOST_VARIANT = /^(www\d?|m|mobile|amp|touch|sp)\./i;

/** An address less what varies between visits: scheme, tracking, AMP and mobile hosts. Null if it is no http(s) address. */
export function canonicalUrl(address: string | undefined): string | null {
  const match = /^https?:\/\/([^/?#]+)([^?#]*)(?:\?([^#]*))?/i.exec(address ?? '');
  if (!match) return null;
  const host = (match[1] ?? '')
    .toLowerCase()
    .replace(/:(80|443)$/, '')
    .replace(HOST_VARIANT, '');
  const path = (match[2] ?? '')
    .replace(/\/(amp|index\.html?)\/?$/i, '')
    .replace(/\.amp(\.html?)?$/i, '$1')
    .replace(/^\/amp\//i, '/')
    .replace(/\/+$/, '');
  const query = (match[3] ?? '')
    .split('&')
    .filter(pair => pair && !TRACKING.test(pair.split('=')[0] ?? ''))
    .sort()
    .join('&');
  return host + path + (query ? `?${query}` : '');
}
