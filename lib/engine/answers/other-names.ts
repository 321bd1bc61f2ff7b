import type { Entity } from '../../model/mention.ts';

const MOST_NAMES = 8;

/**
 * How else a name is written, without those that differ from another only in case, spaces or punctuation: first its name in each
 * other language, then the rest.
 */
export function otherNamesOf({ label, forms }: Pick<Entity, 'label' | 'forms'>): string[] {
  const seen = new Set([fold(label)]);
  const others = forms.filter(
    ({ text, demonym }) => !demonym && !seen.has(fold(text)) && seen.add(fold(text)),
  );
  const languages = new Set(['en']);
  const isFirst = ({ lang }: Entity['forms'][number]) => !languages.has(lang) && languages.add(lang);
  const plain = others.filter(({ ambiguous }) => !ambiguous);
  const abroad = new Set([...plain, ...others].filter(isFirst));
  const ordered = [...abroad, ...others.filter(form => !abroad.has(form))];
  return ordered.slice(0, MOST_NAMES).map(({ text }) => text);
}

const fold = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '');
