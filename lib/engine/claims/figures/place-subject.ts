/** Whose figure it is where a country, a city or a site has it: its inflation, its turnout, the people killed there. */
import type { SubjectRef } from '../../../model/claim.ts';
import type { Span } from '../../../model/text.ts';
import type { Reading } from '../build-claim.ts';
import { caseMark } from '../case-mark.ts';
import { clauseOf, inside, type Name, type Sentence } from '../sentence.ts';
import { actorOf, type FoundSubject, ownerOf } from '../subjects.ts';

const PLACES = new Set(['place', 'facility']);
const isPlace = (name: Name) => PLACES.has(name.type);
/** From the noun on to the place: "unemployment in Spain", "exports of goods from Japan". */
const REACHES = /^(?: [\p{Ll}-]+){0,4} (?:in|of|across|for|at|from|near) (?:the )?(?:[\p{Ll}-]+ ){0,3}$/u;

/** Characters in which an adjective and three words stand. */
const NEAR = 70;
/** "Norwegian salmon exports", "the German jobless rate" */
const ADJECTIVE =
  /(?:^|[\s(“"])((?:(?:South|North|Costa|Sri|Saudi) )?\p{Lu}\p{Ll}+) (?:[\p{Ll}\d-]+ ){0,3}$/u;

function countryBefore(
  { language, text, start }: Sentence,
  head: Span,
  demonyms: ReadonlyMap<string, string>,
): SubjectRef | null {
  const word =
    language === 'en'
      ? ADJECTIVE.exec(text.slice(Math.max(start, head.start - NEAR), head.start))?.[1]
      : undefined;
  const id = word && demonyms.get(word);
  return id ? { id, text: word, candidates: [] } : null;
}

/** The place that owns `head`, that stands behind it, where it happens, or that the text has been about; null if none is named. */
export function placeOf({ sentence, topic, vocabulary }: Reading, head: Span): FoundSubject | null {
  const owner = ownerOf(sentence, head, topic);
  if (owner?.names.some(isPlace)) return owner;
  const country = countryBefore(sentence, head, vocabulary.demonyms);
  if (country) return { refs: [country], names: [], rule: 'demonym' };
  const places = sentence.names.filter(isPlace);
  const clause = clauseOf(sentence, head);
  const found =
    places.find(n => n.start >= head.end && REACHES.test(sentence.text.slice(head.end, n.start))) ??
    places.find(n => inside(n, clause) && caseMark(sentence, n) === 'in') ??
    places.find(n => caseMark(sentence, n) === 'in') ??
    (sentence.language !== 'en' && places.length === 1 ? places[0] : undefined);
  if (found) return { refs: [found.ref], names: [found], rule: 'place' };
  return places.length || sentence.names.length ? null : topic.place('topic-place');
}

/** A figure of a country that somebody else forecasts or reports: never the bank's inflation. */
export const placeOrActor = (reading: Reading, head: Span): FoundSubject | null => {
  const place = placeOf(reading, head);
  if (place) return place;
  const actor = actorOf(reading.sentence, head, reading.topic);
  return actor?.names.some(isPlace) ? actor : null;
};
