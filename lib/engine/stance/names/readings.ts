/** How Han characters are read: data/cues/readings.json. */

/** Entries are parted by spaces; each is a reading in Latin letters and the characters that have it. */
export interface ReadingCues {
  /** Hepburn, as in names. */
  japanese: string;
  /** Names read as a whole: a reading, then each name after a slash. */
  whole: string;
  /** Pinyin without tones, v for ü. */
  mandarin: string;
  /** Pairs of a traditional or Japanese character and the simplified one. */
  simplified: string;
}

export const NO_READINGS: ReadingCues = { japanese: '', whole: '', mandarin: '', simplified: '' };

export interface Readings {
  /** Readings of a character in Japanese names, as they may be spelt. */
  japanese(char: string): readonly string[];
  /** Names that begin with the character and are read as a whole. */
  whole(char: string): readonly { name: string; reading: string }[];
  /** Syllables of a character, in pinyin and in Wade-Giles without signs. */
  mandarin(char: string): readonly string[];
  /** The text in simplified characters, as long as before. */
  simplify(text: string): string;
}

const ENTRY = /^([a-z]+)(.*)$/u;

function invert(list: string, spell: (reading: string) => readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const entry of list.split(' ')) {
    const [, reading = '', chars = ''] = ENTRY.exec(entry) ?? [];
    const spellings = spell(reading);
    for (const char of chars) found.set(char, [...(found.get(char) ?? []), ...spellings]);
  }
  return found;
}

/** Compiled when the first name is looked up: most texts need none. */
export function compileReadings(cues: ReadingCues): Readings {
  const lazily = <T>(make: () => T) => {
    let made: T | undefined;
    return () => {
      made ??= make();
      return made;
    };
  };
  const japanese = lazily(() => invert(cues.japanese, spellingsOfJapanese));
  const mandarin = lazily(() => invert(cues.mandarin, spellingsOfMandarin));
  const whole = lazily(() => {
    const found = new Map<string, { name: string; reading: string }[]>();
    for (const entry of cues.whole.split(' ')) {
      const [reading = '', ...names] = entry.split('/');
      for (const name of names)
        found.set(name.charAt(0), [...(found.get(name.charAt(0)) ?? []), { name, reading }]);
    }
    return found;
  });
  const simplified = lazily(
    () => new Map(Array.from(cues.simplified.match(/../gu) ?? [], ([from = '', to = '']) => [from, to])),
  );
  return {
    japanese: char => japanese().get(char) ?? [],
    mandarin: char => mandarin().get(char) ?? [],
    whole: char => whole().get(char) ?? [],
    simplify: text => Array.from(text, char => simplified().get(char) ?? char).join(''),
  };
}

/** Long vowels are written, or not, or as "oh". */
export function spellingsOfJapanese(reading: string): string[] {
  const short = reading.replace(/ou|oo/g, 'o').replace(/uu/g, 'u');
  return [...new Set([reading, short, short.replace(/o$/, reading === short ? 'o' : 'oh')])];
}

const WADE_GILES_INITIALS: [RegExp, string][] = [
  [/^zh/, 'ch'],
  [/^[jq]/, 'ch'],
  [/^x/, 'hs'],
  [/^[zc](?!h)/, 'ts'],
  [/^b/, 'p'],
  [/^d/, 't'],
  [/^g/, 'k'],
  [/^r/, 'j'],
];
const WADE_GILES_FINALS: [RegExp, string][] = [
  [/ong$/, 'ung'],
  [/(?<=[iy])an$/, 'en'],
  [/(?<=[iuvy])e$/, 'eh'],
  [/(?<=^[gkh])e$/, 'o'],
  [/(?<=^[dtnlzcs]|^(?:zh|ch|sh)|^r)uo$/, 'o'],
  [/(?<=^(?:zh|ch|sh|r))i$/, 'ih'],
  [/(?<=^[zcs])i$/, 'u'],
  [/^you$/, 'yu'],
  [/^yi$/, 'i'],
];

/** Pinyin, and as Taiwan spells it: xiong is hsiung. */
export function spellingsOfMandarin(pinyin: string): string[] {
  const final = WADE_GILES_FINALS.reduce((rest, [from, to]) => rest.replace(from, to), pinyin);
  const wade = WADE_GILES_INITIALS.reduce(
    (rest, [from, to]) => (rest === final ? rest.replace(from, to) : rest),
    final,
  );
  return [...new Set([pinyin, pinyin.replace('v', 'u'), wade.replace('v', 'u')])];
}
