/** "AI servers make up 40 % of Foxconn's production": a part, which scope names, of a whole, which scope names too. */
import { type FigureRecogniser, figureClaim } from '../build-claim.ts';
import { clauseOf, type Figure, inside, type Name, type Sentence } from '../sentence.ts';
import { actorOf, ownerOf } from '../subjects.ts';

const OF_WHOLE = {
  en: /^ (?:share |portion )?of (?:the |its |total |all )*(?:\S+ ){0,4}$/iu,
  ja: /^$/u,
  zh: /^$/u,
};
const SHARE_IN = { ja: /の(?:うち)?$|に占め/u, zh: /(?:占|佔)[^，。]{0,8}$/u };

export const recogniseShareOfTotal: FigureRecogniser = ({ sentence, topic, vocabulary }, figure) => {
  const measure = vocabulary.measures.get('share-of-total');
  if (!measure || !['percent', 'ratio'].includes(figure.quantity.kind)) return null;
  const { language, text } = sentence;
  const whole = sentence.nouns.find(h =>
    language === 'en'
      ? h.start >= figure.quantity.end && OF_WHOLE.en.test(text.slice(figure.quantity.end, h.start))
      : h.end <= figure.start && SHARE_IN[language].test(text.slice(h.start, figure.start)),
  );
  if (whole?.value.class !== 'result') return null;
  const subject = ownerOf(sentence, whole, topic) ?? actorOf(sentence, whole, topic);
  const parts = subject ? partsOf(sentence, figure, subject.names) : [];
  if (!subject || !parts.length) return null;
  return figureClaim(sentence, figure, {
    measure,
    subject,
    head: whole,
    rule: 'share-of-total',
    scope: [whole.value.id, ...parts],
    roles: {},
  });
};

/** "Consumer electronics made up": the part in its own words. */
const MADE_UP =
  /(?:^|[,;] (?:and |while )?)((?:[\p{L}\d-]+ ){1,4}?)(?:(?:now |already |still |alone )?(?:ma[dk]es? up|account(?:s|ed) for|contribut(?:es?|ed)|provid(?:es?|ed)|represent(?:s|ed)?|generat(?:es?|ed)|suppl(?:y|ies|ied)) )(?:about |around |some |roughly |nearly |almost |over |more than |only |just )*$/u;
const ARTICLE = /^(?:the|its|their|a|an|and|while) /iu;

/** The segment, place or product the part stands for. */
function partsOf(sentence: Sentence, figure: Figure, owners: readonly Name[]): string[] {
  const clause = clauseOf(sentence, figure);
  const segments = sentence.scopes
    .filter(h => inside(h, clause) && h.value.group === 'segment')
    .map(h => h.value.id);
  if (segments.length) return segments;
  const told = sentence.language === 'en' && MADE_UP.exec(sentence.text.slice(clause.start, figure.start));
  if (told) return [(told[1] ?? '').replace(ARTICLE, '').trim().toLowerCase()].filter(Boolean);
  const name = sentence.names.find(
    n =>
      inside(n, clause) && !owners.includes(n) && ['place', 'product', 'concept', 'company'].includes(n.type),
  );
  return name ? [name.ref.id ?? name.ref.text] : [];
}
