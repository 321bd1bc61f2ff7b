import type { Claim } from '../../model/claim.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { Mention } from '../../model/mention.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { ReadText } from '../../model/text.ts';
import { createAttributionReader } from './attribution.ts';
import type { FigureRecogniser, Reading } from './build-claim.ts';
import { carryAttribution } from './carry-attribution.ts';
import { carryPeriod } from './carry-period.ts';
import { readAnnouncers } from './events/announced-by.ts';
import { readEvent } from './events/read-event.ts';
import { recogniseAnnouncedDate } from './figures/announced-date.ts';
import { recogniseAnnouncedSum } from './figures/announced-sum.ts';
import { recogniseAttributive } from './figures/attributive.ts';
import { baseClaims } from './figures/base-of-change.ts';
import { recogniseConsensus } from './figures/consensus.ts';
import { continueClaim } from './figures/continued.ts';
import { recogniseCountedThings } from './figures/counted-things.ts';
import { recogniseDatedPlan } from './figures/dated-plan.ts';
import { recogniseGrowth } from './figures/growth.ts';
import { recogniseHoldingValue } from './figures/holding-value.ts';
import { recogniseMarketSize } from './figures/market-size.ts';
import { recogniseNamedMeasure } from './figures/named-measure.ts';
import { recogniseNumberOfCompanies } from './figures/number-of-companies.ts';
import { readOpenAmounts } from './figures/open-amount.ts';
import { recogniseOutlook } from './figures/outlook.ts';
import { recognisePointsChange } from './figures/points-change.ts';
import { recognisePublicMoney } from './figures/public-money.ts';
import { recogniseSegmentRevenue } from './figures/segment-revenue.ts';
import { recogniseShareMove } from './figures/share-move.ts';
import { recogniseShareOfTotal } from './figures/share-of-total.ts';
import { recogniseSharePrice } from './figures/share-price.ts';
import { recogniseStake } from './figures/stake.ts';
import { recogniseToll } from './figures/toll.ts';
import { isUncommented } from './qualifiers.ts';
import { fillReportPeriods, type ReadClaim } from './report-period.ts';
import { type Figure, readSentence, toName } from './sentence.ts';
import { createTopicTracker } from './topic.ts';
import { compileVocabulary } from './vocabulary.ts';

export interface ClaimInput {
  read: ReadText;
  mentions: readonly Mention[];
  quantities: readonly Quantity[];
  /** ISO day of publication. */
  date?: string;
  title?: string;
}

export type ClaimReader = (input: ClaimInput) => Claim[];

/** The order matters: the first that recognises a figure keeps it, the special before the general. */
const FIGURE_RECOGNISERS: readonly FigureRecogniser[] = [
  recogniseShareMove,
  recogniseStake,
  recogniseNumberOfCompanies,
  recogniseToll,
  recogniseCountedThings,
  recogniseAnnouncedDate,
  recogniseDatedPlan,
  recogniseMarketSize,
  recogniseHoldingValue,
  recogniseShareOfTotal,
  recognisePointsChange,
  recogniseGrowth,
  recogniseConsensus,
  recogniseNamedMeasure,
  recognisePublicMoney,
  recogniseSharePrice,
  recogniseSegmentRevenue,
  recogniseOutlook,
  recogniseAttributive,
  recogniseAnnouncedSum,
];

/** Compiles measures, events and cues and returns a function that reads what each sentence asserts. */
export function createClaimReader(
  knowledge: Knowledge,
  ownType?: (id: string) => string | undefined,
): ClaimReader {
  const vocabulary = compileVocabulary(knowledge, ownType);
  const attributionOf = createAttributionReader(knowledge.cues, vocabulary);

  return ({ read, mentions, quantities, date }) => {
    const { language, text } = read;
    if (language === 'other') return [];
    const topic = createTopicTracker(() => mentions.map(mention => toName(mention, vocabulary)));
    const claims: ReadClaim[] = [];
    /** Media in no dictionary, once the text has credited them. */
    const media = new Set<string>();
    let lastChain: string[] = [];
    let paragraph = 0;
    let last = 0;
    for (const span of read.sentences) {
      if (/\n/.test(text.slice(last, span.start))) paragraph++;
      last = span.end;
      topic.enter(paragraph);
      const sentence = readSentence(text, span, language, mentions, quantities, vocabulary, date);
      const { chain, sources } = attributionOf(sentence);
      const attribution = carryAttribution(sentence, chain, lastChain);
      if (chain.length) lastChain = chain;
      for (const source of sources) if (source.type === 'unlisted') media.add(source.ref.text);
      sentence.names = sentence.names.filter(
        n => n.type !== 'publication' && !sources.has(n) && !media.has(n.ref.text),
      );
      const before = {
        inParagraph: topic.figures().at(-1) ?? null,
        inText: claims.findLast(({ claim }) => claim.quantity)?.claim ?? null,
      };
      const found = readOne({ sentence, topic, vocabulary, date }).map(claim => ({
        ...carryPeriod(claim, before, sentence, vocabulary.measures),
        attribution,
      }));
      claims.push(...found.map(claim => ({ claim, sentence })));
      topic.follow(sentence, found);
    }
    return fillReportPeriods(claims, vocabulary.measures);
  };
}

/** Events that a figure of the same sentence already says, and says better. */
const TOLD_BY_FIGURE: Record<string, string[]> = {
  investment: ['invest'],
  stake: ['invest', 'own', 'acquire'],
};

function readOne(reading: Reading): Claim[] {
  const figures: Claim[] = [];
  for (const figure of reading.sentence.figures) {
    const claim = firstRecognised(reading, figure) ?? continueClaim(reading, figure, figures.at(-1));
    if (claim) figures.push(claim);
  }
  figures.push(...baseClaims(reading.sentence, figures, reading.vocabulary));
  const told = new Set<string | null>(figures.flatMap(claim => TOLD_BY_FIGURE[claim.measure ?? ''] ?? []));
  const events = reading.sentence.events
    .flatMap(hit => readEvent(reading, hit) ?? [])
    .filter(({ event }) => !told.has(event) && told.add(event));
  const said = [...figures, ...events, ...readAnnouncers(reading)].filter(
    claim => !isUncommented(reading.sentence, claim),
  );
  return [...said, ...readOpenAmounts(reading)].sort((a, b) => a.start - b.start);
}

function firstRecognised(reading: Reading, figure: Figure): Claim | null {
  for (const recognise of FIGURE_RECOGNISERS) {
    const claim = recognise(reading, figure);
    if (claim) return claim;
  }
  return null;
}
