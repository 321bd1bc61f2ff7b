/** "12 people were killed and 30 injured in the quake in Taiwan", 3人が死亡, 造成5人遇难: counts of people something happened to. */
import type { Span } from '../../../model/text.ts';
import { type FigureRecogniser, figureClaim } from '../build-claim.ts';
import { clauseOf, type Figure, type Sentence } from '../sentence.ts';
import { placeOf } from './place-subject.ts';

type ByLanguage = Record<Sentence['language'], RegExp>;

/** What happened to them, by measure. */
const FATES: [measure: string, words: ByLanguage][] = [
  [
    'deaths',
    {
      en: /\b(?:death toll|dead|died|die|killed|kills?|killing|deaths?|fatalities|perished|drowned|lost their lives)\b/giu,
      ja: /死亡|死者|犠牲|亡くな/gu,
      zh: /死亡|遇难|遇難|丧生|喪生|身亡|罹难|罹難/gu,
    },
  ],
  [
    'injured',
    {
      en: /\b(?:injured|injuring|injuries|wounded|wounding|hurt)\b/giu,
      ja: /負傷|けが|重傷|軽傷|重軽傷/gu,
      zh: /受伤|受傷|负伤|負傷/gu,
    },
  ],
  ['missing', { en: /\b(?:missing|unaccounted for)\b/giu, ja: /行方不明/gu, zh: /失踪|失蹤|失联|失聯/gu }],
  [
    'evacuated',
    {
      en: /\b(?:evacuat(?:ed|es|ing|e)|displaced|fled their homes|homeless)\b/giu,
      ja: /避難/gu,
      zh: /疏散|撤离|撤離/gu,
    },
  ],
  ['arrests', { en: /\b(?:arrest(?:s|ed|ing)?|detained)\b/giu, ja: /逮捕|拘束/gu, zh: /逮捕|拘留|被捕/gu }],
  [
    'attendance',
    {
      en: /\b(?:march(?:ed|es|ing)?|protest(?:ed|ing|s)|demonstrat(?:ed|ing)|rallied|attended|gathered|took to the streets|turned out)\b/giu,
      ja: /デモに?参加|集会に?参加|が集ま|が来場/gu,
      zh: /游行|遊行|示威|抗议|抗議|集会/gu,
    },
  ],
];

/** What did it to them; tolls of different causes are different tolls. */
const CAUSES: [id: string, words: ByLanguage][] = [
  ['flood', { en: /\bflood(?:s|ing)?\b/iu, ja: /洪水|豪雨|大雨/u, zh: /洪水|洪灾|洪災|暴雨/u }],
  ['earthquake', { en: /\b(?:earth)?quake\b/iu, ja: /地震/u, zh: /地震/u }],
  ['storm', { en: /\b(?:storm|hurricane|typhoon|cyclone|tornado(?:es)?)\b/iu, ja: /台風|暴風|竜巻/u, zh: /台风|颱風|飓风|龙卷风/u }],
  ['fire', { en: /\b(?:fires?|wildfires?|blaze)\b/iu, ja: /火災|火事|出火/u, zh: /火灾|火災|山火|起火|大火/u }],
  ['explosion', { en: /\b(?:explosion|blast)\b/iu, ja: /爆発/u, zh: /爆炸/u }],
  ['attack', { en: /\b(?:attacks?|(?:air)?strikes?|bomb(?:s|ing|ings|er|ers)?|shelling|raid|shooting|stabbing|gunm[ae]n|missiles?|drones?)\b/iu, ja: /攻撃|空爆|砲撃|銃撃|襲撃/u, zh: /袭击|襲擊|空袭|空襲|炮击|枪击|攻击/u }],
  ['crash', { en: /\b(?:crash(?:ed|es)?|collision|derail(?:ed|ment)|collided|overturned|capsized|sank)\b/iu, ja: /墜落|衝突|脱線|転覆|横転|事故/u, zh: /坠毁|墜毀|相撞|脱轨|沉没|车祸|翻车|事故/u }],
  ['landslide', { en: /\b(?:landslide|mudslide|avalanche)\b/iu, ja: /土砂崩れ|雪崩/u, zh: /山体滑坡|泥石流|雪崩/u }],
  ['collapse', { en: /\bcollaps(?:e|ed)\b/iu, ja: /崩落|倒壊/u, zh: /坍塌|倒塌/u }],
  ['disease', { en: /\b(?:outbreak|disease|virus|epidemic|cholera|measles|flu)\b/iu, ja: /感染|流行|ウイルス/u, zh: /疫情|病毒|感染/u }],
  ['heat', { en: /\bheat ?waves?\b/iu, ja: /猛暑|熱波/u, zh: /热浪|高温/u }],
  ['protest', { en: /\b(?:protests?|demonstrations?|riots?|rall(?:y|ies)|march)\b/iu, ja: /デモ|抗議|暴動/u, zh: /抗议|抗議|示威|骚乱|游行/u }],
]; // biome-ignore format: a table reads better in rows

const PEOPLE =
  /^(?:person|people|man|men|woman|women|child|children|civilian|soldier|worker|passenger|resident|student|protester|demonstrator|supporter|victim|death|fatality|injury|arrest|officer|patient|migrant|人|名|位)$/u;
/** A nationality, or no noun, where the word for what happened stands this near: "killed 45 Palestinians", "30 injured". */
const NEAR = 14;
const DONE_TO = /^(?:kill|injur|wound|arrest|detain|dead|hurt|死|负伤|负傷|受|遇|丧|喪|身亡|罹|負傷)/u;
const NATIONALITY = /^\p{Lu}/u;
const NUMBER_OF = /^death toll$/iu;
const REACH = { en: 60, ja: 24, zh: 20 };

export const recogniseToll: FigureRecogniser = (reading, figure) => {
  const { sentence, vocabulary } = reading;
  if (!['count', 'number'].includes(figure.quantity.kind)) return null;
  const fate = nearestFate(sentence, figure);
  const measure = fate && vocabulary.measures.get(fate.measure);
  const subject = measure && placeOf(reading, figure);
  if (!fate || !measure || !subject) return null;
  return figureClaim(sentence, figure, {
    measure,
    subject,
    head: fate,
    rule: 'toll',
    scope: fate.measure === 'attendance' ? [] : causesIn(sentence),
    roles: {},
  });
};

interface Fate extends Span {
  measure: string;
  distance: number;
}

function nearestFate(sentence: Sentence, figure: Figure): Fate | null {
  const { language, text } = sentence;
  const clause = language === 'en' ? clauseOf(sentence, figure) : sentence;
  const unit = figure.quantity.unit ?? '';
  const people = PEOPLE.test(unit);
  if (!people && unit !== '' && !NATIONALITY.test(unit)) return null;
  const found = FATES.flatMap(([measure, words]) =>
    [...text.slice(clause.start, clause.end).matchAll(words[language])].map(m => {
      const start = clause.start + m.index;
      const end = start + m[0].length;
      const near = people || NUMBER_OF.test(m[0]) ? REACH[language] : DONE_TO.test(m[0]) ? NEAR : 0;
      const distance = Math.max(start - figure.quantity.end, figure.start - end, 0);
      return { measure, start, end, distance, near };
    }),
  );
  const near = found.filter(f => f.distance < f.near && !otherCountBetween(sentence, figure, f));
  return near.sort((a, b) => a.distance - b.distance)[0] ?? null;
}

/** "12 dead and 30 injured": a word behind the next count is that one's. */
const otherCountBetween = (sentence: Sentence, figure: Figure, { start, end }: Span) =>
  sentence.figures.some(
    f =>
      f !== figure &&
      ['count', 'number'].includes(f.quantity.kind) &&
      f.start >= Math.min(end, figure.end) &&
      f.end <= Math.max(start, figure.start),
  );

const causesIn = ({ language, text, start, end }: Sentence): string[] =>
  CAUSES.filter(([, words]) => words[language].test(text.slice(start, end))).map(([id]) => id);
