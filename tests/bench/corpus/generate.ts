/**
 * Corpora of any size for tests of scale: made-up companies met as often as words of a language are (Zipf), plain sentences whose figures are
 * known, and one real subject in half of all documents. Document n is the same in every corpus.
 */
import { claimKeys } from '../../../lib/engine/corpus/claim-keys.ts';
import type { IndexedDocument } from '../../../lib/engine/corpus/packed-corpus.ts';
import type { Claim, StoredClaim } from '../../../lib/model/claim.ts';
import type { Quantity } from '../../../lib/model/quantity.ts';

/** In half of all documents. */
export const HOT_SUBJECT = { id: 'softbank-group', name: 'SoftBank Group' };
export const CLAIMS_PER_DOCUMENT = 10;
const COMPANIES = 20_000;
const YEARS = [2021, 2022, 2023, 2024, 2025];

const HEADS = 'Bal Cor Dun Fen Gar Hol Jor Kel Lor Mar Nor Pel Quin Ros Sel Tor Ul Var Wen Yor'.split(' ');
const MIDDLES = 'a e i o u an en in on un ar er ir or ur al el il ol ul as es is os us am em im om um'.split(
  ' ',
);
const TAILS =
  'bran dale fex gund holt kin lund mont nex pold rick sten tham vale wick xon zell dorf mund reth'.split(
    ' ',
  );

/** Company of a rank; every rank has a name of its own. */
export function companyName(rank: number): string {
  const [head, middle, tail] = [HEADS, MIDDLES, TAILS];
  const rest = Math.floor(rank / head.length);
  const start = head[rank % head.length] ?? '';
  const end = tail[Math.floor(rest / middle.length) % tail.length] ?? '';
  const more = Math.floor(rest / middle.length / tail.length);
  return `${start}${middle[rest % middle.length] ?? ''}${end}${more ? (MIDDLES[more] ?? '') : ''} Holdings`;
}

/** Numbers in [0, 1) that follow from the seed alone (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A rank whose frequency falls with it. */
const zipfRank = (random: () => number) => Math.floor(COMPANIES ** random()) - 1;

interface Told {
  sentence: string;
  /** The words of the figure in the sentence. */
  figure: string;
  measure: string;
  period: string | null;
  quantity: Pick<Quantity, 'kind' | 'value' | 'unit' | 'precision'>;
}

type Teller = (name: string, random: () => number) => Told;

const billions = (told: { verb: string; measure: string; words: string }): Teller => {
  return (name, random) => {
    const tenths = 1 + Math.floor(random() * 900);
    const year = YEARS[Math.floor(random() * YEARS.length)] ?? 2025;
    const figure = `$${(tenths / 10).toFixed(1)} billion`;
    return {
      sentence: `${name} ${told.verb} ${told.words} of ${figure} for fiscal ${year}.`,
      figure,
      measure: told.measure,
      period: `FY${year}`,
      quantity: { kind: 'money', value: tenths * 1e8, unit: 'USD', precision: 1e8 },
    };
  };
};

const TELLERS: readonly Teller[] = [
  billions({ verb: 'posted', words: 'revenue', measure: 'revenue' }),
  billions({ verb: 'posted', words: 'net profit', measure: 'net-profit' }),
  (name, random) => {
    const hundreds = 11 + Math.floor(random() * 880);
    const figure = `${(hundreds * 100).toLocaleString('en-US')} employees`;
    const quantity = { kind: 'count', value: hundreds * 100, unit: 'employee', precision: 100 } as const;
    return { sentence: `${name} has ${figure}.`, figure, measure: 'headcount', period: null, quantity };
  },
  (name, random) => {
    const tenths = 11 + Math.floor(random() * 80);
    const figure = `${(tenths / 10).toFixed(1)}%`;
    const quantity = { kind: 'percent', value: tenths / 10, unit: null, precision: 0.1 } as const;
    return {
      sentence: `${name} owns a ${figure} stake in Orpheline Energy.`,
      figure,
      measure: 'stake',
      period: null,
      quantity,
    };
  },
];

/** ISO day of document n, all over 2021 to 2025. */
function dayOf(random: () => number): string {
  const first = Date.UTC(2021, 0, 1);
  return new Date(first + Math.floor(random() * 1826) * 86_400_000).toISOString().slice(0, 10);
}

/** Document n of every generated corpus, with the claims a reader would find in it. */
export function generateDocument(n: number): IndexedDocument {
  const random = randomFrom(n * 7919 + 1);
  const published = dayOf(random);
  const id = `generated-${n}`;
  const sentences: string[] = [];
  const claims: StoredClaim[] = [];
  let at = 0;
  for (let i = 0; i < CLAIMS_PER_DOCUMENT; i++) {
    const isHot = i === 0 && n % 2 === 0;
    const name = isHot ? HOT_SUBJECT.name : companyName(zipfRank(random));
    const told = TELLERS[Math.floor(random() * TELLERS.length)]?.(name, random);
    if (!told) continue;
    const claim = claimOf(
      told,
      at,
      isHot ? { id: HOT_SUBJECT.id, text: name, candidates: [] } : { text: name, candidates: [] },
    );
    claims.push({ claim, documentId: id, index: i, published, figures: CLAIMS_PER_DOCUMENT });
    sentences.push(told.sentence);
    at += told.sentence.length + 1;
  }
  return {
    document: {
      id,
      title: `Figures of the day ${n}`,
      publisher: `Paper ${n % 300}`,
      published,
      language: 'en',
      via: [],
      text: sentences.join('\n'),
    },
    claims: claims.flatMap(claim => claimKeys(claim.claim).map(key => ({ key, claim }))),
  };
}

function claimOf(
  { sentence, figure, measure, period, quantity }: Told,
  at: number,
  subject: Claim['subjects'][number],
): Claim {
  const start = at + sentence.indexOf(figure);
  const span = { start, end: start + figure.length };
  return {
    ...span,
    sentence: { start: at, end: at + sentence.length },
    subjects: [subject],
    measure,
    event: null,
    quantity: {
      ...span,
      ...quantity,
      hedge: null,
      direction: null,
      implied: [],
      equivalent: null,
      rule: 'generated',
    },
    roles: measure === 'stake' ? { object: [{ text: 'Orpheline Energy', candidates: [] }] } : {},
    scope: [],
    polarity: 'positive',
    period,
    modality: 'actual',
    stage: null,
    attribution: [],
    rule: 'generated',
  };
}

/** A page of `count` claims, all about subjects of a generated corpus; `hot`: about the hot subject too. */
export function generatePage(count: number, hot: boolean): string {
  const random = randomFrom(4711);
  const sentences = Array.from({ length: count }, (_, i) => {
    const name = hot && i % 10 === 0 ? HOT_SUBJECT.name : companyName(zipfRank(random));
    return TELLERS[i % TELLERS.length]?.(name, random).sentence ?? '';
  });
  return sentences.join('\n');
}
