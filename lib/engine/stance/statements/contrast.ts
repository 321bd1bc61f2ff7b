/**
 * Two words in the same place, one on each side: "yellow cards" and "red cards", "growth of" and "inflation of", "on rent"
 * and "on insurance". What is told is told of two things.
 */
import { stem } from '../sentences/stem.ts';
import { areContrastedInHan } from './contrast-east-asian.ts';
import { IRREGULAR } from './irregular.ts';
import type { Statement } from './read-statement.ts';

/** "coal burning", "smoking in parks" are things; other verbs and adverbs stand in one place without telling two things: "farmers blocked", "farmers shut". */
const NO_THING = new RegExp(`\\p{L}{3}(?:ed|ing|ly)$|^(?:${IRREGULAR})$`, 'u');
/** Who says so is no thing that is told: "a survey found", "Gallup found". */
const SAYING =
  /^(?:said|says?|told|tells?|announce[sd]?|report(?:s|ed)?|wrote|writes?|estimate[sd]?|show(?:s|ed)?|found|finds?|warn(?:s|ed)?|predict(?:s|ed)?|claim(?:s|ed)?|state[sd]?|confirm(?:s|ed)?|count(?:s|ed)?|put|puts|expect(?:s|ed)?|forecasts?|decided?|ruled?)$/;
const PREPOSITION =
  /^(?:of|on|in|for|to|from|with|by|at|without|despite|during|after|before|since|until|among|across|through|against|versus)$/;
/** Behind a figure, what it is spent on or held against. */
const FIGURED = /^(?:on|against|versus)$/;
const ARTICLE = /^(?:the|a|an|its|their|his|her|our)$/;

interface Place {
  word: string;
  isEvent: boolean;
  /** Content word right before or after it, or before the preposition in front of it, where "on" may stand behind a figure. */
  before: string;
  after: string;
  through: string;
  /** Preposition right behind it and the content word behind that. */
  beyond: string;
}

/** Content words of the statement, each with its neighbours; names and figures are no neighbours. */
function placesIn(
  { withoutFigures, telling, words, events }: Statement,
  wordOf: (word: string) => string,
): Place[] {
  const tokens = (withoutFigures.toLowerCase().match(/#+|[\p{L}\p{N}][\p{L}\p{N}'’]*|[,;:.]/gu) ?? []).filter(
    token => !ARTICLE.test(token),
  );
  const content = tokens.map(token => {
    const word = wordOf(token.replace(/['’]s?$/u, ''));
    return telling.has(word) && !PREPOSITION.test(token) ? word : '';
  });
  const told = tokens.map((token, i) =>
    SAYING.test(token) || PREPOSITION.test(token)
      ? ''
      : content[i] || (words.has(wordOf(token)) ? stem(token) : ''),
  );
  return content.flatMap((word, i) => {
    const isNoun =
      /ing$/.test(tokens[i] ?? '') && (i === 0 || content[i - 1] !== '' || FIGURED.test(tokens[i - 1] ?? ''));
    if (!word || (NO_THING.test(tokens[i] ?? '') && !isNoun)) return [];
    const preposition = tokens[i - 1] ?? '';
    const figure = FIGURED.test(preposition) && tokens[i - 2]?.startsWith('#') ? '#' : '';
    const through = PREPOSITION.test(preposition) ? told[i - 2] || figure : '';
    return [
      {
        word,
        isEvent: events.has(word),
        before: told[i - 1] ?? '',
        after: told[i + 1] ?? '',
        beyond: PREPOSITION.test(tokens[i + 1] ?? '') && told[i + 2] ? `${tokens[i + 1]} ${told[i + 2]}` : '',
        through: through && `${through} ${preposition}`,
      },
    ];
  });
}

/** "teen", "teenager"; "Norway", "Norwegian". */
const START = 4;
const isAkin = (a: string, b: string): boolean =>
  a === b || (a.length >= START && b.length >= START && a.slice(0, START) === b.slice(0, START));

/** "the number of Dubliners cycling to work", "the number of bicycles stolen" */
const NUMBER_OF =
  /\b(?:number|share|proportion|percentage|total) of ((?:(?!(?:in|at|to|on|for|from|who|which|that|was|were|is|are|has|had|rose|fell|grew)\b)[\p{L}’'-]+ ?){1,4})/u;
const ANY = /^(?:people|persons?|residents|those|new|all|foreign|the|an?)$/u;

function countOthers(p: Statement, c: Statement, wordOf: (word: string) => string): boolean {
  const [x, y] = [p, c].map(({ text }) =>
    (NUMBER_OF.exec(text.toLowerCase())?.[1] ?? '')
      .split(' ')
      .filter(word => word && !ANY.test(word))
      .map(wordOf),
  );
  return Boolean(x?.length && y?.length) && !x?.some(a => y?.some(b => isAkin(a, b)));
}

/** Whether each side has a word of its own in a place that is otherwise the same. */
export function areContrasted(p: Statement, c: Statement, wordOf: (word: string) => string): boolean {
  if (/\p{Script=Han}/u.test(p.text)) return areContrastedInHan(p, c);
  if (countOthers(p, c, wordOf)) return true;
  const own = (a: Statement, b: Statement) =>
    placesIn(a, wordOf).filter(({ word }) => ![...b.telling].some(other => isAkin(other, word)));
  const theirs = own(c, p);
  const same = (a: string, b: string) => a !== '' && a === b;
  return own(p, c).some(a =>
    theirs.some(
      b =>
        !(a.isEvent && b.isEvent) &&
        (same(a.before, b.before) ||
          same(a.after, b.after) ||
          same(a.through, b.through) ||
          same(a.beyond, b.beyond)),
    ),
  );
}
