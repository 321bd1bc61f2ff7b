/** The regular forms of an English word: "ban" -> bans, banned, banning. Irregular ones stand in the data. */

const DOUBLED = /^[^aeiou]*[aeiou][bdgklmnprt]$/;

/** Forms of the word, or of the first word of a phrase, itself first. Some may be no words; they do no harm. */
export function inflect(term: string): string[] {
  const [head = '', ...rest] = term.split(' ');
  return formsOf(head).map(form => [form, ...rest].join(' '));
}

function formsOf(word: string): string[] {
  if (word.length < 3 || !/^[a-z]+$/.test(word) || /(?:ed|ing|..ly)$/.test(word)) return [word];
  if (/[^s]s$/.test(word)) return [word];
  if (/e$/.test(word)) return [word, `${word}s`, `${word}d`, `${word.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(word))
    return [word, `${word.slice(0, -1)}ies`, `${word.slice(0, -1)}ied`, `${word}ing`];
  const plural = /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
  const base = DOUBLED.test(word) ? word + word.slice(-1) : word;
  const british = /[aeiou]l$/.test(word) ? [`${word}led`, `${word}ling`] : [];
  return [word, plural, `${base}ed`, `${base}ing`, ...british];
}
