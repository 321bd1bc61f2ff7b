/** Whom a sentence credits: source ids, nearest first. "Reuters, citing Nikkei" is [reuters, nikkei]. */
import type { Knowledge } from '../../model/knowledge.ts';
import type { Name, Sentence } from './sentence.ts';
import type { ClaimLanguage } from './term-matcher.ts';
import type { Vocabulary } from './vocabulary.ts';

interface Pattern {
  lang: ClaimLanguage;
  pattern: string;
  kind: 'publication' | 'relay' | 'anonymous' | 'official' | 'analyst';
  /** Credits what stands behind another source. */
  cites?: boolean;
  /** Companies, ministries and persons can be credited this way too. */
  anyone?: boolean;
}

/** `sources`: names that only report or estimate and have no part in what is said. */
export interface Attribution {
  chain: string[];
  sources: ReadonlySet<Name>;
}

interface Side {
  before: string;
  after: string;
  cites: boolean;
  anyone: boolean;
  outsider: boolean;
}

const BEFORE_NAME = /(?:the |a |an |《|「|『|“|")?(?:(?:[\p{Ll}]+|U\.S\.) ){0,3}$/u;
const AFTER_NAME: Record<ClaimLanguage, RegExp> = {
  en: /^(?:['’]s\b)?(?: (?:newspaper|business daily|news agency|also|first|earlier|has|had|later))*/u,
  ja: /^(?:」|』|）|電子版|通信)*/u,
  zh: /^(?:》|」|』|报|社|网)*/u,
};

/** Returns who a sentence credits, and which names are only sources there. */
export function createAttributionReader(cues: Knowledge['cues'], vocabulary: Vocabulary) {
  const rows = (cues.attributions ?? []) as Pattern[];
  const sides: Record<ClaimLanguage, Side[]> = { en: [], ja: [], zh: [] };
  for (const row of rows) {
    if (row.kind === 'relay' || !row.pattern.includes('{S}')) continue;
    const [before = '', after = ''] = row.pattern.split('{S}');
    sides[row.lang].push({
      before: before.trim(),
      after: after.replace(/\{D\}日?/, '').trim(),
      cites: row.cites ?? false,
      anyone: row.anyone ?? false,
      outsider: row.kind === 'analyst',
    });
  }

  return function attributionOf(sentence: Sentence): Attribution {
    const credited: { id: string; cites: boolean; outsider: boolean; name: Name }[] = [];
    for (const name of sentence.names) {
      const side = sides[sentence.language].filter(s => credits(sentence, name, s));
      if (side.length)
        credited.push({
          id: sourceId(name, vocabulary),
          cites: side.some(s => s.cites),
          outsider: side.some(s => s.outsider),
          name,
        });
    }
    const ordered = [...credited.filter(c => !c.cites), ...credited.filter(c => c.cites)];
    return {
      chain: [...new Set(ordered.map(c => c.id))],
      sources: new Set(credited.filter(c => c.outsider).map(c => c.name)),
    };
  };
}

const sourceId = (name: Name, vocabulary: Vocabulary) =>
  vocabulary.speaksFor(name.ref.id ?? name.ref.candidates[0] ?? name.ref.text.toLowerCase());

/** No crediting phrase reaches further from its name. */
const FAR = 150;

function credits(sentence: Sentence, name: Name, side: Side): boolean {
  const isPublication = name.type === 'publication';
  if (['place', 'facility', 'product', 'concept'].includes(name.type)) return false;
  if (!isPublication && !side.anyone) return false;
  const lead = sentence.text.slice(Math.max(sentence.start, name.start - FAR), name.start);
  const rest = sentence.text.slice(name.end, Math.min(sentence.end, name.end + FAR));
  const skipped = rest.slice(AFTER_NAME[sentence.language].exec(rest)?.[0].length ?? 0).trimStart();
  const trimmed = lead.replace(BEFORE_NAME, '').trimEnd();
  const beforeOk = side.before === '' || ends(lead, side.before) || ends(trimmed, side.before);
  const afterOk = side.after === '' || starts(skipped, side.after) || starts(rest.trimStart(), side.after);
  return beforeOk && afterOk;
}

const ends = (text: string, word: string) => text.trimEnd().toLowerCase().endsWith(word.toLowerCase());
const starts = (text: string, word: string) => {
  const head = text.slice(0, word.length + 1).toLowerCase();
  return (
    head.startsWith(word.toLowerCase()) &&
    !/[\p{Script=Latin}]/u.test(/[a-z]$/i.test(word) ? (head[word.length] ?? '') : '')
  );
};
