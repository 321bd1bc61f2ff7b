/** Finding names: our scan beside three libraries, as multiples of a plain charCodeAt loop over the same text in the same run. */
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createAdditions } from '../../lib/engine/mentions/additions.ts';
import { compileGazetteer } from '../../lib/engine/mentions/compile-gazetteer.ts';
import { compileEntityTable, openEntityTable } from '../../lib/engine/mentions/entity-table.ts';
import { createMentionFinder } from '../../lib/engine/mentions/find-mentions.ts';
import { type Gazetteer, openGazetteer } from '../../lib/engine/mentions/gazetteer.ts';
import { candidatePattern, scanNames } from '../../lib/engine/mentions/scan-names.ts';
import { readText } from '../../lib/engine/text/read-text.ts';
import { bundledEntities } from '../engine/mentions/bundled-finder.ts';
import { namedEntities, newsLike, randomNames } from './name-lists.ts';

interface Row {
  name: string;
  ratio: number;
  note?: string;
}

const require = createRequire(import.meta.url);
setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');
let sink = 0;

const time = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

/** Shortest of several runs after some to warm up: what the work costs when nothing else takes the processor. */
function shortest(work: () => void, runs = 15): number {
  for (let i = 0; i < 3; i++) work();
  return Math.min(...Array.from({ length: runs }, () => time(work)));
}

/** How many times longer than the plain loop over the same text, by the shortest of runs taken in turn. */
function timesFloor(work: () => void, text: string, runs = 25): number {
  for (let i = 0; i < Math.min(5, runs / 3); i++) {
    floor(text);
    work();
  }
  let [ours, loop] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let i = 0; i < runs; i++) {
    loop = Math.min(
      loop,
      time(() => floor(text)),
    );
    ours = Math.min(ours, time(work));
  }
  return ours / loop;
}

function floor(text: string): void {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
  sink += sum;
}

const scan = (gazetteer: Gazetteer, text: string) =>
  scanNames(text, candidatePattern(gazetteer.lowerStarts, false), [gazetteer], match => match.postings);

export async function benchNames(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of [1_000, 100_000, 1_000_000]) rows.push(...measureSize(size));
  rows.push(...(await measurePeers()), ...measureAdditions(), measureLinking());
  return sink === Number.NEGATIVE_INFINITY ? [] : rows;
}

function measureSize(size: number): Row[] {
  const names = randomNames(size);
  const text = newsLike(names, 300_000);
  const { gazetteer, build } = measureBuild(names);
  collect();
  const coldFloor = time(() => floor(text));
  const cold = time(() => void scan(gazetteer, text)) / coldFloor;
  const matches = scan(gazetteer, text).length;
  const warm = timesFloor(() => void scan(gazetteer, text), text);
  const label = size.toLocaleString('en');
  return [
    { name: `ours, ${label} forms`, ratio: warm, note: `${matches} matches in ${text.length} characters` },
    { name: `ours, ${label} forms, first scan over the first loop`, ratio: cold },
    build,
  ];
}

/** Builds in a scope of its own, so that the list is gone when the scan is measured. */
function measureBuild(names: readonly string[]): { gazetteer: Gazetteer; build: Row } {
  const entities = namedEntities(names);
  const json = JSON.stringify(entities);
  const parse = shortest(() => void JSON.parse(json), names.length > 500_000 ? 1 : 5);
  const started = performance.now();
  const compiled = compileGazetteer(entities);
  const ms = performance.now() - started;
  const before = memory();
  const gazetteer = openGazetteer(compiled);
  const megabytes = (compiled.byteLength + Math.max(0, memory() - before)) / 1e6;
  const name = `ours, build of ${names.length.toLocaleString('en')} forms over JSON.parse of the list`;
  return {
    gazetteer,
    build: { name, ratio: ms / parse, note: `${Math.round(ms)} ms; ${megabytes.toFixed(1)} MB kept` },
  };
}

/** Bytes in use outside and inside the heap, after a collection. */
function memory(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function measurePeers(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of [1_000, 100_000]) {
    const names = randomNames(size);
    const text = newsLike(names, 100_000);
    for (const [name, prepare] of Object.entries(PEERS)) {
      if (name === 'compromise' && size > 1_000) continue;
      try {
        let find: (text: string) => number = () => 0;
        const build = time(() => {
          find = prepare(names);
        });
        const matches = find(text);
        rows.push({
          name: `${name}, ${size.toLocaleString('en')} forms`,
          ratio: timesFloor(() => void find(text), text, 3),
          note: `build ${Math.round(build)} ms; ${matches} matches`,
        });
      } catch (error) {
        rows.push({
          name: `${name}, ${size.toLocaleString('en')} forms`,
          ratio: Number.NaN,
          note: `not measured: ${String(error).slice(0, 80)}`,
        });
      }
    }
  }
  return rows;
}

type Prepare = (names: string[]) => (text: string) => number;

const PEERS: Record<string, Prepare> = {
  'modern-ahocorasick': names => {
    const module = require('modern-ahocorasick');
    const automaton = new (module.default ?? module)(names);
    return text => automaton.search(text).length;
  },
  '@monyone/aho-corasick': names => {
    const { AhoCorasick } = require('@monyone/aho-corasick');
    const automaton = new AhoCorasick(names);
    return text => automaton.matchInText(text).length;
  },
  compromise: names => {
    const nlp = require('compromise');
    const net = nlp.buildNet(names.map(match => ({ match: match.toLowerCase() })));
    return text => nlp(text).match(net).length;
  },
};

function measureAdditions(): Row[] {
  const entities = namedEntities(randomNames(100_000));
  const build = shortest(() => void compileGazetteer(entities), 3);
  const additions = createAdditions(entities.slice(0, 1000));
  const [one] = namedEntities(['Zephyr Quillon Partners']);
  if (!one) return [];
  const change = shortest(() => {
    for (let i = 0; i < 100; i++) {
      additions.add({ ...one, id: 'zephyr' });
      additions.remove('zephyr');
    }
  });
  return [
    { name: 'ours, adding and removing one name over a build of 100,000', ratio: change / 100 / build },
  ];
}

/** The whole stage, evidence and unlisted names included, with the bundled names. */
function measureLinking(): Row {
  const text = newsLike(
    bundledEntities.flatMap(e => e.forms.slice(0, 1).map(f => f.text)),
    100_000,
  );
  const find = createMentionFinder(
    openGazetteer(compileGazetteer(bundledEntities)),
    openEntityTable(compileEntityTable(bundledEntities)),
  );
  const read = readText(text);
  const found = find(read).length;
  return {
    name: 'ours, with linking and unlisted names, bundled data',
    ratio: timesFloor(() => void find(read), text, 15),
    note: `${found} mentions`,
  };
}
