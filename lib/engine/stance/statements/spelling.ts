/** Names spelt in two scripts: the consonants of a katakana name and of its Latin spelling. */

const ROWS: [string, string][] = [
  ['カキクケコヵヶガギグゲゴ', 'k'],
  ['サシスセソザジズゼゾ', 's'],
  ['タチツテトダヂヅデド', 't'],
  ['ナニヌネノン', 'n'],
  ['ハヒフヘホ', 'h'],
  ['バビブベボパピプペポヴ', 'p'],
  ['マミムメモ', 'm'],
  ['ヤユヨャュョ', ''],
  ['ラリルレロ', 'r'],
  ['ワヲ', 'w'],
];
const KANA = new Map(ROWS.flatMap(([kana, sound]) => [...kana].map(k => [k, sound] as const)));

/** Consonants of a katakana name: インソムニアック -> nsmnk. */
export const soundOfKatakana = (name: string): string =>
  squeeze([...name].map(k => KANA.get(k) ?? '').join(''));

/** Consonants of a Latin name as Japanese would write them: Insomniac -> nsmnk. */
export const soundOfLatin = (name: string): string => squeeze(name.split(' ').map(soundOfWord).join(''));

const soundOfWord = (word: string): string =>
  word
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/ph/g, 'h')
    .replace(/[ts]ion/g, 'shon')
    .replace(/ch|tch/g, 't')
    .replace(/sh|c(?=[eiy])/g, 's')
    .replace(/th(?=[aeiou])/g, 's')
    .replace(/ck|[cqg]/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/[zj]/g, 's')
    .replace(/d/g, 't')
    .replace(/[bv]/g, 'p')
    .replace(/f/g, 'h')
    .replace(/l/g, 'r')
    .replace(/[aeiouy]/g, '');

const squeeze = (sounds: string) => sounds.replace(/(.)\1+/g, '$1');

const KATAKANA = /[\p{Script=Katakana}ー・]{3,}/gu;

export const katakanaIn = (text: string): string[] =>
  (text.match(KATAKANA) ?? []).flatMap(run => [run, ...run.split('・')]);

/** Katakana as Hepburn, long vowels short: ヤマト -> yamato. Small kana and pauses are no part of it: null. */
function hepburnOf(name: string): string | null {
  let latin = '';
  for (const k of name.replace(/[ー・]/g, '')) {
    const at = SYLLABARY.indexOf(k);
    if (at < 0) return null;
    latin += SYLLABLES[at] ?? '';
  }
  return latin;
}
const SYLLABARY =
  'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワンガギグゲゴザジズゼゾダデドバビブベボパピプペポ';
const SYLLABLES =
  'a i u e o ka ki ku ke ko sa shi su se so ta chi tsu te to na ni nu ne no ha hi fu he ho ma mi mu me mo ya yu yo ra ri ru re ro wa n ga gi gu ge go za ji zu ze zo da de do ba bi bu be bo pa pi pu pe po'.split(
    ' ',
  );
/** Fewer letters are read of too many names. */
const LEAST_LETTERS = 4;

/** Two or three words with capitals in a row as one: "Oriental Land", オリエンタルランド. */
export const joinedNamesIn = (text: string): string[] =>
  [...text.matchAll(/(?<!\p{L})\p{Lu}\p{Ll}+(?= (\p{Lu}\p{Ll}+)(?: (\p{Lu}\p{Ll}+))?)/gu)].flatMap(
    ([first, second = '', third = '']) => [
      `${first} ${second}`,
      ...(third ? [`${first} ${second} ${third}`] : []),
    ],
  );

/** An r or w behind a vowel only makes it long: Skymark, スカイマーク, Lawson, ローソン. */
const lengthened = (name: string) => name.replace(/(?<=[aeiou])[rw](?![aeiou])/giu, '');

/** "Energy", エナジー */
const softened = (name: string) => name.replace(/g(?=[eiy])/giu, 'j');

/** Fewer consonants fit too many names. */
const LEAST_SOUNDS = 3;

/** Is one of the katakana names one of the Latin ones? */
export function spellTheSame(katakana: readonly string[], latin: readonly string[]): boolean {
  const sounds = new Set(
    latin.flatMap(name =>
      [name, lengthened(name), softened(name), softened(lengthened(name))].map(soundOfLatin),
    ),
  );
  const letters = new Set(latin.map(name => name.replaceAll(' ', '').toLowerCase()));
  return katakana.some(name => {
    const exact = hepburnOf(name);
    if (exact && exact.length >= LEAST_LETTERS && letters.has(exact)) return true;
    const sound = soundOfKatakana(name);
    return sound.length >= LEAST_SOUNDS && [sound, sound.replace(/[rt]$/, '')].some(s => sounds.has(s));
  });
}
