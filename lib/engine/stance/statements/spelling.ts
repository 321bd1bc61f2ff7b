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
export const soundOfLatin = (name: string): string =>
  squeeze(
    name
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
      .replace(/[aeiouy]/g, ''),
  );

const squeeze = (sounds: string) => sounds.replace(/(.)\1+/g, '$1');

const KATAKANA = /[\p{Script=Katakana}ー・]{3,}/gu;

export const katakanaIn = (text: string): string[] =>
  (text.match(KATAKANA) ?? []).flatMap(run => [run, ...run.split('・')]);

/** An r behind a vowel only makes it long: Skymark, スカイマーク. */
const lengthened = (name: string) => name.replace(/(?<=[aeiou])r(?![aeiou])/giu, '');

/** Fewer consonants fit too many names. */
const LEAST_SOUNDS = 3;

/** Is one of the katakana names one of the Latin ones? */
export function spellTheSame(katakana: readonly string[], latin: readonly string[]): boolean {
  const sounds = new Set(latin.flatMap(name => [soundOfLatin(name), soundOfLatin(lengthened(name))]));
  return katakana.some(name => {
    const sound = soundOfKatakana(name);
    return sound.length >= LEAST_SOUNDS && [sound, sound.replace(/[rt]$/, '')].some(s => sounds.has(s));
  });
}
