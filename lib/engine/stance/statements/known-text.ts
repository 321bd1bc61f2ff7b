/** What is known of parts of a text before its words are aligned with those of another: names, concepts, who says so. */
import type { Mention } from '../../../model/mention.ts';
import type { Quantity } from '../../../model/quantity.ts';
import type { ReadText, Span } from '../../../model/text.ts';
import { blanked } from '../../text/blanked.ts';
import type { KnownText } from '../glossary/align-words.ts';
import { creditsIn } from '../glossary/credits-east-asian.ts';
import { isWithin, readPassing } from './passing.ts';
import type { Statement, StatementTools } from './read-statement.ts';

interface AnnotatedText {
  read: ReadText;
  quantities: readonly Quantity[];
  mentions: readonly Mention[];
}

/** Null for a text in no language that has a glossary. */
export type KnownTextReader = (annotated: AnnotatedText, statement: Statement) => KnownText | null;

export const createKnownTextReader =
  ({ facts, settings, events }: Pick<StatementTools, 'facts' | 'settings' | 'events'>): KnownTextReader =>
  ({ read: { language }, mentions, quantities }, { text }) => {
    if (language !== 'en' && language !== 'ja' && language !== 'zh') return null;
    const concepts = [facts, settings, events].flatMap(find => find(text));
    const known = [
      ...concepts.map(({ id, at, end }) => ({ id, start: at, end })),
      ...mentions.flatMap(({ start, end, entityId, candidates }) =>
        (entityId ? [entityId] : candidates).map(id => ({ id, start, end })),
      ),
    ];
    const credits = language === 'en' ? readPassing(text).credits : creditsIn(text, language);
    return { text: blanked(text, quantities), language, known, credits };
  };

/** "two bankers said": how many say so is no figure that is told. */
export function leaveCredited(statement: Statement, credits: readonly Span[]): void {
  statement.figures = statement.figures.filter(({ start }) => !isWithin(start, credits));
}
