import type { Language } from '../../model/text.ts';

const KANA = /[\u3041-\u3096\u30a1-\u30fa]/g;
const HAN = /[\u3400-\u4dbf\u4e00-\u9fff]/g;
const LATIN = /[A-Za-z\u00c0-\u024f]/g;
const OTHER_SCRIPT = /[\u0370-\u052f\u0590-\u10ff\uac00-\ud7a3]/g;

/** So much of a text is enough to tell its language. */
const SAMPLE = 8_000;

const ENGLISH = wordsOf(
  'the of and to in a is that for on with as was by are it be at from has have its an this will not but said which their or were been more after than who he she they would about into up over also his her can could new year last first had we you i our no one two per says down out if what when how all other may against between before while under during amid',
);
/** Function words that English does not have, of the languages most often met in Latin script. */
const FOREIGN = wordsOf(
  'le la les des du une un et est dans pour que qui sur avec pas au aux der die das und ist nicht mit ein eine von den dem des zu auf für im el los las del por para con una es se lo il gli della di che per non sono nel het een van en dat niet voor op zijn och att som det inte på av är o os da do na no em não ao um uma mais como sa ng mga dan yang ini itu untuk dengan và của là i w z na do nie jest',
);

const LONGEST = Math.max(...[...ENGLISH, ...FOREIGN].map(word => word.length));

/** A word with an accent, from its first accent on. */
const ACCENTED = /[\u00c0-\u024f][A-Za-z\u00c0-\u024f']*/g;
const ANY_LATIN = /[A-Za-z\u00c0-\u024f]/;
const NOT_LATIN = /[\u0370-\u052f\u0590-\u10ff\u3041-\u30fa\u3400-\u9fff\uac00-\ud7a3]/;

/**
 * Language of a document: kana anywhere in a mainly East Asian text is Japanese, Han without kana what `lang` (a BCP 47
 * tag) says, else Chinese; Latin script is English only if its function words say so. A text too short to tell follows `lang`, then English.
 */
export function detectLanguage(text: string, lang?: string): Language {
  const sample = text.length > SAMPLE ? text.slice(0, SAMPLE) : text;
  if (!NOT_LATIN.test(sample))
    return ANY_LATIN.test(sample) ? latinLanguage(sample, lang) : (fromTag(lang) ?? 'en');
  const [kana, han, latin, other] = [KANA, HAN, LATIN, OTHER_SCRIPT].map(script => count(sample, script));
  const eastAsian = (kana ?? 0) + (han ?? 0);
  // A Han or kana character carries about as much as half a Latin word.
  if ((other ?? 0) > eastAsian + (latin ?? 0) / 3) return 'other';
  if (eastAsian * 3 >= (latin ?? 0)) {
    if (eastAsian === 0) return fromTag(lang) ?? 'en';
    if (kana) return 'ja';
    return lang?.toLowerCase().startsWith('ja') ? 'ja' : 'zh';
  }
  return latinLanguage(sample, lang);
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}

function fromTag(lang: string | undefined): Language | null {
  const primary = lang?.toLowerCase().split(/[-_]/)[0];
  if (!primary) return null;
  return primary === 'en' || primary === 'ja' || primary === 'zh' ? primary : 'other';
}

function latinLanguage(sample: string, lang: string | undefined): Language {
  const words = countWords(sample);
  const foreign = words.foreign + countUpTo(sample, ACCENTED, SAMPLE);
  const { english } = words;
  if (foreign > english && foreign >= 2) return 'other';
  if (english > foreign) return 'en';
  const stated = fromTag(lang);
  if (stated === 'en' || stated === 'other') return stated;
  return foreign > english ? 'other' : 'en';
}

/** How often a global RegExp matches, at most `most`: without an array of the matches, which costs more than finding them. */
function countUpTo(text: string, what: RegExp, most: number): number {
  let found = 0;
  what.lastIndex = 0;
  while (found < most && what.test(text)) found++;
  return found;
}

/** Function words among the runs of ASCII letters. Sets, not patterns: of so many words a pattern takes longer to compile than a page to read. */
function countWords(text: string): { english: number; foreign: number } {
  const count = { english: 0, foreign: 0 };
  for (let start = 0, at = 0; at <= text.length; at++) {
    if (isWordCharacter(text.charCodeAt(at))) continue;
    const length = at - start;
    if (length > 0 && length <= LONGEST && !isJoined(text, start - 1) && !isJoined(text, at)) {
      const word = text.slice(start, at).toLowerCase();
      if (ENGLISH.has(word)) count.english++;
      if (FOREIGN.has(word)) count.foreign++;
    }
    start = at + 1;
  }
  return count;
}

/** A-Z, a-z, 0-9 and the underscore. */
const isWordCharacter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;

/** An accented letter or an apostrophe beside a run makes it a part of another word. */
function isJoined(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 39 || (code >= 0xc0 && code <= 0x24f);
}

/** The words of a list that are plain letters; those with an accent count as accented. */
function wordsOf(list: string): Set<string> {
  return new Set(list.split(' ').filter(word => /^[a-z]+$/.test(word)));
}
