/** Words that say of what kind, part or round a figure is, where each side has another. */
/** Words that exclude each other where each side has one: the median is not the average, a day's users not a month's. */
const QUALIFIERS: readonly (readonly RegExp[])[] = [
  [
    /\b(?:average|mean|median|typical)\b/iu,
    /\b(?:longest|shortest|highest|lowest|oldest|youngest|largest|smallest|cheapest|dearest|heaviest|maximum|minimum)\b/iu,
  ],
  [/\bmedian\b|中央値|中位数/iu, /\b(?:average|mean)\b|平均/iu],
  [
    /\b(?:each|every|per|a) (?:day|night|week|month|session|match|game)\b|\bdaily\b/iu,
    /\bin total\b|\ba total of\b|\b(?:over|across|during) (?:the |all )?(?:two|three|four|five|six|seven|\d+) (?:days|weeks|months|matches|games)\b/iu,
  ],
  [
    /\bdaily\b|\b(?:a|per) day\b|日活|1日当たり|每天/iu,
    /\bweekly\b|\b(?:a|per) week\b|每周/iu,
    /\bmonthly\b|\b(?:a|per) month\b|月活|月間|每月/iu,
  ],
  [
    /\b(?:domestic|at home)\b|国内(?!総生産|生产总值|外|最)/iu,
    /\b(?:overseas|abroad|foreign)\b|海外/iu,
    /\b(?:worldwide|globally|global (?:sales|output|production|shipments|deliveries|revenue))\b|世界(?:販売|生産|出荷)|全球(?:销量|产量|交付|出货)/iu,
  ],
  [/\b(?:urban)\b|城镇/iu, /\b(?:rural)\b|农村/iu],
  [/\b(?:men|male|boys)\b|男性|男子/iu, /\b(?:women|female|girls)\b|女性|女子/iu],
  [
    /\b(?:youth|young|youths|teen\w*|under-\d+s?|juvenile)\b|若者|若年|青年/iu,
    /\b(?:overall|adults?|elderly|pensioners?|over-\d+s)\b|全体|高齢者|老年|总体/iu,
  ],
  [
    /\b(?:arriv(?:e|ed|als?|ing)|inbound)\b|到着|到达|抵达/iu,
    /\b(?:depart(?:ed|ures?)?|sent off)\b|出発|发送|出发/iu,
  ],
  [/最高[気气]温|\bhighs? of\b/iu, /最低[気气]温|\blows? (?:of|in|on)\b/iu],
  [/二手|中古/iu, /新房|新築|新車/iu],
  [
    /\b(?:intraday|at one point|early trading|morning trading|in the first minutes|as much as \d[\d.]*(?:%| per ?cent)|opened (?:lower|higher|down|up)|at the open(?:ing)?|(?:Mon|Tues|Wednes|Thurs|Fri)day (?:morning|afternoon)|by (?:noon|midday)|mid-?(?:morning|day|afternoon)|early deals|(?:morning|afternoon) session)\b/iu,
    /\b(?:(?:clos|end|finish)(?:ed|ing|es) (?:\w+day )?(?:\S+ )?(?:lower|higher|down|up|at)|at the close|ended the day|finished the day|at the end of the day|by the close)\b/iu,
  ],
  [
    /\b(?:since (?:the (?:start|beginning)|January)|so far this year|year[- ]to[- ]date|(?:in|over) the (?:past|last) (?:year|twelve months|12 months|six months|three months|month))\b/iu,
    /\b(?:in (?:\p{Ll}+ )?trading|at the close|by the close|closed \S+ (?:lower|higher)|on (?:Mon|Tues|Wednes|Thurs|Fri)day)\b/iu,
  ],
  [/\bnominal\b|名目|名义/iu, /\b(?:real terms|real wages|real gdp)\b|実質|实际/iu],
  [/\b(?:full-time)\b|正社員|全职/iu, /\b(?:part-time)\b|パート|兼职/iu],
  [/\b(?:inpatients?)\b|入院|住院/iu, /\b(?:outpatients?)\b|外来|门诊/iu],
  [/\bwholesale\b|卸売|批发/iu, /\bretail\b|小売|零售/iu],
  [/\bonshore\b|陸上|陆上/iu, /\boffshore\b|洋上|海上/iu],
  [/\b(?:pre-tax|before tax)\b|税引き前|税前/iu, /\b(?:after tax|post-tax)\b|税引き後|税后/iu],
  [
    /\b(?:business|corporate) (?:customers|clients|users)\b|法人|企业客户/iu,
    /\b(?:consumers?|private customers)\b|個人|个人/iu,
  ],
  [/\bpublic\b|公立|公共/iu, /\bprivate\b|私立|民間|民营/iu],
  [
    /残高|余额|餘額|\boutstanding\b/iu,
    /新規(?:融資|貸し?出|貸与|発行)|新增(?:贷款|貸款)|新发放|\bnew (?:\p{Ll}+ )?(?:loans?|lending|bonds?)\b/iu,
  ],
  [/\b(?:gross)\b/iu, /\bnet\b/iu],
  [/\b(?:core|underlying)\b|コア/iu, /\b(?:headline)\b/iu],
  [/\b(?:north(?:ern)?)\b/iu, /\bsouth(?:ern)?\b/iu],
  [/\b(?:east(?:ern)?)\b/iu, /\bwest(?:ern)?\b/iu],
  [
    /\b(?:new)\b(?= (?:cars?|homes?|houses?|vehicles?|flats?))/iu,
    /\b(?:used|second-hand|existing|old)\b(?= (?:cars?|homes?|houses?|vehicles?|flats?))/iu,
  ],
  [/\b(?:inbound|incoming|arriving)\b/iu, /\b(?:outbound|outgoing|departing)\b/iu],
  [/\b(?:primary|elementary)\b|小学/iu, /\b(?:secondary|high school|middle school)\b|中学|高校/iu],
  [
    /\b(?:month on month|from the month before|from (?:the )?previous month|from (?:January|February|March|April|May|June|July|August|September|October|November|December)(?! \d| to| until| through))\b|前月比|环比|[较比]上[个]?月|(?<!同)月增/iu,
    /\b(?:year on year|a year (?:earlier|before|ago))\b|前年|同比|去年同|上年同|[较比](?:去年|上年)|年增/iu,
  ],
];

/** 第15回, 2026届: which of a row. */
const EDITION =
  /(\d+|[一二三四五六七八九十]+)(?:届|屆)|第(\d+|[一二三四五六七八九十]+)(?:回|次|期)(?![答復收])/gu;
function areOtherEditions(page: string, coverage: string): boolean {
  const [p, c] = [page, coverage].map(text => [...text.matchAll(EDITION)].map(([, a, b]) => a ?? b));
  return Boolean(p?.length && c?.length) && !p?.some(edition => c?.includes(edition));
}

const ORDINAL =
  /\b(?:its|their|his|her|a|another) (first|second|third|fourth|fifth|sixth) (?!(?:time|half|quarter|day|week|month|place|largest|biggest)\b)(\p{Ll}{3,})/giu;
/** "its first night shelter", "a second night shelter" */
function countOtherwise(page: string, coverage: string): boolean {
  const [p = [], c = []] = [page, coverage].map(text => [...text.toLowerCase().matchAll(ORDINAL)]);
  return (
    p.some(([, a, x]) => c.some(([, b, y]) => x === y && a !== b)) &&
    !p.some(([a]) => c.some(([b]) => a === b))
  );
}

export const qualifyOtherwise = (page: string, coverage: string): boolean =>
  areOtherEditions(page, coverage) ||
  countOtherwise(page, coverage) ||
  QUALIFIERS.some(group => {
    const [p, c] = [page, coverage].map(text => group.filter(word => word.test(text)));
    return Boolean(p?.length && c?.length) && !p?.some(word => c?.includes(word));
  });
