/** Claims as a table, for spreadsheets: RFC 4180, a line per claim. */
import type { Claim } from '../model/claim.ts';
import type { CorpusDocument } from '../model/document.ts';

const COLUMNS = [
  'document',
  'title',
  'publisher',
  'published',
  'url',
  'sentence',
  'subjects',
  'measure',
  'event',
  'figure',
  'min',
  'max',
  'unit',
  'hedge',
  'direction',
  'period',
  'polarity',
  'modality',
  'attribution',
] as const;

type Row = Record<(typeof COLUMNS)[number], string | number | null | undefined>;

/** Lines of the table, the names of its columns first. */
export async function* writeClaims(
  documents: AsyncIterable<{ document: CorpusDocument; claims: readonly Claim[] }>,
): AsyncGenerator<string> {
  yield line(COLUMNS);
  for await (const { document, claims } of documents) {
    for (const claim of claims) {
      const row = toRow(document, claim);
      yield line(COLUMNS.map(column => row[column] ?? ''));
    }
  }
}

function toRow({ id, title, publisher, published, url, text }: CorpusDocument, claim: Claim): Row {
  const { quantity, sentence, subjects, measure, event, period, polarity, modality, attribution } = claim;
  const range = typeof quantity?.value === 'object' ? quantity.value : null;
  return {
    document: id,
    title,
    publisher,
    published,
    url,
    sentence: text.slice(sentence.start, sentence.end),
    subjects: subjects.map(subject => subject.id ?? subject.text).join('; '),
    measure,
    event,
    figure: typeof quantity?.value === 'object' ? null : quantity?.value,
    min: range?.min,
    max: range?.max,
    unit: quantity?.unit,
    hedge: quantity?.hedge,
    direction: quantity?.direction,
    period,
    polarity,
    modality,
    attribution: attribution.join('; '),
  };
}

const line = (cells: readonly (string | number)[]) => `${cells.map(cell).join(',')}\r\n`;

/** Text that a spreadsheet would run as a formula is shown as text. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
