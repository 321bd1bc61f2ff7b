import type { Draft } from '../source.ts';

/*
 * Signs that several currencies share are settled by the words of the document: ¥ is yen or yuan, 元 yuan or Taiwan
 * dollar, $ American unless the document names only another dollar. Where both are named, the unit is unknown.
 */

const YEN = /\byen\b|日元|日圓|日圆|円|\bJPY\b|\bJapan|\bTokyo/;
const YUAN = /\byuan\b|\brenminbi\b|人民币|人民幣|\bRMB\b|\bCNY\b|\bChina|\bBeijing/;
const TAIWAN = /新?[台臺][币幣]|NT\$|\bTWD\b|台湾元|臺灣元/;
/** In traditional characters an amount told of Taiwan is in its dollars. */
const OF_TAIWAN =
  /[台臺][灣北中南東股積鐵電]|新北|桃園|高雄|新竹|基隆|嘉義|苗栗|彰化|南投|雲林|屏東|宜蘭|花蓮|澎湖|金門|行政院|立法院|立委|金管會|經濟部|健保|衛福部|勞動部|交通部|主計總處|中華電信|鴻海|聯發科|聯電|長榮/;
const TRADITIONAL =
  /[國個萬億與對為這來時會業產區電車開長門點將從發後並體學應關實經過還進運達選遊計訂設許該說請調議變貨費資質購貿賣員團圖場執報營餐]/;
const HONG_KONG = /香港|港元|港幣/;
const MAINLAND = /人民币|人民幣|\bRMB\b|\bCNY\b/;
/** "All figures in Canadian dollars": what makes a bare $ another dollar. Amounts that carry their own name do not. */
const STATED =
  /\b(?:figures|amounts|prices|values|sums|dollars) (?:[a-z]+ ){0,4}?(?:in|are) (Australian|Canadian|Hong Kong|Singapore|New Zealand|(?:New )?Taiwan) dollars\b/i;
const CODES: Record<string, string> = {
  australian: 'AUD',
  canadian: 'CAD',
  'hong kong': 'HKD',
  singapore: 'SGD',
  'new zealand': 'NZD',
  'new taiwan': 'TWD',
  taiwan: 'TWD',
};
const AMERICAN = /\bUS ?\$|\bU\.S\. ?(?:\$|dollars?)|\bUS dollars?\b|\bUSD\b|美元|米ドル/;

function yenOrYuan(text: string, language: string): string | null {
  if (language === 'ja') return 'JPY';
  const yen = YEN.test(text);
  const yuan = YUAN.test(text);
  if (language === 'zh') return yen && !yuan ? 'JPY' : yen ? null : 'CNY';
  return yuan && !yen ? 'CNY' : yuan ? null : 'JPY';
}

const isTaiwans = (text: string): boolean =>
  TAIWAN.test(text) || (OF_TAIWAN.test(text) && TRADITIONAL.test(text) && !HONG_KONG.test(text));

function dollarOf(text: string): string {
  const stated = STATED.exec(text)?.[1];
  return stated === undefined || AMERICAN.test(text) ? 'USD' : (CODES[stated.toLowerCase()] ?? 'USD');
}

const SHARED = new Set(['USD', 'JPY', 'CNY']);
const SIGNS = '$¥元 -';

/** Sets the unit of amounts under a shared sign. */
export function settleCurrencies(text: string, drafts: Draft[], language: string): void {
  const settled = new Map<string, string | null>();
  const settle = (sign: string, decide: () => string | null) => {
    if (!settled.has(sign)) settled.set(sign, decide());
    return settled.get(sign) ?? null;
  };
  for (const draft of drafts) {
    if (language === 'en' && draft.unit === 'pound' && isSterling(text, draft)) asSterling(draft);
    if (draft.kind !== 'money' || !SHARED.has(draft.unit ?? '')) continue;
    const first = text[draft.start === draft.core.start ? draft.core.end : draft.start] ?? '';
    if (!SIGNS.includes(first)) continue;
    const sign = text.slice(draft.start, draft.core.start).trim();
    const tail = text.slice(draft.core.end, draft.end).trim();
    if (sign === '¥' || tail === '¥') draft.unit = settle('¥', () => yenOrYuan(text, language));
    else if (sign === '$' || tail === '$') draft.unit = settle('$', () => dollarOf(text));
    else if (tail === '元' && sign === '' && draft.unit === 'CNY') {
      draft.unit = settle('元', () => (isTaiwans(text) ? (MAINLAND.test(text) ? null : 'TWD') : 'CNY'));
    } else continue;
    if (!draft.implied.includes('unit')) draft.implied = [...draft.implied, 'unit'];
  }
}

/** Nothing in the news weighs a million pounds and does not say what it is: "2 million pounds of beef". */
const SCALED_POUNDS = /(?:million|billion|trillion|[mb]n) pounds$/i;
const WEIGHED = /^ (?:of|per|in weight|heavier|lighter|overweight)\b/i;
const STERLING = /£|\bsterling\b|\bpence\b|\bUK\b|\bBrit(?:ish|ain)\b|\bLondon\b/;
const PRICED =
  /\b(?:cost(?:s|ing)?|paid|pays?|worth|priced?|fined?|fees?|fares?|wages?|salary|rent|bill|spent|spend|donated|raised|tickets?)\b/i;

function isSterling(text: string, { start, end }: Draft): boolean {
  if (WEIGHED.test(text.slice(end, end + 16))) return false;
  return SCALED_POUNDS.test(text.slice(start, end)) || STERLING.test(text) || PRICED.test(text);
}

function asSterling(draft: Draft): void {
  draft.kind = 'money';
  draft.unit = 'GBP';
  draft.implied = [...draft.implied, 'unit'];
}
