/** "an 11 % stake in OpenAI", "owns about 11 % of OpenAI", OpenAIの約11%を保有, 持有OpenAI约11%股份. */
import { type FigureRecogniser, figureClaim } from '../build-claim.ts';
import { caseMark } from '../case-mark.ts';
import { isParty, rolesOf } from '../roles.ts';
import { clauseOf, type Figure, inside, type Name, type Sentence } from '../sentence.ts';
import { actorOf, type FoundSubject, ownerOf } from '../subjects.ts';

const HOLD = {
  en: /\b(?:own(?:s|ed|ing)?|hold(?:s|ing|ings)?|held|stake|stakes|ownership|shareholding|interest|bought|acquired?)\b/giu,
  ja: /保有|持ち?分|出資比率|持ち株比率|株式|出資/gu,
  zh: /持有|持股|股权|股權|股份|入股|占股/gu,
};
const REACH = { en: 70, ja: 30, zh: 20 };

export const recogniseStake: FigureRecogniser = ({ sentence, topic, vocabulary }, figure) => {
  const measure = vocabulary.measures.get('stake');
  if (!measure || figure.quantity.kind !== 'percent') return null;
  const head = holdWord(sentence, figure);
  if (!head) return null;
  const object = heldCompany(sentence, figure);
  if (!object) return null;
  const subject = [
    ownerOf(sentence, head, topic),
    holderBefore(sentence, object),
    actorOf(sentence, head, topic),
  ].find(s => s && !s.names.includes(object) && s.refs.every(r => r.text !== object.ref.text));
  if (!subject) return null;
  const roles = {
    ...rolesOf(sentence, figure, ['source', 'target'], [...subject.names, object]),
    object: [object.ref],
  };
  return figureClaim(sentence, figure, { measure, subject, head, rule: 'stake', roles });
};

function holdWord(sentence: Sentence, figure: Figure) {
  const clause = clauseOf(sentence, figure);
  const scope = sentence.language === 'en' ? clause : sentence;
  const reach = REACH[sentence.language];
  const near = [...sentence.text.slice(scope.start, scope.end).matchAll(HOLD[sentence.language])]
    .map(m => ({ start: scope.start + m.index, end: scope.start + m.index + m[0].length }))
    .filter(h => Math.abs(h.start - figure.start) < reach && !between(sentence, h, figure));
  return near.sort((a, b) => Math.abs(a.start - figure.start) - Math.abs(b.start - figure.start))[0];
}

/** XのYへの出資比率: the owner stands before the company held. */
function holderBefore(sentence: Sentence, object: Name): FoundSubject | null {
  const holder = sentence.names
    .filter(n => n.end <= object.start && isParty(n) && caseMark(sentence, n) === 'possessor')
    .at(-1);
  return holder && sentence.language !== 'en'
    ? { refs: [holder.ref], names: [holder], rule: 'holder' }
    : null;
}

/** Another percentage between the word and the figure: the word is that one's. */
const between = (sentence: Sentence, a: { start: number; end: number }, figure: Figure) =>
  sentence.figures.some(
    f =>
      f !== figure &&
      f.quantity.kind === 'percent' &&
      f.start > Math.min(a.start, figure.start) &&
      f.end < Math.max(a.end, figure.end),
  );

/** The company a part of which is held: "of X", "in X", "X shares"; in Japanese and Chinese before the figure. */
function heldCompany(sentence: Sentence, figure: Figure): Name | undefined {
  const { text, language } = sentence;
  const parties = sentence.names.filter(isParty);
  if (language === 'en') {
    const after = parties.find(n => n.start >= figure.end);
    if (
      after &&
      /^(?:[^.;:]{0,40}? )?(?:of|in) (?:the )?(?:[\p{Ll}-]+ ){0,2}$/u.test(
        text.slice(figure.end, after.start),
      )
    )
      return after;
    return parties
      .filter(
        n =>
          n.end <= figure.start &&
          inside(n, clauseOf(sentence, figure)) &&
          ['in', 'into', 'of'].includes(caseMark(sentence, n)),
      )
      .at(-1);
  }
  const before = parties.filter(n => n.end <= figure.start);
  if (language === 'ja')
    return before.filter(n => ['possessor', 'to', 'object'].includes(caseMark(sentence, n))).at(-1);
  return (
    before.filter(n => ['object', 'to', 'possessor', 'in'].includes(caseMark(sentence, n))).at(-1) ??
    parties.find(n => n.start >= figure.end && text.slice(figure.end, n.start).length < 4)
  );
}
