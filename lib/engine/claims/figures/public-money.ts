/** "NEDO, whose programme runs to 1 trillion yen", "state money for Northvolt can reach $5 bn": what a state gives, by the words for its money. */
import type { Span } from '../../../model/text.ts';
import { type FigureRecogniser, figureClaim, type Reading } from '../build-claim.ts';
import { caseMark } from '../case-mark.ts';
import { isParty } from '../roles.ts';
import { clauseOf, type Figure, inside } from '../sentence.ts';
import { actorBefore, type FoundSubject, ownerOf } from '../subjects.ts';

const HEDGE = '(?:about |around |some |roughly |over |more than |up to |as much as |nearly |almost )*';
/** A programme that amounts to so much; a company's programme is its investment, told elsewhere. */
const PROGRAMME = new RegExp(
  `\\b(?:program(?:me)?|scheme|fund|package|budget line) (?:runs to|amounts to|totals|comes to|adds up to|is worth|will reach|can reach|could reach) ${HEDGE}$`,
  'iu',
);
const STATE_MONEY = new RegExp(
  `\\b(?:[Ss]tate|[Gg]overnment|[Pp]ublic|[Ff]ederal|[Tt]axpayers?['’]?)(?: \\p{Ll}+)? (?:money|funds|funding|cash)\\b[^.;:]{0,60}? (?:can|could|may|might|will|would|to)? ?(?:reach|total|amount to|come to|exceed)(?:s|ed|es)? ${HEDGE}$`,
  'u',
);

export const recognisePublicMoney: FigureRecogniser = (reading, figure) => {
  const { sentence, vocabulary } = reading;
  const measure = vocabulary.measures.get('subsidy');
  if (!measure || sentence.language !== 'en' || figure.quantity.kind !== 'money') return null;
  const before = sentence.text.slice(sentence.start, figure.quantity.start);
  const programme = PROGRAMME.exec(before);
  const money = programme ? null : STATE_MONEY.exec(before);
  const found = programme ?? money;
  if (!found) return null;
  const head = { start: sentence.start + found.index, end: figure.start };
  const subject = programme ? giver(reading, head) : receiver(reading, figure);
  return subject && figureClaim(sentence, figure, { measure, subject, head, rule: 'public-money' });
};

/** A ministry or an agency; nobody else's programme is public. */
function giver({ sentence, topic }: Reading, head: Span): FoundSubject | null {
  const found = ownerOf(sentence, head, topic) ?? actorBefore(sentence, head);
  return found?.names.some(name => name.type === 'government') ? found : null;
}

function receiver({ sentence }: Reading, figure: Figure): FoundSubject | null {
  const clause = clauseOf(sentence, figure);
  const name = sentence.names.find(
    n =>
      inside(n, clause) &&
      isParty(n) &&
      n.type !== 'government' &&
      ['for', 'to'].includes(caseMark(sentence, n)),
  );
  return name ? { refs: [name.ref], names: [name], rule: 'receiver' } : null;
}
