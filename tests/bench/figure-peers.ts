/** Well-kept libraries that read figures, over the same news text as ours, each asked for what it can tell. */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

type Find = (text: string) => number;

const require = createRequire(fileURLToPath(new URL('package.json', import.meta.url)));
const REFERENCE = new Date(Date.UTC(2026, 4, 8));

/** Name -> prepares the library; throws where it is not installed. */
const PEERS: Record<string, () => Find> = {
  'Recognizers-Text, number': () => recognizers(['recognizeNumber']),
  'Recognizers-Text, currency': () => recognizers(['recognizeCurrency']),
  'Recognizers-Text, number, percent, currency, dimension': () =>
    recognizers(['recognizeNumber', 'recognizePercentage', 'recognizeCurrency', 'recognizeDimension']),
  'Recognizers-Text, dates': () => {
    const suite = require('@microsoft/recognizers-text-suite');
    return text => suite.recognizeDateTime(text, 'en-us', 0, REFERENCE).length;
  },
  'compromise, numbers': () => {
    const nlp = require('compromise');
    return text => nlp(text).numbers().json({ offset: true }).length;
  },
  'compromise, dates': () => {
    const nlp = require('compromise');
    const dates = require('compromise-dates');
    nlp.plugin(dates.default ?? dates);
    return text => nlp(text).dates({ today: '2026-05-08' }).json({ offset: true }).length;
  },
  'wink-nlp, entities': () => {
    const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'));
    return text => nlp.readDoc(text).entities().length();
  },
  'chrono-node, dates': () => {
    const chrono = require('chrono-node');
    return text => chrono.en.casual.parse(text, REFERENCE).length;
  },
};

function recognizers(functions: string[]): Find {
  const suite = require('@microsoft/recognizers-text-suite');
  return text => functions.reduce((sum, name) => sum + suite[name](text, 'en-us').length, 0);
}

export interface Peer {
  name: string;
  find: Find | null;
  /** Why it could not be measured. */
  missing: string;
}

/** Every peer, ready to read a paragraph and to say how many figures it found there. */
export function figurePeers(): Peer[] {
  return Object.entries(PEERS).map(([name, prepare]) => {
    try {
      return { name, find: prepare(), missing: '' };
    } catch (error) {
      return { name, find: null, missing: `not measured: ${String(error).slice(0, 80)}` };
    }
  });
}
