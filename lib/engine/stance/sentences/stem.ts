const RULES: [RegExp, string][] = [
  [/'s?$/, ''],
  [/ies$/, 'y'],
  [/(ss|us|is)$/, '$1'],
  [/([^aeiou])es$/, '$1'],
  [/s$/, ''],
];
const ENDINGS = /(?:ations?|ating|ated|ates?|ings?|ed|ers?|ments?|ly|e)$/;

/** Word without its inflection, so that "invested", "invests" and "investing" meet. Only for comparing, never shown. */
export function stem(word: string): string {
  if (!/^[a-z']{4,}$/.test(word)) return word;
  const [form, replacement] = RULES.find(([pattern]) => pattern.test(word)) ?? [/$/, ''];
  const singular = word.replace(form, replacement);
  const bare = singular.replace(ENDINGS, '');
  return bare.length > 2 ? bare.replace(/([b-df-hj-np-tv-z])\1$/, '$1') : singular;
}
