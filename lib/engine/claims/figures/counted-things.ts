/** Counts whose noun alone does not say what is counted: people to be trained, shares sold, stores opened or closed. */
import type { Quantity } from '../../../model/quantity.ts';
import { type FigureRecogniser, figureClaim } from '../build-claim.ts';
import { clauseOf, type Sentence } from '../sentence.ts';
import { actorOf } from '../subjects.ts';

interface Counted {
  measure: string;
  unit: RegExp;
  cue: Record<'en' | 'ja' | 'zh', RegExp>;
}

const COUNTED: readonly Counted[] = [
  {
    measure: 'trainees',
    unit: /^(?:person|people|engineer|developer|worker|employee|人|名)$/u,
    cue: { en: /\btrain(?:ed|ing|s)?\b/iu, ja: /育成|研修/u, zh: /培训|培訓|培养|培養/u },
  },
  {
    measure: 'shares-sold',
    unit: /^(?:share|株|股)$/u,
    cue: {
      en: /\b(?:sold|sell(?:s|ing)?|bought|buy(?:s|ing)?|sale|disposed)\b/iu,
      ja: /売却|売っ|取得|購入/u,
      zh: /出售|卖出|賣出|抛售|买入|買入/u,
    },
  },
];
const SITE =
  /^(?:store|shop|plant|factory|site|data-center|branch|restaurant|office|base-station|店|店舗|工場|拠点|家门店|座)$/u;
const CHANGE: [string, Record<'en' | 'ja' | 'zh', RegExp>][] = [
  [
    'closing',
    { en: /\b(?:clos(?:e|es|ed|ing)|shut(?:s|ting)?)\b/iu, ja: /閉鎖|閉店|閉め/u, zh: /关闭|關閉|关停/u },
  ],
  [
    'opening',
    {
      en: /\b(?:open(?:s|ed|ing)?|add(?:s|ed|ing)?|build(?:s|ing)?|built)\b/iu,
      ja: /開設|開店|新設|建設|(?<!に)増や/u,
      zh: /开设|開設|新开|新增|新建/u,
    },
  ],
];

export const recogniseCountedThings: FigureRecogniser = ({ sentence, topic, vocabulary }, figure) => {
  if (figure.quantity.kind !== 'count') return null;
  const found = whatIsCounted(sentence, figure.quantity);
  const measure = found && vocabulary.measures.get(found.measure);
  const subject = measure && actorOf(sentence, figure, topic);
  if (!found || !measure || !subject) return null;
  return figureClaim(sentence, figure, {
    measure,
    subject,
    head: figure,
    rule: 'counted-things',
    scope: found.scope,
  });
};

function whatIsCounted(sentence: Sentence, quantity: Quantity): { measure: string; scope: string[] } | null {
  const clause = sentence.language === 'en' ? clauseOf(sentence, quantity) : sentence;
  const text = sentence.text.slice(clause.start, clause.end);
  const unit = quantity.unit ?? '';
  const direct = COUNTED.find(c => c.unit.test(unit) && c.cue[sentence.language].test(text));
  if (direct) return { measure: direct.measure, scope: [] };
  if (!SITE.test(unit)) return null;
  const changes = CHANGE.filter(([, cue]) => cue[sentence.language].test(text)).map(([word]) => word);
  return { measure: 'number-of-sites', scope: [unit, ...changes] };
}
