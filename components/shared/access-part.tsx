import type { AccessLevel } from '../../lib/model/settings.ts';
import type { Words } from '../../locales/words.ts';
import { AccessLevels } from './access-levels.tsx';
import { ChosenSites } from './chosen-sites.tsx';

export interface AccessPartProps {
  words: Words;
  /** What is chosen on this page, even before the first site is added. */
  level: AccessLevel;
  origins: readonly string[];
  /** What the reader typed names no site. */
  invalid: boolean;
  onLevel(level: AccessLevel): void;
  onAdd(site: string): void;
  onRemove(origin: string): void;
}

export function AccessPart({ words, level, origins, invalid, onLevel, onAdd, onRemove }: AccessPartProps) {
  return (
    <section>
      <h2>{words('access.title')}</h2>
      <AccessLevels words={words} level={level} onChoose={onLevel} />
      {level === 'chosen' && (
        <ChosenSites words={words} origins={origins} invalid={invalid} onAdd={onAdd} onRemove={onRemove} />
      )}
    </section>
  );
}
