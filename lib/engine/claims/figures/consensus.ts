/** What analysts, not the company, expect: "analysts polled by LSEG expected a profit of 234 bn yen", 市場予想, 市场预期. */
import type { Measure } from '../../../model/knowledge.ts';
import { type FigureRecogniser, figureClaim } from '../build-claim.ts';
import { linkNoun } from '../link.ts';
import { clauseOf, type Figure, type Sentence } from '../sentence.ts';
import { actorBefore, type FoundSubject, ownerOf } from '../subjects.ts';
import type { Topic } from '../topic.ts';
import { lastResult } from './last-result.ts';

const EXPECTED = {
  en: /\b(?:analysts?|consensus|(?:average|compiled) (?:analyst )?(?:estimates?|forecasts?)|polled|estimates of|Wall Street)\b/iu,
  ja: /市場予想|アナリスト|コンセンサス/u,
  zh: /市场预期|市場預期|分析师|分析師|市场此前|一致预期/u,
};

/** "ranged from a loss of $4 bn to a profit of $11 bn": neither end is what is expected. */
const RANGED = /\brang(?:ed|es|ing) (?:from|between)\b/iu;

/** "the $29 bn that analysts had forecast" */
const EXPECTED_AFTER =
  /^ (?:that |which )?(?:the )?(?:analysts|economists|investors|Wall Street|the market|forecasters)(?: \w+ by [\p{L} ]{2,20}?)? (?:had |have )?(?:expected|forecast|predicted|projected|estimated|looked for|hoped for|penciled in|pencilled in)\b/u;

export const isConsensus = (sentence: Sentence, figure: Figure) => {
  const clause = clauseOf(sentence, figure);
  return (
    EXPECTED[sentence.language].test(sentence.text.slice(clause.start, clause.end)) ||
    EXPECTED_AFTER.test(sentence.text.slice(figure.quantity.end, sentence.end))
  );
};

export const recogniseConsensus: FigureRecogniser = ({ sentence, topic, vocabulary }, figure) => {
  const measure = vocabulary.measures.get('consensus');
  if (!measure || figure.quantity.kind !== 'money' || !isConsensus(sentence, figure)) return null;
  if (RANGED.test(sentence.text.slice(sentence.start, figure.start))) return null;
  const base =
    measureNearby(sentence, figure) ??
    resultBefore(sentence, figure) ??
    lastResult(topic, vocabulary.measures);
  const subject = whose(sentence, figure, topic);
  if (!subject || base?.class !== 'result') return null;
  return figureClaim(sentence, figure, {
    measure,
    subject,
    head: figure,
    rule: 'consensus',
    scope: [base.id],
    roles: {},
  });
};

function measureNearby(sentence: Sentence, figure: Figure): Measure | undefined {
  const linked = sentence.nouns
    .filter(h => h.value.dimension === 'money' && h.value.class === 'result' && h.value.id !== 'consensus')
    .map(h => ({ measure: h.value, cost: linkNoun(sentence, h, figure) }))
    .filter(b => b.cost !== undefined);
  return linked.sort((a, b) => (a.cost ?? 0) - (b.cost ?? 0))[0]?.measure;
}

const resultBefore = (sentence: Sentence, figure: Figure) =>
  sentence.nouns.findLast(
    h =>
      h.end <= figure.start &&
      h.value.dimension === 'money' &&
      h.value.class === 'result' &&
      h.value.id !== 'consensus',
  )?.value;

/** Never the pollster: the owner of a result in the sentence, else the topic. */
function whose(sentence: Sentence, figure: Figure, topic: Topic): FoundSubject | null {
  const results = sentence.nouns.filter(
    h => h.value.class === 'result' && h.value.id !== 'consensus' && h.end <= figure.start,
  );
  for (const head of results) {
    const owner = ownerOf(sentence, head, topic);
    if (owner?.rule === 'owner' || owner?.rule === 'owner-after') return owner;
  }
  const previous = topic.figures().at(-1);
  return (
    topic.current('topic') ??
    actorBefore(sentence, figure) ??
    (previous ? { refs: previous.subjects, names: [], rule: 'previous' } : null)
  );
}
