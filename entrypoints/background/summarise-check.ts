import type { PanelRequests } from '../../lib/model/protocol.ts';
import type { Words } from '../../locales/words.ts';

/** One line for the address bar: the first claim that has coverage, else what is reported of who is named, else who that is, else an honest nothing. */
export function summariseCheck(
  { cards, entities, figures }: PanelRequests['check']['answer'],
  words: Words,
): string {
  const card = cards.find(({ reports }) => reports > 0);
  if (card) {
    const { differ, changed, agree } = card.counts;
    const counted = [
      differ ? words('card.differ', { count: differ }) : '',
      changed ? words('card.changed', { count: changed }) : '',
      agree ? words('card.agree', { count: agree }) : '',
      words('card.origins', { reports: card.reports, origins: card.origins }),
    ];
    const heading = words.maybe(`measure.${card.said.measure}`) ?? '';
    const said = heading
      ? words('card.said', { measure: heading, figure: card.said.figure })
      : card.said.figure;
    return words('omnibox.found', { heading: said, summary: counted.filter(Boolean).join(' · ') });
  }
  const [entity] = entities;
  const [figure] = figures;
  if (entity && figure) {
    const { publisher, published, passage } = figure;
    const said = [passage.figure, publisher, published ? words.date(published) : ''].filter(Boolean);
    return words('omnibox.found', { heading: entity.label, summary: said.join(' · ') });
  }
  return entity
    ? words('omnibox.found', { heading: entity.label, summary: entity.description })
    : words('omnibox.nothing');
}
