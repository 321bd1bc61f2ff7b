import { wordTable } from '../../text/word-table.ts';

const RULES: [RegExp, string][] = [
  [/'s?$/, ''],
  [/ies$/, 'y'],
  [/(ss|us|is)$/, '$1'],
  [/([^aeiou])es$/, '$1'],
  [/s$/, ''],
];
const ENDINGS = /(?:ations?|ating|ated|ates?|ings?|ed|ers?|ments?|ly|e)$/;

/** Past forms that are no other word. */
const PAST = wordTable<string>(
  Object.fromEntries(
    'became become|began begin|begun begin|blew blow|broke break|broken break|brought bring|bought buy|built build|caught catch|chose choose|chosen choose|dealt deal|drank drink|drove drive|driven drive|ate eat|eaten eat|fought fight|fled flee|flew fly|flown fly|forbade forbid|forgot forget|froze freeze|frozen freeze|gave give|given give|grew grow|grown grow|held hold|kept keep|knew know|known know|laid lay|lent lend|lost lose|made make|meant mean|met meet|paid pay|sang sing|sank sink|sold sell|sent send|shook shake|shaken shake|shrank shrink|slept sleep|spent spend|stole steal|stolen steal|struck strike|swam swim|swore swear|sworn swear|taught teach|took take|taken take|threw throw|thrown throw|told tell|thought think|understood understand|withdrew withdraw|withdrawn withdraw|woke wake|won win|wore wear|worn wear|wrote write|written write|sought seek|stuck stick|swept sweep|tore tear|torn tear|rang ring|rode ride|ridden ride|hid hide|hidden hide|bit bite|bitten bite|bred breed|fed feed|led lead|shone shine|spun spin|swung swing|overcame overcome|underwent undergo|foresaw foresee'
      .split('|')
      .map(pair => pair.split(' ')),
  ),
);

/** Word without its inflection, so that "invested", "invests" and "investing" meet. Only for comparing, never shown. */
export function stem(form: string): string {
  const word = PAST[form] ?? form;
  if (!/^[a-z']{4,}$/.test(word)) return word;
  const [ending, replacement] = RULES.find(([pattern]) => pattern.test(word)) ?? [/$/, ''];
  const singular = word.replace(ending, replacement);
  const bare = singular.replace(ENDINGS, '');
  return bare.length > 2 ? bare.replace(/([b-df-hj-np-tv-z])\1$/, '$1') : singular;
}
