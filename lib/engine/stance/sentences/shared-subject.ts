/**
 * Are two sentences about the same at all? A shared word, place, publisher or number does not make them so: they need
 * a party in common, or a name that one of them is about, or to have most words in common.
 */
import type { Entity, Mention } from '../../../model/mention.ts';
import { nameKey } from '../../corpus/name-key.ts';
import { tokenize } from '../../corpus/tokenize.ts';
import { createRelativesTest } from '../relatives.ts';
import { stem } from './stem.ts';

export interface NamedText {
  text: string;
  mentions: readonly Mention[];
  /** Stems of content words. */
  words: ReadonlySet<string>;
}

/** Where something happens or who tells it, not whom it is about. */
const CIRCUMSTANCES = new Set(['place', 'publication']);
const WORDS_IN_COMMON = 0.5;
const LEAST_WORDS = 2;

export type SubjectTest = (page: NamedText, coverage: NamedText) => boolean;

/** `functionWords`: lower case; a capital at the start of a sentence makes no name of them. */
export function createSubjectTest(
  entities: readonly Entity[],
  functionWords: ReadonlySet<string>,
): SubjectTest {
  const types = new Map(entities.map(({ id, type }) => [id, type]));
  const areRelatives = createRelativesTest(entities);
  const isCircumstance = (id: string) => CIRCUMSTANCES.has(types.get(id) ?? '');
  const idsOf = ({ entityId, candidates }: Mention) => (entityId ? [entityId] : candidates);
  const partiesOf = ({ mentions }: NamedText) => mentions.flatMap(idsOf).filter(id => !isCircumstance(id));

  return (page, coverage) => {
    const [p, c] = [partiesOf(page), partiesOf(coverage)];
    if (p.some(id => c.includes(id)) || areRelatives(p, c)) return true;
    const names = namedIn(page);
    if ([...namedIn(coverage)].some(name => names.has(name))) return true;
    if (shareTopic(page.text, coverage.text)) return true;
    return !p.length && !c.length && haveWordsInCommon(withoutNames(page), withoutNames(coverage));
  };

  /** A place counts with what is told of it; two firms that share a word, or a publisher, share nothing. */
  function withoutNames({ text, mentions, words }: NamedText): Set<string> {
    const names = mentions
      .filter(m => idsOf(m).some(id => types.get(id) === 'publication') || isLongName(text, m))
      .flatMap(m => tokenize(text.slice(m.start, m.end).toLowerCase()).map(stem));
    return new Set([...words].filter(word => !names.includes(word)));
  }

  function isLongName(text: string, mention: Mention): boolean {
    return !idsOf(mention).length && /\s/.test(text.slice(mention.start, mention.end).trim());
  }

  /** Names in no dictionary and places, where the sentence is about them. */
  function namedIn({ text, mentions }: NamedText): Set<string> {
    const listed = mentions.filter(m => idsOf(m).length && !idsOf(m).every(id => types.get(id) === 'place'));
    const longer = mentions.filter(m => isLongName(text, m));
    const taken = [...listed, ...longer];
    const words = [...text.matchAll(ABOUT)].flatMap(({ 0: word, index }) =>
      taken.some(m => index >= m.start && index < m.end) || functionWords.has(word.toLowerCase())
        ? []
        : [nameKey(word)],
    );
    const starts = new Set([...text.matchAll(ABOUT)].map(({ index }) => index));
    const whole = longer.filter(m => starts.has(m.start)).map(m => nameKey(text.slice(m.start, m.end)));
    return new Set([...words, ...whole]);
  }
}

/** A capitalised word that no preposition of place or time goes before. */
const ABOUT =
  /(?<![\p{L}\p{N}’'-])(?<!\b(?:in|at|near|off|from|to|on|outside|around|across|until|since)\s(?:\p{Lu}[\p{L}’'-]+\s)*)\p{Lu}[\p{L}\p{N}-]+/gu;

const TOPIC = /^[\p{Script=Han}\p{Script=Katakana}ー]{2,}(?=には|では|は|が|の)/u;

/** Japanese puts first what it speaks of; the other sentence may name it with more around it: "Chiba's Kashiwa", "Kashiwa". */
function shareTopic(page: string, coverage: string): boolean {
  const [p, c] = [page, coverage].map(text => TOPIC.exec(text)?.[0]);
  return Boolean(p && c && (p.includes(c) || c.includes(p)));
}

function haveWordsInCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = [...a].filter(word => b.has(word)).length;
  return shared >= LEAST_WORDS && shared >= WORDS_IN_COMMON * Math.min(a.size, b.size);
}
