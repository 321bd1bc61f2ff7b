/** Japanese papers leave out that a figure is Japan's, Chinese ones that it is China's. */
import type { Language } from '../../../model/text.ts';
import type { Statement } from './read-statement.ts';

const HOMES: Partial<Record<Language, string>> = { ja: 'japan', zh: 'china' };

/** Whether `other` names the country that a text in `language` need not name. */
export function isOfHome(language: Language | null, other: Statement): boolean {
  const home = language && HOMES[language];
  return home ? other.ids.has(home) || other.ids.has(`government-of-${home}`) : false;
}
