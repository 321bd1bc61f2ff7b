/** "projects about $78 billion for the fiscal first quarter": a company's own forecast that leaves out of what. */
import { type FigureRecogniser, figureClaim } from '../build-claim.ts';
import { actorOfVerb } from '../subjects.ts';
import { lastResult } from './last-result.ts';

const FORESEES =
  /\b(?:projects?|projected|guid(?:es|ed|ing)|expects?|expected|forecasts?|sees|anticipates?|predicts?)(?: to| for)?(?: between)? $/u;
const TIME =
  /^(?: \([^)]*\))?,? (?:in|for|during) (?:the |its |fiscal |current |next |this |full |whole |coming )*(?:first|second|third|fourth|quarter|year|half|month|[QH][1-4]\b|20\d\d|FY ?\d|January|February|March|April|May|June|July|August|September|October|November|December)/u;

export const recogniseOutlook: FigureRecogniser = (reading, figure) => {
  const { sentence, topic } = reading;
  if (sentence.language !== 'en' || figure.quantity.kind !== 'money') return null;
  const before = sentence.text.slice(sentence.start, figure.start);
  const verb = FORESEES.exec(before);
  if (!verb || !TIME.test(sentence.text.slice(figure.quantity.end, sentence.end))) return null;
  const { measures } = reading.vocabulary;
  // Of what the paragraph has been about, else what a company calls its guidance.
  const measure = lastResult(topic, measures) ?? measures.get('guidance');
  const head = { start: sentence.start + verb.index, end: figure.start };
  const subject = actorOfVerb(sentence, head, topic);
  if (!measure || !subject) return null;
  const claim = figureClaim(sentence, figure, { measure, subject, head, rule: 'outlook' });
  return claim.modality === 'actual' ? { ...claim, modality: 'expected' } : claim;
};
