import type { CaseMark } from './case-mark.ts';
import { clauseOf, type Name, type Sentence } from './sentence.ts';

/** Words before a name; the first that matches counts. The country or kind of a company may stand between. */
const KIND =
  '(?:日本|美国|美國|台湾|台灣|中国|中國|韩国|韓國|英国|英國|电信|電信|巨头|公司|旗下的?|当地|當地|其|的)*';
const BEFORE: [RegExp, CaseMark][] = [
  [new RegExp(`(?:据|據|根据|根據|援引|引述)${KIND}$`), 'aside'],
  [new RegExp(`(?:与|與|同|跟|和|及|联合|聯合|联手|聯手|携手|攜手)${KIND}$`), 'with'],
  [new RegExp(`(?:向|对|對|给|給|投资|投資|入股|注资|注資)${KIND}$`), 'to'],
  [new RegExp(`(?:从|從|自)${KIND}$`), 'from'],
  [new RegExp(`(?:为|為)${KIND}$`), 'for'],
  [new RegExp(`(?:由|被)${KIND}$`), 'by'],
  [new RegExp(`(?:在|位于|位於|于|於)${KIND}$`), 'in'],
  [new RegExp(`(?:把|将|將)${KIND}$`), 'object'],
  [/(?:比|较|較|超过|超過)$/, 'aside'],
];

export function markChinese(sentence: Sentence, name: Name, markOf: (other: Name) => CaseMark): CaseMark {
  const before = sentence.text.slice(sentence.start, name.start);
  const previous = sentence.names[sentence.names.indexOf(name) - 1];
  const gap = previous ? sentence.text.slice(previous.end, name.start) : '';
  if (previous && /^(?:、|和|与|與|及|以及)(?:日本|美国|美國|台湾|台灣)?$/.test(gap)) return markOf(previous);
  const marked = BEFORE.find(([word]) => word.test(before))?.[1];
  if (marked) return marked;
  if (/^的/.test(sentence.text.slice(name.end))) return 'possessor';
  const clause = clauseOf(sentence, name);
  const lead = sentence.text.slice(clause.start, name.start);
  const earlier = sentence.names.some(
    n => n !== name && n.start >= clause.start && n.end <= name.start && n.type !== 'place',
  );
  return lead.length <= 14 && !earlier ? 'subject' : 'object';
}
