/** Who a figure or an event is about: the owner of the noun, the one who acts, or who the text has been about. */
import type { SubjectRef } from '../../model/claim.ts';
import type { Span } from '../../model/text.ts';
import { caseMark } from './case-mark.ts';
import { clauseOf, inside, type Name, type Sentence } from './sentence.ts';
import type { ClaimLanguage } from './term-matcher.ts';
import type { Topic } from './topic.ts';

export interface FoundSubject {
  refs: SubjectRef[];
  names: Name[];
  rule: string;
}

/** Types that can have figures and act; persons act only in events that name them, publications only report. */
const ACTORS = new Set(['company', 'organization', 'government', 'unlisted', 'product', 'facility', 'place']);
export const canAct = (name: Name) => ACTORS.has(name.type);

/** From an owner to the noun it owns: "'s third-quarter", の第3四半期の. No preposition, no verb, no particle between. */
const OWNER_GAP: Record<ClaimLanguage, RegExp> = {
  en: /^(?:['’]s?)?(?: (?!(?:of|in|at|for|from|with|by|to|on|and|or|is|was|has|had|have|will|would|said|that|its|their|a|an|the|into|toward|towards|through|across|under|over|after|before|against|than|as)\b)[\p{L}\p{Sc}\d.,/&%-]*[\p{L}\d%]){0,6} $/u,
  ja: /^(?:（[^）]{0,20}）|社|自身|本体|株式会社|ホールディングス)*(?:の[^はがをにへと、。]{0,24}|\d[^はがをにへと、。の]{0,16}の?)?$/u,
  zh: /^(?:公司|集团|集團)?的?[^，。；、的]{0,12}的?$/u,
};
const POSSESSIVE = /^['’]s?\s/u;
const OWNED_BY_EN = /^(?: [\p{L}-]+){0,2} (?:of|at|in) (?:the )?(?:[\p{Ll}-]+ ){0,2}$/u;
const PRONOUN: Record<ClaimLanguage, RegExp> = {
  en: /\b(?:its|their|the (?:company|firm|group|carrier|chipmaker|startup|maker|venture|consortium)['’]s)(?: [\p{L}\d.-]+){0,4} $/iu,
  ja: /(?:同社|同行|同グループ|自社)の?[^はがを、。]{0,12}$/u,
  zh: /(?:该公司|該公司|公司|其)的?[^，。；]{0,8}$/u,
};

/** Marks of a Chinese name that cannot own the noun behind it: 向OpenAI投资. */
const GOVERNED = new Set(['to', 'with', 'from', 'by', 'in', 'for', 'aside']);

/** How a noun may be owned. `compound`: "Nvidia shares"; off for nouns before which a bare name is the object: "the OpenAI investment". */
export interface Ownership {
  compound: boolean;
}

/** Who owns the thing a noun names: "Nvidia's data center revenue", "shares of Nvidia", エヌビディアの売上高, 英伟达营收. */
export function ownerOf(
  sentence: Sentence,
  head: Span,
  topic: Topic,
  { compound }: Ownership = { compound: true },
): FoundSubject | null {
  const before = lastOwner(sentence, head);
  const gap = before ? sentence.text.slice(before.end, head.start) : '';
  const free = before && (sentence.language !== 'zh' || !GOVERNED.has(caseMark(sentence, before)));
  const bound =
    before &&
    free &&
    OWNER_GAP[sentence.language].test(gap) &&
    !goesOn(sentence, before, gap) &&
    clearOfVerbs(sentence, before, head);
  if (bound && (compound || sentence.language !== 'en' || POSSESSIVE.test(gap)))
    return withList(sentence, before, 'owner');
  if (sentence.language === 'en' && compound) {
    const after = sentence.names.find(n => n.start >= head.end && canAct(n));
    if (after && after.type !== 'place' && OWNED_BY_EN.test(sentence.text.slice(head.end, after.start)))
      return withList(sentence, after, 'owner-after');
  }
  const told =
    sentence.language === 'en' ? (apposedTo(sentence, head, before) ?? madeBy(sentence, head)) : null;
  if (told) return told;
  const lead = sentence.text.slice(sentence.start, head.start);
  if (PRONOUN[sentence.language].test(lead))
    return actorBefore(sentence, head) ?? topic.current('owner-pronoun');
  return null;
}

/** 腾讯音乐 is not 腾讯: what follows a Chinese name directly is a time, a segment or the noun itself, or the name goes on. */
const ZH_AFTER = /^(?:公司|集团|集團|的|[\d第当當上下全本去今净淨总總单單年季前首同截一二三四半])/u;
const goesOn = (sentence: Sentence, name: Name, gap: string) =>
  sentence.language === 'zh' &&
  gap !== '' &&
  !ZH_AFTER.test(gap) &&
  ![...sentence.scopes, ...sentence.nouns].some(hit => hit.start === name.end);

/** The name before the noun; behind a possessive a place only says which: "Sharp's Sakai data center". */
function lastOwner(sentence: Sentence, head: Span): Name | undefined {
  const names = sentence.names.filter(n => n.end <= head.start && canAct(n));
  const [owner, last] = [names.at(-2), names.at(-1)];
  const which =
    owner && last?.type === 'place' && /^(?:['’]s |の)?$/u.test(sentence.text.slice(owner.end, last.start));
  return which ? owner : last;
}

const APPOSED = /^, (?:an?|the|its) (?:[\p{L}-]+ ){0,3}$/u;
const MADE_BY = /^ by (?:the )?(?:[\p{Ll}-]+ ){0,2}$/u;

/** "Stargate, an investment of $500 bn" */
const apposedTo = (sentence: Sentence, head: Span, before: Name | undefined) =>
  before && APPOSED.test(sentence.text.slice(before.end, head.start))
    ? withList(sentence, before, 'apposed')
    : null;

/** "a $100 bn investment by Nvidia" */
function madeBy(sentence: Sentence, head: Span): FoundSubject | null {
  const after = sentence.names.find(n => n.start >= head.end && canAct(n));
  return after && MADE_BY.test(sentence.text.slice(head.end, after.start))
    ? withList(sentence, after, 'made-by')
    : null;
}

const clearOfVerbs = (sentence: Sentence, before: Span, head: Span) =>
  !sentence.verbs.some(v => v.start >= before.end && v.end <= head.start);

const RELATIVE = /^(?:which|who|whose)\b/iu;

/** "the bakery in Leeds, which": the bakery, if it has a name. */
function headOf(sentence: Sentence, before: readonly Name[]): FoundSubject | null {
  const name = before.findLast(n => caseMark(sentence, n) === 'subject');
  return name ? withList(sentence, name, 'antecedent') : null;
}

/** The one who acts, left of `head`: in its clause, else in an earlier clause of the sentence. */
export function actorBefore(sentence: Sentence, head: Span): FoundSubject | null {
  const clause = clauseOf(sentence, head);
  if (sentence.language === 'en' && RELATIVE.test(sentence.text.slice(clause.start))) {
    const before = sentence.names.filter(n => n.end <= clause.start && canAct(n));
    const last = before.at(-1);
    if (last && caseMark(sentence, last) === 'in' && last.type !== 'company') return headOf(sentence, before);
    const antecedent = last;
    return antecedent && clause.start - antecedent.end <= 2
      ? withList(sentence, antecedent, 'antecedent')
      : null;
  }
  const part = partNamed(sentence, clause, head);
  if (part !== undefined) return part;
  const acting = sentence.names.filter(n => n.end <= head.start && canAct(n));
  const actors = acting.filter(
    n => caseMark(sentence, n) === 'subject' || actsThroughUnit(sentence, n, head),
  );
  const near = actors.filter(n => inside(n, clause) && !isWhichOne(sentence, n));
  const open = actors.filter(n => !isSetOff(sentence, clauseOf(sentence, n), head));
  const chosen = (sentence.language === 'en' ? near.at(-1) : near.at(0)) ?? open.at(-1);
  if (chosen && OTHERS_ACT[sentence.language]?.test(sentence.text.slice(chosen.end, head.start))) return null;
  if (chosen && actsThroughUnit(sentence, chosen, head))
    return { refs: [chosen.ref], names: [chosen], rule: UNIT };
  return chosen ? withList(sentence, chosen, 'actor') : agentAfter(sentence, head);
}

/** Rule of a subject of which only a part acts that has no name of its own. */
export const UNIT = 'unit';
const UNIT_ACTS: Record<ClaimLanguage, RegExp> = {
  en: /^['’]s? (?:[\p{L}-]+ ){0,3}(?:subsidiary|unit|arm|division|affiliate)(?=,? (?!of\b)\p{Ll})/u,
  ja: /^(?:グループ)?(?:の|傘下の)[^、。はがをに]{0,8}(?:子会社|日本法人|現地法人|米国法人|海外法人)(?:は|が)/u,
  zh: /^(?:集团|集團|公司)?(?:的|旗下)?[^，。；、]{0,6}(?:子公司|分公司)(?!的|和|与|與|、)/u,
};

const GOVERNS = /\b(?:of|by|for|to|with|from|at|in|on|and)\s+(?:the )?$/iu;

/** "Oracle's Japanese subsidiary plans": a part without a name acts, and no other name stands before what it does. */
function actsThroughUnit(sentence: Sentence, name: Name, head: Span): boolean {
  const unit = UNIT_ACTS[sentence.language].exec(sentence.text.slice(name.end, head.start));
  if (!unit || !['company', 'organization', 'unlisted'].includes(name.type)) return false;
  if (GOVERNS.test(sentence.text.slice(sentence.start, name.start))) return false;
  const end = name.end + unit[0].length;
  return !sentence.names.some(n => n.type !== 'place' && n.start >= name.end && n.start < end + 2);
}

/** 韩国现代汽车, 特斯拉上海工厂: a place that touches a firm's name only says which. */
const isWhichOne = (sentence: Sentence, { type, start, end }: Name) =>
  sentence.language !== 'en' &&
  type === 'place' &&
  sentence.names.some(n => n.type !== 'place' && canAct(n) && (n.start === end || n.end === start));

/** Between two dashes: "eight firms — A, B and C — aimed at building". */
const isSetOff = (sentence: Sentence, clause: Span, head: Span) =>
  sentence.language === 'en' &&
  /[—–]\s*$/u.test(sentence.text.slice(sentence.start, clause.start)) &&
  /[—–]/u.test(sentence.text.slice(clause.end, head.start));

/** "... thinks investors are buying", 让机器人生产: others without a name act, not the name before them. */
const OTHERS_ACT: Partial<Record<ClaimLanguage, RegExp>> = {
  en: /\b(?:investors|analysts|customers|companies|firms|employees|partners|people|officials|researchers|shareholders|users|governments) (?:(?:are|were|have|had|will|would|can|could|may) )?(?:\p{Ll}+ly )?$/u,
  zh: /[让讓][^，。；]{2,}$/u,
};

const PART: Record<ClaimLanguage, RegExp> = {
  en: /\b(?:the|that|this) (?:unit|division|segment|fund|subsidiary)\b/iu,
  ja: /(?:同部門|同事業|同基金|同子会社)/u,
  zh: /该(?:部分|部门|业务|基金|子公司)|該(?:部分|部門|業務|基金|子公司)/u,
};

/** "the unit lost": the name before it in the sentence, or nobody; undefined where no part is spoken of. */
function partNamed(sentence: Sentence, clause: Span, head: Span): FoundSubject | null | undefined {
  const part = PART[sentence.language].exec(sentence.text.slice(clause.start, head.start));
  if (!part) return undefined;
  const name = sentence.names.findLast(
    n => n.end <= clause.start + part.index && canAct(n) && n.type !== 'place',
  );
  return name ? { refs: [name.ref], names: [name], rule: 'part' } : null;
}

/** "is being acquired by SoftBank": who acts in the passive. */
function agentAfter(sentence: Sentence, head: Span): FoundSubject | null {
  const clause = clauseOf(sentence, head);
  const agent = sentence.names.find(
    n =>
      n.start >= head.end &&
      inside(n, clause) &&
      canAct(n) &&
      caseMark(sentence, n) === 'by' &&
      n.type !== 'place',
  );
  return agent && agent.start - head.end < PASSIVE_REACH ? withList(sentence, agent, 'agent') : null;
}

const PASSIVE_REACH = 60;

/** The actor of a verb, else whom the text has been about. */
export function actorOf(sentence: Sentence, head: Span, topic: Topic): FoundSubject | null {
  const found = actorBefore(sentence, head);
  const blocked =
    partNamed(sentence, clauseOf(sentence, head), head) === null || sentence.names.some(isActor(sentence));
  return found ?? (blocked ? null : topic.current('topic'));
}

const PRONOUN_ACTOR_EN =
  /(?:^|[\s,])(?:it|they|the (?:company|group|firm|carrier|chipmaker|startup|start-up|maker|venture|consortium|bank|ministry|government|unit))\s/iu;

/** As `actorOf`, but an English verb needs a subject of its own, be it a pronoun: "an initial promise to deploy" has none. */
export function actorOfVerb(sentence: Sentence, head: Span, topic: Topic): FoundSubject | null {
  const lead = sentence.text.slice(clauseOf(sentence, head).start, head.start);
  if (sentence.language === 'en' && /^ by\b/u.test(sentence.text.slice(head.end)))
    return agentAfter(sentence, head);
  if (sentence.language !== 'en' || PRONOUN_ACTOR_EN.test(lead)) return actorOf(sentence, head, topic);
  return actorBefore(sentence, head);
}

/** A sentence with an actor of its own elsewhere is not silently about the last topic. */
const isActor = (sentence: Sentence) => (name: Name) =>
  canAct(name) && name.type !== 'place' && ['subject', 'by'].includes(caseMark(sentence, name));

/** "In Frankfurt, Adidas": where something happens is no item of a list. */
const isAside = (sentence: Sentence, name: Name) =>
  sentence.language === 'en' && ['in', 'aside'].includes(caseMark(sentence, name));

/** All names of the list `name` stands in: "SB Energy and AEP Ohio". */
function withList(sentence: Sentence, name: Name, rule: string): FoundSubject {
  const joins = (left: number) => {
    const [a, b] = [sentence.names[left], sentence.names[left + 1]];
    return Boolean(
      a &&
        b &&
        canAct(a) &&
        canAct(b) &&
        !(b === name && isAside(sentence, a)) &&
        /^(?:, (?:and )?| and |、|と|和|与|與|及)$/.test(sentence.text.slice(a.end, b.start)),
    );
  };
  let first = sentence.names.indexOf(name);
  let last = first;
  while (joins(first - 1)) first--;
  while (joins(last)) last++;
  const names = sentence.names.slice(first, last + 1);
  return { refs: names.map(n => n.ref), names, rule };
}
