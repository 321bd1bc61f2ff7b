/**
 * The stages in reading order: text -> mentions -> quantities -> claims -> corpus -> stance. Everything is synchronous
 * but looking up the corpus: `read` gives keys, one batched look-up answers them, `weigh` and `settle` judge.
 */
import type { Claim, StoredClaim } from '../model/claim.ts';
import type { ClaimKey, ClaimLookup, CorpusStore } from '../model/corpus-store.ts';
import type { CorpusDocument } from '../model/document.ts';
import type { CheckedClaim, Corrections } from '../model/evidence.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { Mention } from '../model/mention.ts';
import type { ClaimCard } from '../model/protocol.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Language, ReadText } from '../model/text.ts';
import { createFigureFinder } from './answers/reported-figures.ts';
import { createClaimReader } from './claims/read-claims.ts';
import type { CompiledNames } from './compile-names.ts';
import { besideAll, claimKeys, lookupKeys } from './corpus/claim-keys.ts';
import { lookUp } from './corpus/look-up.ts';
import type { Facts } from './corpus/own-article.ts';
import type { IndexedDocument } from './corpus/packed-corpus.ts';
import { shingle } from './corpus/shingles.ts';
import {
  documentsOf,
  type EvidenceRef,
  type Judgement,
  type PageAbout,
  settle,
  type Weighed,
  weigh,
} from './judge.ts';
import type { Additions } from './mentions/additions.ts';
import { openEntityTable } from './mentions/entity-table.ts';
import { createMentionFinder } from './mentions/find-mentions.ts';
import { openGazetteer } from './mentions/gazetteer.ts';
import { withoutWrongEntities } from './mentions/wrong-entities.ts';
import { createPresenter } from './present.ts';
import { statedDay } from './publication-day.ts';
import type { DayParser } from './quantities/dates/relative-dates.ts';
import { createQuantityReader } from './quantities/read-quantities.ts';
import { createComparer } from './stance/compare-claims.ts';
import { createSourceResolver } from './stance/source-names.ts';
import { once } from './text/once.ts';
import { readText } from './text/read-text.ts';
import { remember } from './text/remember.ts';

export interface TextOptions {
  /** ISO day of publication. */
  date?: string;
  url?: string;
  title?: string;
  /** BCP 47 tag the source states. */
  language?: string;
  corrections?: Corrections;
}

export interface Annotation {
  language: Language;
  mentions: Mention[];
  quantities: Quantity[];
  claims: Claim[];
}

/** An annotation with its claims' keys: what to look up in the corpus. */
export interface Reading extends Annotation {
  read: ReadText;
  keyed: { claim: Claim; keys: ClaimKey[] }[];
  /** Publication day: as the caller gave it, else as the text's own head states it. */
  day: string | null;
  /** Every key once. */
  keys: ClaimKey[];
}

export interface JudgeOptions extends TextOptions {
  /** Documents already known to be the page's own article. */
  ownDocuments?: readonly string[];
  /** For a claim taken out of its page: coverage that agrees with the page's other claims. */
  alsoStated?: readonly EvidenceRef[];
}

const lookupsOn =
  (day: string | null) =>
  ({ claim: { period }, keys }: { claim: Claim; keys: readonly ClaimKey[] }): ClaimLookup[] =>
    keys.map(key => ({ key, period, day }));

/** Texts whose facts and shingles are remembered: some megabytes. */
const MOST_FACTS = 400;
const MOST_SHINGLED = 2000;

/** Names and figures of a text, whatever its words. Undecided names tell nothing; nouns and days vary. */
function factsIn(mentions: readonly Mention[], quantities: () => readonly Quantity[]): Facts {
  const decided = mentions.filter(m => m.entityId || !m.candidates.length);
  let figures: Facts['figures'] | undefined;
  return {
    names: new Set(decided.map(m => m.entityId ?? m.entityLabel)),
    /** Read when first asked for: most documents are told apart by their names. */
    get figures() {
      figures ??= new Set(
        quantities()
          .filter(q => q.kind !== 'date' && q.kind !== 'period')
          .map(q => JSON.stringify(q.value)),
      );
      return figures;
    },
  };
}

export type Pipeline = ReturnType<typeof assemblePipeline>;

export interface PipelineParts {
  /** Of the entities of the knowledge, which then need no forms and no descriptions. */
  names: CompiledNames;
  /** The reader's own names. */
  additions: Additions;
  /** Asked for when a text may hold a relative day. */
  dayParser: () => DayParser;
}

/** Compiles knowledge, which is passed in, into the functions of the engine. Next to nothing is done before the first text. */
export function assemblePipeline(knowledge: Knowledge, { names, additions, dayParser }: PipelineParts) {
  const findMentions = createMentionFinder(
    openGazetteer(names.gazetteer),
    openEntityTable(names.entityTable),
    additions,
  );
  const readQuantities = createQuantityReader(knowledge, dayParser);
  const readClaims = createClaimReader(knowledge, id => additions.factsOf(id)?.type);
  const compareClaims = createComparer(knowledge);
  const beside = besideAll(knowledge);
  const parents = once(() => new Map(knowledge.entities.map(({ id, parent }) => [id, parent])));
  const parentOf = (id: string) => parents().get(id);
  const resolve = createSourceResolver(knowledge.entities, names.sourceNames);
  /** Without a date from the caller, the day the text itself states is what relative dates and decades count from. */
  function annotate(
    text: string,
    { date, title, language, corrections }: TextOptions = {},
  ): Annotation & Pick<Reading, 'read' | 'day'> {
    const read = readText(text, language);
    const mentions = withoutWrongEntities(text, findMentions(read), corrections?.wrongEntities ?? []);
    const undated = date ? [] : readQuantities(read);
    const day = date ?? statedDay(read.sentences, undated);
    const quantities = day ? readQuantities(read, day) : undated;
    const claims = readClaims({ read, mentions, quantities, date: day ?? undefined, title });
    return { read, language: read.language, mentions, quantities, claims, day };
  }

  /** Under the names in force. Figures are seldom asked for: rather read again than kept. */
  const facts = remember(
    text => factsIn(findMentions(readText(text)), () => readQuantities(readText(text))),
    MOST_FACTS,
  );
  const shingles = remember(shingle, MOST_SHINGLED);
  let factsVersion = additions.version;

  function factsOf(text: string): Facts {
    if (factsVersion !== additions.version) facts.forget();
    factsVersion = additions.version;
    return facts.of(text);
  }

  function read(text: string, options: TextOptions = {}): Reading {
    const annotation = annotate(text, options);
    const keyed = annotation.claims.map(claim => ({ claim, keys: lookupKeys(claim, beside, parentOf) }));
    return { ...annotation, keyed, keys: [...new Set(keyed.flatMap(({ keys }) => keys))] };
  }

  /** A document as it goes into a corpus: with its claims, each under its keys. Clips and bundled digests alike. */
  function index(document: CorpusDocument): IndexedDocument {
    const { published, title, id } = document;
    const { claims } = annotate(document.text, {
      date: published ?? undefined,
      title,
      language: document.language,
    });
    const figures = claims.filter(claim => claim.quantity).length;
    const stored = claims.map(
      (claim, i): StoredClaim => ({ claim, documentId: id, index: i, published, figures }),
    );
    return {
      document,
      claims: stored.flatMap(claim => claimKeys(claim.claim).map(key => ({ key, claim }))),
    };
  }

  const present = createPresenter(knowledge, resolve, id => additions.factsOf(id)?.label);
  const figures = createFigureFinder(knowledge, resolve);
  const about = (text: string, options: JudgeOptions): PageAbout => ({ ...options, text });

  /** Coverage held against the claims of a reading; `documentsOf` then names the documents `judge` needs. */
  const weighReading = (
    reading: Reading,
    found: ReadonlyMap<ClaimKey, StoredClaim[]>,
    options: JudgeOptions = {},
  ): Weighed => weigh(reading.keyed, found, compareClaims, about(reading.read.text, options));

  const judge = (
    reading: Reading,
    weighed: Weighed,
    documents: readonly CorpusDocument[],
    options: JudgeOptions = {},
  ): Judgement =>
    settle(weighed, documents, about(reading.read.text, options), {
      resolve,
      shinglesOf: shingles.of,
      factsOf: text =>
        text === reading.read.text ? factsIn(reading.mentions, () => reading.quantities) : factsOf(text),
    });

  /**
   * Everything the corpus says to a reading. A page that states no day takes that of its own article, where the corpus has it:
   * without a day nothing could be told to conflict.
   */
  async function judgePage(
    reading: Reading,
    options: JudgeOptions,
    store: CorpusStore,
  ): Promise<Judgement & { day: string | null }> {
    const onDay = async (day: string | null): Promise<Judgement & { ownDay: string | null }> => {
      const found = await lookUp(store, reading.keyed.flatMap(lookupsOn(day)));
      const dated = { ...options, date: day ?? undefined };
      const weighed = weighReading(reading, found, dated);
      const documents = await store.readDocuments(documentsOf(weighed));
      const judgement = judge(reading, weighed, documents, dated);
      const own = documents.find(({ id, published }) => published && judgement.ownDocuments.includes(id));
      return { ...judgement, ownDay: own?.published ?? null };
    };
    const { ownDay, ...first } = await onDay(reading.day);
    if (reading.day || !ownDay) return { ...first, day: reading.day };
    const { ownDay: _, ...second } = await onDay(ownDay);
    return { ...second, day: ownDay };
  }

  /** The card of one claim of a page. `passage` is its sentence, `options.date` the page's day. */
  async function card(
    claim: Claim,
    passage: string,
    options: JudgeOptions,
    store: CorpusStore,
  ): Promise<ClaimCard> {
    const keys = lookupKeys(claim, beside, parentOf);
    const weighed = weigh(
      [{ claim, keys }],
      await lookUp(store, lookupsOn(options.date ?? null)({ claim, keys })),
      compareClaims,
      about(passage, options),
    );
    const documents = await store.readDocuments(documentsOf(weighed));
    const [checked] = settle(weighed, documents, about(passage, options), {
      resolve,
      factsOf,
      shinglesOf: shingles.of,
    }).claims;
    if (!checked) throw new RangeError('a claim was weighed and not settled');
    const start = claim.start - claim.sentence.start;
    const figure = passage.slice(start, start + claim.end - claim.start);
    return present(checked, { figure, date: options.date ?? null }, weighed.rows, documents);
  }

  return {
    read,
    index,
    card,
    present,
    weigh: weighReading,
    judge,
    judgePage,
    resolveSource: resolve,
    compareClaims,
    figures,
    annotate(text: string, options: TextOptions = {}): Annotation {
      const { language, mentions, quantities, claims } = annotate(text, options);
      return { language, mentions, quantities, claims };
    },
    quantities: (text: string, options: TextOptions = {}): Quantity[] =>
      readQuantities(readText(text, options.language), options.date),
    /** Everything of the corpus that speaks to the claims of a text. */
    async check(text: string, options: JudgeOptions, store: CorpusStore): Promise<CheckedClaim[]> {
      return (await judgePage(read(text, options), options, store)).claims;
    },
  };
}
