/** Countries as Japanese and Chinese write them, in the form of data/cues/glossary.json; from the runtime's own names of regions. */
import type { GlossaryCues } from '../glossary/gloss-words.ts';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

const namesIn = (language: string) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });

export function regionNames(): GlossaryCues {
  const [english, japanese, chinese] = [namesIn('en'), namesIn('ja'), namesIn('zh-Hans')];
  const codes = LETTERS.flatMap(a => LETTERS.map(b => a + b)).filter(code => english.of(code));
  const lines = (names: Intl.DisplayNames) =>
    codes.map(code => `${names.of(code) ?? ''}\t${english.of(code) ?? ''}`).join('\n');
  return { ja: lines(japanese), zh: lines(chinese) };
}
