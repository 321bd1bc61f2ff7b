import type { EventType, Knowledge, Measure, Terms } from '../../model/knowledge.ts';
import { type ClaimLanguage, perLanguage, type TermMatcher } from './term-matcher.ts';

/** A verb whose object is a figure. `gap`: words stand between verb and figure, the last being `link`; `tail` follows the figure. */
export interface FigureVerb {
  measure: Measure;
  gap: boolean;
  link: string;
  tail: string;
}

/** An event word; `link` must follow its object: "turn ... into". */
export interface EventTerm {
  event: EventType;
  link: string;
}

export interface Stage {
  id: string;
  rank: number;
  /** "deal": only between parties; "both": of anything. */
  track: string;
}

/** A narrowing word and the group that says where it counts. */
export interface Scope {
  id: string;
  group: string;
}

type Matchers<T> = Record<ClaimLanguage, TermMatcher<T>>;

/** The knowledge of data/ as the claims stage wants it: one matcher per language and kind of word. */
export interface Vocabulary {
  measures: ReadonlyMap<string, Measure>;
  nouns: Matchers<Measure>;
  verbs: Matchers<FigureVerb>;
  events: Matchers<EventTerm>;
  stages: Matchers<Stage>;
  statuses: Matchers<string>;
  scopes: Matchers<Scope>;
  products: Matchers<string>;
  /** Adjectives of countries, by their entity: "Japanese". */
  demonyms: ReadonlyMap<string, string>;
  /** The bank that sets a country's interest rates, if it is listed; else the id itself. */
  centralBankOf(id: string): string;
  entityType(id: string): string;
  /** The company a person speaks for, or the entity itself. */
  speaksFor(id: string): string;
}

interface CueRow {
  id: string;
  rank?: number;
  track?: string;
  group?: string;
  terms: { en?: (string | string[])[]; ja?: string[]; zh?: string[] };
}

/** data/cues/countries.json */
interface Countries {
  adjectives?: Record<string, string[]>;
  centralBanks?: Record<string, string>;
}

const cueRows = (cues: Knowledge['cues'], name: string) => (cues[name] ?? []) as CueRow[];
const flatTerms = (row: CueRow): Terms => ({
  en: (row.terms.en ?? []).flat(),
  ja: row.terms.ja ?? [],
  zh: row.terms.zh ?? [],
});

/** "sold * for" -> head "sold", link "for"; "put # into" -> head "put", tail "into". */
function splitVerb(text: string) {
  const [before = '', tail = ''] = text.split('#').map(part => part.trim());
  const [head = '', link = ''] = before.split('*').map(part => part.trim());
  return { head, link, tail, gap: before.includes('*') };
}

function figureVerbs(measures: readonly Measure[]): Matchers<FigureVerb> {
  return perLanguage(() =>
    measures.flatMap(measure =>
      (['en', 'ja', 'zh'] as const).flatMap(language =>
        (measure.verbs?.[language] ?? []).map(text => {
          const { head, ...rest } = splitVerb(text);
          return { terms: { [language]: [head] }, value: { measure, ...rest } };
        }),
      ),
    ),
  );
}

function eventTerms(events: readonly EventType[]): Matchers<EventTerm> {
  return perLanguage(() =>
    events.flatMap(event =>
      (['en', 'ja', 'zh'] as const).flatMap(language =>
        event.terms[language].map(text => {
          const { head, link } = splitVerb(`${text} #`);
          return { terms: { [language]: [head || text] }, value: { event, link } };
        }),
      ),
    ),
  );
}

/** `ownType`: type of a name of the reader's own. */
export function compileVocabulary(
  knowledge: Knowledge,
  ownType: (id: string) => string | undefined = () => undefined,
): Vocabulary {
  const { measures, events, cues, entities } = knowledge;
  const countries = (cues.countries ?? {}) as Countries;
  const byId = new Map(entities.map(e => [e.id, e]));
  const ids = (name: string) =>
    perLanguage(() => cueRows(cues, name).map(row => ({ terms: flatTerms(row), value: row.id })));
  return {
    measures: new Map(measures.map(m => [m.id, m])),
    nouns: perLanguage(() => measures.map(m => ({ terms: m.terms, value: m }))),
    verbs: figureVerbs(measures),
    events: eventTerms(events),
    stages: perLanguage(() =>
      cueRows(cues, 'stages').map(row => ({
        terms: flatTerms(row),
        value: { id: row.id, rank: row.rank ?? 0, track: row.track ?? 'both' },
      })),
    ),
    statuses: ids('statuses'),
    scopes: perLanguage(() =>
      cueRows(cues, 'scopes').map(row => ({
        terms: flatTerms(row),
        value: { id: row.id, group: row.group ?? '' },
      })),
    ),
    products: ids('products'),
    demonyms: new Map(
      Object.entries(countries.adjectives ?? {}).flatMap(([id, words]) =>
        words.map(word => [word, id] as const),
      ),
    ),
    centralBankOf: id => countries.centralBanks?.[id] ?? id,
    entityType: id => ownType(id) ?? byId.get(id)?.type ?? 'unlisted',
    speaksFor(id) {
      const entity = byId.get(id);
      if (entity?.type !== 'person') return id;
      return entity.related?.find(r => byId.get(r)?.type === 'company') ?? id;
    },
  };
}
