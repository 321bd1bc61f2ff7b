/** The answer of the engine as lines a person can read in a terminal. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CorpusDocument } from '../lib/model/document.ts';
import type { CheckedClaim, Evidence, Reason, Standing } from '../lib/model/evidence.ts';

const STANDING: Record<Standing, string> = {
  differing: '~~ coverage differs',
  mixed: '~~ coverage is divided',
  changed: '-- changed over time',
  agreed: '__ coverage agrees',
  alone: '   only related coverage',
  none: '   nothing in the corpus',
};
const ORDER: Standing[] = ['differing', 'mixed', 'changed', 'agreed'];

const words: Record<string, string> = JSON.parse(
  readFileSync(fileURLToPath(new URL('../locales/en.json', import.meta.url)), 'utf8'),
);

function reasonWords({ code, values }: Reason): string {
  const template = words[`reason.${code}`] ?? code;
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

function evidenceLines(evidence: Evidence, documents: Map<string, CorpusDocument>): string[] {
  const document = documents.get(evidence.documentId);
  if (!document) return [];
  const label = evidence.changedOverTime ? 'changed' : evidence.stance === 'conflicts' ? 'differs' : 'agrees';
  const via = document.via.length ? ` via ${document.via.join(', ')}` : '';
  return [
    `     ${label.padEnd(8)}${document.publisher}, ${document.published ?? 'no date'}${via}`,
    `             "${document.text.slice(evidence.start, evidence.end).replace(/\s+/g, ' ')}"`,
    `             ${evidence.reasons.map(reasonWords).join(' · ')}`,
  ];
}

/** Claims with coverage, differing first, each with its evidence; then one line for the rest. */
export function reportLines(
  text: string,
  claims: readonly CheckedClaim[],
  documents: Map<string, CorpusDocument>,
): string[] {
  const shown = claims
    .filter(({ standing }) => ORDER.includes(standing))
    .sort((a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing));
  const lines = shown.flatMap(({ claim, standing, reports, origins, evidence }) => [
    '',
    `${STANDING[standing]}: "${text.slice(claim.start, claim.end).replace(/\s+/g, ' ')}"  (${reports} ${reports === 1 ? 'report' : 'reports'}, ${origins} ${origins === 1 ? 'origin' : 'origins'})`,
    `     in: ${text.slice(claim.sentence.start, claim.sentence.end).replace(/\s+/g, ' ')}`,
    ...evidence
      .filter(e => e.stance === 'conflicts' || e.stance === 'corroborates')
      .slice(0, 4)
      .flatMap(e => evidenceLines(e, documents)),
  ]);
  const silent = claims.length - shown.length;
  return [...lines, '', `${shown.length} claims with coverage, ${silent} without.`];
}
