/** Whom a sentence credits: source ids, nearest first. "Reuters, citing Nikkei" is [reuters, nikkei]. */
import type { Knowledge } from '../../model/knowledge.ts';
import type { Name, Sentence } from './sentence.ts';
import type { ClaimLanguage } from './term-matcher.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A row of data/cues/attributions.json; `{S}` is where the source stands. */
interface Pattern {
  lang: ClaimLanguage;
  pattern: string;
  kind: 'publication' | 'anonymous' | 'official' | 'analyst';
  /** Credits what stands behind another source. */
  cites?: boolean;
  /** Companies, ministries and persons can be credited this way too. */
  anyone?: boolean;
}

interface Side extends Pattern {
  before: RegExp | null;
  after: RegExp | null;
}

/** `sources`: names that only report or estimate and have no part in what is said. */
export interface Attribution {
  chain: string[];
  sources: ReadonlySet<Name>;
}

/** What may stand between the words of credit and the name, and behind the name. */
const SKIP_BEFORE: Record<ClaimLanguage, string> = {
  en: '(?: (?:the|a|an|U\\.S\\.|\\p{Ll}+)){0,4}(?: \\p{Lu}\\p{Ll}+[\'’]s)?[\\s"“]*$',
  ja: '[\\s「『《]*$',
  zh: '(?:日本|美国|美國|英国|英國|当地|當地|媒体|媒體)?[\\s《「『]*$',
};
const SKIP_AFTER: Record<ClaimLanguage, string> = {
  en: "^(?:['’]s)?(?: (?:newspaper|business daily|news agency|also|first|earlier|has|had|later))*,?\\s*",
  ja: '^[\\s」』》）]*(?:電子版|通信)?',
  zh: '^[\\s》」』]*(?:报|社|网)?(?:\\d{1,2}月)?(?:\\d{1,2}日)?',
};
/** Of the words for unnamed sources those that name people, not hearsay ("reportedly"). */
const PEOPLE =
  /\b(?:people|persons?|sources?|officials?|insiders?|executives?)\b|関係者|関係筋|消息筋|知情人士|消息人士|匿名人士/u;
const NEVER = new Set(['place', 'facility', 'product', 'concept']);

const quote = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const partsOf = (row: Pattern) =>
  row.pattern
    .replace(/\{D\}日?/, '')
    .split('{S}')
    .map(part => part.trim());

function toSide(row: Pattern): Side {
  const [before = '', after = ''] = partsOf(row);
  const bound = /[a-z]$/i.test(after) ? '\\b' : '';
  return {
    ...row,
    before: before ? new RegExp(`${quote(before)}${SKIP_BEFORE[row.lang]}`, 'iu') : null,
    after: after ? new RegExp(`${SKIP_AFTER[row.lang]}${quote(after)}${bound}`, 'iu') : null,
  };
}

/**
 * Returns who a sentence credits, and which names are only sources there. Unnamed people ("sources familiar with the matter")
 * end the chain, in the words of the sentence.
 */
export function createAttributionReader(cues: Knowledge['cues'], vocabulary: Vocabulary) {
  const rows = ((cues.attributions ?? []) as Pattern[])
    .filter(row => row.pattern.includes('{S}'))
    .map(row => ({ row, words: partsOf(row).map(part => part.toLowerCase()) }));
  const unnamed = ((cues.attributions ?? []) as Pattern[])
    .filter(row => row.kind === 'anonymous' && !row.pattern.includes('{S}') && PEOPLE.test(row.pattern))
    .sort((a, b) => b.pattern.length - a.pattern.length);
  const compiled = new Map<Pattern, Side>();

  /** As printed: "people familiar with the matter". */
  function unnamedIn({ text, start, end, language }: Sentence): string[] {
    const printed = text.slice(start, end);
    const lower = printed.toLowerCase();
    const row = unnamed.find(({ lang, pattern }) => lang === language && lower.includes(pattern));
    const at = row ? lower.indexOf(row.pattern) : -1;
    if (!row || at < 0) return [];
    const said = printed.slice(at, at + row.pattern.length);
    return [row.lang === 'en' ? said : (PEOPLE.exec(said)?.[0] ?? said)];
  }

  /** The sides whose words the sentence has: the others need no RegExp. */
  function sidesIn({ text, start, end, language }: Sentence): Side[] {
    const printed = text.slice(start, end).toLowerCase();
    const present = rows.filter(
      ({ row, words }) => row.lang === language && words.every(word => printed.includes(word)),
    );
    return present.map(({ row }) => {
      const side = compiled.get(row) ?? toSide(row);
      compiled.set(row, side);
      return side;
    });
  }

  return function attributionOf(sentence: Sentence): Attribution {
    const sides = sidesIn(sentence);
    const credited = sentence.names
      .filter(name => !NEVER.has(name.type))
      .map(name => ({ name, by: sides.filter(s => credits(sentence, name, s)) }))
      .filter(({ by }) => by.length);
    const cited = (c: { by: Side[] }) => c.by.some(side => side.cites);
    const ordered = [...credited.filter(c => !cited(c)), ...credited.filter(cited)];
    return {
      chain: [...new Set(ordered.map(c => sourceId(c.name, vocabulary))), ...unnamedIn(sentence)],
      sources: new Set(credited.filter(c => c.by.some(s => isOutsider(c.name, s))).map(c => c.name)),
    };
  };
}

/** A name that may be a newspaper or its publisher is, where it is credited, the newspaper. */
function sourceId(name: Name, vocabulary: Vocabulary): string {
  const options = [name.ref.id, ...name.ref.candidates].filter(id => id !== undefined);
  const paper = options.find(id => vocabulary.entityType(id) === 'publication');
  return vocabulary.speaksFor(paper ?? options[0] ?? name.ref.text.toLowerCase());
}

/** "X said" may be a company on itself; who reports or writes is a medium, in the dictionary or not. */
const ON_ITSELF =
  /said|says|announced|disclosed|told|confirmed|表示|宣布|公布|说|說|透露|発表|公表|述べ|明らか/u;
const isOutsider = (name: Name, side: Side) =>
  side.kind === 'analyst' || (name.type === 'unlisted' && !ON_ITSELF.test(side.pattern));

function credits(sentence: Sentence, name: Name, { before, after, anyone, cites }: Side): boolean {
  if (name.type !== 'publication' && !anyone && !(cites && name.type === 'unlisted')) return false;
  const lead = sentence.text.slice(sentence.start, name.start);
  const rest = sentence.text.slice(name.end, sentence.end);
  return (!before || before.test(lead)) && (!after || after.test(rest));
}
