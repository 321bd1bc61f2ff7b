/** Matters on which bundled digests are known to differ, or that were revised from one to the next; not complete. */
export interface Difference {
  matter: string;
  /** Parts of the names of the two digests. */
  between: [string, string];
  /** Measure or event, and behind a bar what one of the two says, where they differ in more; empty where the engine has no word for it. */
  about: string;
  /** How the card shows the one against the other. */
  shown: string;
  /** Whether the rules of comparison would call it a difference, or why not. */
  rules: string;
  /** Of a miss: what is not read. */
  cause?: string;
}

export const CAN_DIFFER = 'can differ';

const row = (
  matter: string,
  between: [string, string],
  about: string,
  shown: string,
  rules: string,
  cause?: string,
): Difference => ({ matter, between, about, shown, rules, ...(cause ? { cause } : {}) });

export const DIFFERENCES: readonly Difference[] = [
  row(
    'SoftBank servers: early-stage or exploratory',
    ['singularity-kiwi', 'tradevae'],
    'talks',
    'agrees',
    'one stage: in talks',
  ),
  row(
    'SoftBank servers: first reported on May 7 or 8',
    ['hanna-ai-softbank', 'infinitix'],
    'announcement-date',
    'differs',
    CAN_DIFFER,
  ),
  row(
    'SoftBank servers: who makes them',
    ['singularity-kiwi', 'tradevae'],
    'produce',
    'beside (other-actor)',
    'two makers do not exclude each other',
  ),
  row('Ohio plant: size', ['jakota', 'udn-hon-hai-softbank'], 'floor-area', 'differs', CAN_DIFFER),
  row('Sakai: start of operation', ['dailynewsen', 'itmedia'], 'deadline', 'changed', CAN_DIFFER),
  row(
    'Sakai: later power, 400 MW then 250 MW',
    ['nikkei-xtech', 'itmedia'],
    'power',
    'beside (other-scope)',
    'only one digest has 400 MW, and 250 MW beside it',
  ),
  row(
    'Sakai: about 440,000, then about 450,000 square metres',
    ['dailynewsen', 'itmedia'],
    'site-area',
    'beside (partly-overlaps)',
    'both are "about"',
  ),
  row(
    'Sakai: price open, then about ¥100 billion',
    ['dailynewsen', 'itmedia'],
    'purchase-price',
    'beside (amount-open)',
    'one side has no figure',
  ),
  row(
    'Model company: dollars for ¥1 trillion',
    ['decrypt', 'convina'],
    'subsidy',
    'miss',
    '1.3 % apart is close',
  ),
  row(
    'Model company: about, or as much as ¥1 trillion',
    ['livedoor', 'letsdatascience'],
    'subsidy',
    'beside (other-subject)',
    'the hedges do not exclude each other',
  ),
  row(
    'Model company: over ¥300 billion, then ¥387.3 billion for fiscal 2026',
    ['livedoor', 'convina'],
    'budget',
    'miss',
    'the one is over the other, and a budget is no contract',
  ),
  row(
    'Model company: a dozen or more investors, then about 30',
    ['livedoor', 'ryoex'],
    'number-of-companies',
    'changed',
    CAN_DIFFER,
  ),
  row(
    'Model company: about 30 investors, then over 44',
    ['ryoex', 'convina'],
    'number-of-companies',
    'beside (other-subject)',
    'the one is told of the owner, the other of the venture',
  ),
  row(
    'SoftBank July-September 2025: around $16.3 billion or $16.6 billion',
    ['tradingdashboard', 'phtcor'],
    'net-profit',
    'beside (other-unit)',
    '"around" includes the other, and their dollars agree; one gives yen beside them',
  ),
  row(
    'Nvidia holding: carried at $5.99 billion, sold for $5.83 billion',
    ['yourstory', 'tradingdashboard'],
    'holding-value',
    'beside (near-measure)',
    'two measures',
  ),
  row(
    'Nvidia shares: over 1.5 % before trading, up to 3.3 % in it',
    ['tradingdashboard', 'ndtvprofit-softbank-sells'],
    'share-move',
    'beside (partly-overlaps)',
    'two bounds that overlap, and two sessions',
  ),
  row(
    'Stargate presented in January or February',
    ['newser', 'jakota'],
    'announcement-date',
    'differs',
    CAN_DIFFER,
  ),
  row(
    'SoftBank October-December 2024: what was expected',
    ['reuters-softbank', 'thepaper'],
    'consensus',
    'differs',
    CAN_DIFFER,
  ),
  row(
    'Vision Fund October-December 2024: investment loss or loss',
    ['reuters-softbank', 'thepaper'],
    'investment-loss',
    'beside (near-measure)',
    'two measures',
  ),
  row(
    'OpenAI: up to $25 billion, later $40 billion',
    ['reuters-softbank', 'thepaper'],
    'investment',
    'beside (other-modality)',
    'the page states both',
  ),
  row(
    'SoftBank October-December 2025: $1.6 or $1.62 billion',
    ['goldsea', 'reuters-businessday'],
    'net-profit',
    'agrees',
    'one is the other, rounded',
  ),
  row(
    'SoftBank in OpenAI: over $30 billion, or $34.6 billion',
    ['goldsea', 'data-max'],
    'investment',
    'beside (period-unstated)',
    'the one is over the other',
  ),
  row(
    'Microsoft in Japan: who announced it',
    ['ai-in-asia', 'vibes-uncut'],
    'announce',
    'beside (other-actor)',
    'two people can announce one thing',
  ),
  row(
    'Microsoft in Japan: in talks, or partners named',
    ['zhitong', 'ai-in-asia'],
    'talks',
    'beside (other-stage)',
    'two stages of one matter',
  ),
  row(
    'Oracle in Japan: over $8 billion, or $10 billion',
    ['jiji-oracle', 'newsonjapan'],
    'investment|over 8 billion dollars',
    'beside (other-scope)',
    'the one is over the other',
  ),
  row(
    'Microsoft in Japan: $2.9 billion, or ¥440 billion',
    ['jiji-oracle', 'newsonjapan'],
    'investment|440 billion yen',
    'beside (other-unit)',
    'two currencies, neither converted',
  ),
  row(
    'Stargate: $100 billion at once, then a modest data center',
    ['mint-stargate', 'jakota'],
    'investment',
    'beside (since-completed)',
    'one side has no figure',
  ),
  row(
    'Rapidus needs ¥5 trillion, then ¥7 trillion',
    ['jiji-rapidus', 'kyodo'],
    'cost',
    'beside (other-scope)',
    'only one digest says for what',
  ),
  row(
    'Rapidus: $1.6 or $1.7 billion',
    ['toms-hardware', 'toms-hardware'],
    'funding-round',
    'miss',
    'both in one digest',
  ),
  row(
    'Rapidus: mass production in 2027 or late in fiscal 2027',
    ['jiji-rapidus', 'kyodo'],
    'deadline',
    'beside (partly-overlaps)',
    'the times overlap',
  ),
];
