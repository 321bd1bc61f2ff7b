import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkDigests, type DigestEvidence } from './check-digests.ts';
import { CAN_DIFFER, DIFFERENCES, type Difference } from './differences.ts';

const FILE = fileURLToPath(new URL('judged.txt', import.meta.url));
const UNJUDGED = 'unjudged';

let all: DigestEvidence[] = [];
beforeAll(async () => {
  all = await checkDigests();
}, 60_000);

/** What a reader sees marked; one line each, without the verdict. */
const lineOf = (e: DigestEvidence) => `${e.shown} | ${e.said} (${e.about}) | ${e.coverage}: ${e.found}`;

/** Verdicts by page and line, as a person has written them. */
function readVerdicts(): Map<string, string> {
  const verdicts = new Map<string, string>();
  let page = '';
  for (const line of existsSync(FILE) ? readFileSync(FILE, 'utf8').split('\n') : []) {
    if (line.startsWith('[')) page = line.slice(1, -1);
    const cut = line.lastIndexOf(' = ');
    if (cut > 0) verdicts.set(`${page}\n${line.slice(0, cut)}`, line.slice(cut + 3));
  }
  return verdicts;
}

function judgedList(verdicts: ReadonlyMap<string, string>): string {
  const marked = all.filter(e => e.shown !== 'beside');
  const blocks = [...new Set(marked.map(e => e.page))].map(page => {
    const lines = [...new Set(marked.filter(e => e.page === page).map(lineOf))].sort();
    return [`[${page}]`, ...lines.map(line => `${line} = ${verdicts.get(`${page}\n${line}`) ?? UNJUDGED}`)];
  });
  return `${blocks.map(block => block.join('\n')).join('\n\n')}\n`;
}

describe('the bundled digests as pages', () => {
  it('show what has been judged, all of it and nothing else', async () => {
    await expect(judgedList(readVerdicts())).toMatchFileSnapshot(FILE);
  });

  it('are right: at least 95 in 100 shown differences, 97 in 100 shown agreements', () => {
    const verdicts = [...readVerdicts()].map(([key, verdict]) => ({
      line: key.split('\n')[1] ?? '',
      verdict,
    }));
    expect(verdicts.filter(v => !/^(?:right|wrong: .+)$/.test(v.verdict))).toEqual([]);
    const share = (kind: RegExp) => {
      const of = verdicts.filter(({ line }) => kind.test(line));
      return { right: of.filter(({ verdict }) => verdict === 'right').length, of: of.length };
    };
    const [differences, agreements] = [share(/^(?:differs|changed) /), share(/^agrees /)];
    console.log('bundled corpus: shown differences', differences, 'shown agreements', agreements);
    expect(differences.right / differences.of).toBeGreaterThanOrEqual(0.95);
    expect(agreements.right / agreements.of).toBeGreaterThanOrEqual(0.97);
  });
});

const STRENGTH = ['differs', 'changed', 'beside', 'agrees'];

const between = ({ between: [a, b], about }: Difference): DigestEvidence[] => {
  const [what, figure = ''] = about.split('|');
  return all.filter(
    e =>
      e.about === what &&
      [e.said, e.found].some(printed => printed.includes(figure)) &&
      ((e.page.includes(a) && e.coverage.includes(b)) || (e.page.includes(b) && e.coverage.includes(a))),
  );
};

/** Strongest way in which the two digests are shown against each other on that matter. */
function shownFor(difference: Difference): string {
  const found = between(difference);
  const best = found.sort((x, y) => STRENGTH.indexOf(x.shown) - STRENGTH.indexOf(y.shown))[0];
  if (!best) return 'miss';
  return best.shown === 'beside' ? `beside (${best.reason})` : best.shown;
}

describe('differences and revisions known to be in the bundled digests', () => {
  it.each(DIFFERENCES)('$matter', difference => {
    expect(shownFor(difference)).toBe(difference.shown);
  });

  it('prints how many are shown', () => {
    const isDifference = ({ shown }: Difference) => shown === 'differs' || shown === 'changed';
    const can = DIFFERENCES.filter(d => d.rules === CAN_DIFFER);
    console.log(
      `bundled corpus: of ${DIFFERENCES.length} listed differences ${DIFFERENCES.filter(isDifference).length} shown as such,`,
      `${DIFFERENCES.filter(d => d.shown.startsWith('beside') || d.shown === 'agrees').length} shown with the reason why they are none;`,
      `of the ${can.length} that the rules let differ ${can.filter(isDifference).length};`,
      `${DIFFERENCES.filter(d => between(d).some(e => e.marked)).length} at a figure that a page marks, the others in the quick check`,
    );
    expect(can.filter(isDifference).length).toBeGreaterThan(0);
  });
});
