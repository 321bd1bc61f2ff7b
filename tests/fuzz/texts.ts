/** Texts that look like news and are not: pieces of digests cut, mixed and spoiled. */
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { readSeeds } from '../../scripts/read-seeds.ts';

const seeds = fileURLToPath(new URL('../../seeds', import.meta.url));
const SENTENCES = readSeeds(seeds).flatMap(({ title, text }) => [title, ...text.split(/(?<=[.。])\s*/)]);

const sentence = fc.constantFrom(...SENTENCES);

/** A run of one sentence, which may begin and end anywhere, between the halves of a surrogate pair too. */
const fragment = fc
  .tuple(sentence, fc.nat(200), fc.nat(120))
  .map(([text, from, length]) => text.slice(from % (text.length + 1), (from % (text.length + 1)) + length));

/** What breaks readers of text: lone surrogates, characters of no width, joiners, full-width forms, markup, control characters. */
const ODD = [
  ...'\ud800 \udfff \u0000 \u200b \u00ad \u202e \u0301 \ufeff \ufffd \uff04 \uff10 \u3000 \u00a0 \u2028'.split(
    ' ',
  ),
  ...'\n|\n\n|\t| |$|%|(|)|「|」|《|.|,|、|。|-|–|—|~|/|:|"|’|…|<b>|&amp;|__proto__|constructor|\\|x'.split(
    '|',
  ),
];
const oddity = fc.constantFrom(...ODD);

const number = fc.oneof(
  fc.bigInt({ min: 0n, max: 10n ** 45n }).map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.nat(3_000_000_000).map(n => n.toLocaleString('en-US')),
  fc.constantFrom(
    'half',
    'a dozen',
    'twenty-five hundred',
    '二千二十六',
    '1兆2,345億',
    '１２．５',
    '½',
    '1/0',
    '0',
    '00',
    '1e400',
  ),
);
const UNITS =
  '%|$|US$|€|¥|円|億円|元|billion|bn|trillion|万|percent|ポイント|个百分点|年|月|日|GW|employees|Q3|nm'.split(
    '|',
  );
const WORDS =
  'SoftBank|OpenAI|Nvidia|软银|ソフトバンク|Foxconn|Sharp|Arm|said|revenue|shares|stake|rose|fell|not|denied|no longer|will|may|about|over|at least|from|to|between|and|by the end of|before|after|according to|Reuters|Nikkei|によると|約|以上|売上高|增至|下跌|同比|tripled|record|of|in|the|its'.split(
    '|',
  );
const word = fc.oneof(number, fc.constantFrom(...UNITS), fc.constantFrom(...WORDS), oddity);
const wordSalad = fc
  .tuple(fc.array(word, { maxLength: 25 }), fc.constantFrom(' ', '', ' ', '\u3000'))
  .map(([words, glue]) => words.join(glue));

const repeated = fc
  .tuple(fc.oneof(oddity, word, fragment), fc.integer({ min: 2, max: 60 }))
  .map(([piece, times]) => piece.repeat(times));

const piece = fc.oneof(
  { weight: 5, arbitrary: fragment },
  { weight: 2, arbitrary: oddity },
  { weight: 3, arbitrary: wordSalad },
  { weight: 1, arbitrary: repeated },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
);

export const newsLikeText = fc.oneof(
  { weight: 3, arbitrary: fc.array(piece, { maxLength: 6 }).map(pieces => pieces.join('')) },
  { weight: 1, arbitrary: wordSalad },
  { weight: 1, arbitrary: sentence },
);

/** Days as articles state them, well formed or not. */
export const statedDay = fc.option(
  fc.oneof(
    fc
      .date({ noInvalidDate: true, min: new Date('1970-01-01'), max: new Date('2099-12-31') })
      .map(d => d.toISOString().slice(0, 10)),
    fc.constantFrom('', '2026', '2026-02-30', '9999-99-99', 'yesterday', '\ud800'),
  ),
  { nil: undefined },
);

export const languageTag = fc.constantFrom(undefined, 'en', 'ja', 'zh-Hans', 'zh-TW', 'fr', 'x', '');
