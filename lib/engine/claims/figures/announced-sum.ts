/** "announced $3 bn for Spain", "had announced 440 bn yen ten days before": a bare sum that somebody announces is to be invested. */
import { type FigureRecogniser, figureClaim } from '../build-claim.ts';
import type { Figure, Sentence } from '../sentence.ts';
import { actorOfVerb } from '../subjects.ts';

const ANNOUNCES =
  /\b(?:announce[sd]?|announcing|unveil(?:s|ed|ing)?)(?: an?)?(?: (?:additional|further|extra|initial|new|planned))? (?:about |around |some |over |more than |up to |nearly )*$/iu;
/** What it is for: a place, a field, or things that are built. */
const PURPOSE =
  /^\)?(?: \([^)]*\))?,? (?:for|toward|towards|in|into) (?!(?:the )?(?:first|second|third|fourth|last|past|\d|January|February|March|April|May|June|July|August|September|October|November|December|net|losses|profit|revenue|sales|cash|stock|damages|fines|penalties|savings|cuts|bonds|debt|loans))/iu;
/** Said of nothing else: the sentence ends, or goes on with a time. */
const BARE =
  /^\)?(?: \([^)]*\))?(?:\.|,| (?:only |just |some |over |(?:\p{Ll}+|\d+) (?:days|weeks|months|years) (?:before|earlier|ago|later)|in (?:January|February|March|April|May|June|July|August|September|October|November|December|20\d\d)|last |earlier |on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))/u;
const OF_INVESTING =
  /\b(?:invest(?:s|ed|ing|ments?)?|data centers?|plants?|factor(?:y|ies)|build(?:s|ing)?)\b/iu;

export const recogniseAnnouncedSum: FigureRecogniser = ({ sentence, topic, vocabulary }, figure) => {
  const measure = vocabulary.measures.get('investment');
  if (!measure || sentence.language !== 'en' || figure.quantity.kind !== 'money') return null;
  const { start } = figure.quantity;
  const verb = ANNOUNCES.exec(sentence.text.slice(sentence.start, start));
  if (!verb || !isToBeInvested(sentence, figure)) return null;
  const head = { start: sentence.start + verb.index, end: start };
  const subject = actorOfVerb(sentence, head, topic);
  if (!subject) return null;
  const claim = figureClaim(sentence, figure, { measure, subject, head, rule: 'announced-sum' });
  return claim.modality === 'actual' ? { ...claim, modality: 'planned' } : claim;
};

/** It says what for, or the sentence before it in the paragraph speaks of investing. */
function isToBeInvested({ text, start, end }: Sentence, { quantity }: Figure): boolean {
  const after = text.slice(Math.max(quantity.end, quantity.equivalent?.end ?? 0), end);
  if (PURPOSE.test(after)) return true;
  const paragraph = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return BARE.test(after) && OF_INVESTING.test(paragraph);
}
