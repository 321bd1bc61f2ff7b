/** "Microsoft's Brad Smith made the plan public", 社長が計画を発表した, 宣布了该计划: who announced what a company plans. */
import type { Claim, SubjectRef } from '../../../model/claim.ts';
import type { Reading } from '../build-claim.ts';
import { isParty } from '../roles.ts';
import { type Name, overlaps, type Sentence } from '../sentence.ts';

type ByLanguage = Record<Sentence['language'], RegExp>;

const PLAN =
  '(?:plans?|package|investments?|program(?:me)?|project|initiative|commitment|pledge|deal|partnership|venture|budget)';
/** From the person on to what is announced. */
const ANNOUNCES: ByLanguage = {
  en: new RegExp(
    `^,? (?:has |had )?(?:announced|unveiled|presented|disclosed|revealed|made) (?:the|this|its|that|a|an) (?:[\\p{L}\\d$€£¥.-]+ ){0,4}?${PLAN}\\b(?! (?:to|for) (?:resign|retire|leave))`,
    'u',
  ),
  ja: /^(?:・?[^、。はがをに]{0,8}(?:社長|会長|最高経営責任者|CEO|CEO|大臣|首相|氏))?(?:は|が)[^。]{0,40}(?:計画|構想|投資|事業|提携)を(?:発表|公表|明らかに)し/u,
  zh: /^(?:[^，。；]{0,8})?(?:宣布|公布|披露)了?(?:这项|這項|该|該|一项|一項|其)?[^，。；]{0,14}(?:计划|計畫|計劃|方案|投资|投資|项目|項目)/u,
};
/** "made the plan" is made by anybody, "made the plan public" is not. */
const PUBLIC = /^ (?:public|known)\b/u;
/** "Microsoft Vice Chair Brad Smith", "Microsoft's president Brad Smith". */
const OFFICE = /^(?:['’]s)?(?: [\p{L}-]+){1,4} $/u;

export function readAnnouncers({ sentence, topic, vocabulary }: Reading): Claim[] {
  return personsIn(sentence).flatMap(person => {
    const rest = sentence.text.slice(person.end, sentence.end);
    const said = ANNOUNCES[sentence.language].exec(rest);
    if (!said) return [];
    if (/^,? (?:has |had )?made\b/u.test(said[0]) && !PUBLIC.test(rest.slice(said[0].length))) return [];
    const company =
      companyOf(sentence, person, vocabulary.speaksFor(person.ref.id ?? '')) ??
      topic.current('topic')?.refs[0];
    return company ? [claimOf(sentence, person, company, said[0].length)] : [];
  });
}

const OFFICES =
  /\b(?:[Cc]hief [Ee]xecutive(?: [Oo]fficer)?|CEO|(?:[Vv]ice |[Cc]o-)?(?:[Cc]hair(?:man|woman)?|[Pp]resident)|[Cc]o-?founder|[Ff]ounder|[Cc]hief [Ff]inancial [Oo]fficer|[Mm]inister|[Cc]hancellor|[Cc]hief|[Bb]oss)(?= \p{Lu})/gu;
const FULL_NAME = /^ (\p{Lu}[\p{L}’'-]+(?: (?:\p{Lu}\.|de|van|von|bin|al))* \p{Lu}[\p{L}’'-]+)/u;

const TITLED: Record<'ja' | 'zh', RegExp> = {
  ja: /(?<=[の、社])[\p{Script=Han}]{3,6}?(?=(?:副?社長|副?会長|最高経営責任者|CEO|首相|知事)(?:は|が))/gu,
  zh: /(?<=(?:社长|社長|董事长|董事長|总裁|總裁|首席执行官|執行長|CEO|总经理|總經理|部长|部長|主席))[\p{Script=Han}·]{2,6}?(?=\d+月|\d+日|在|于|於|周|週|上|昨|今|宣布|公布|披露)/gu,
};

/** Persons of the dictionary, and the names beside an office. */
function personsIn({ names, language, text, start, end }: Sentence): Name[] {
  const known = names.filter(n => n.type === 'person');
  const part = text.slice(start, end);
  const titled =
    language === 'en'
      ? [...part.matchAll(OFFICES)].flatMap(office => {
          const from = office.index + office[0].length;
          const name = FULL_NAME.exec(part.slice(from))?.[1];
          return name ? [{ from: from + 1, name }] : [];
        })
      : [...part.matchAll(TITLED[language])].map(match => ({ from: match.index, name: match[0] }));
  return [
    ...known,
    ...titled
      .map(({ from, name }): Name => {
        const ref = { text: name, candidates: [] };
        return { start: start + from, end: start + from + name.length, ref, type: 'person' };
      })
      .filter(t => !known.some(k => overlaps(k, t))),
  ];
}

/** The one named right before the person, else whom the dictionary says the person speaks for. */
function companyOf(sentence: Sentence, person: Name, speaksFor: string): SubjectRef | undefined {
  const before = sentence.names.findLast(n => n.end <= person.start && isParty(n) && n.type !== 'unlisted');
  const gap = before && sentence.text.slice(before.end, person.start);
  if (before && gap !== undefined && (sentence.language === 'en' ? OFFICE.test(gap) : gap.length <= 8))
    return before.ref;
  return speaksFor && speaksFor !== person.ref.id
    ? { id: speaksFor, text: person.ref.text, candidates: [] }
    : undefined;
}

const claimOf = (sentence: Sentence, person: Name, company: SubjectRef, reach: number): Claim => ({
  start: person.start,
  end: person.end + reach,
  sentence: { start: sentence.start, end: sentence.end },
  subjects: [company],
  measure: null,
  event: 'announce',
  quantity: null,
  roles: { person: [person.ref] },
  scope: [],
  polarity: 'positive',
  period: null,
  modality: 'actual',
  stage: null,
  attribution: [],
  rule: 'announced-by',
});
