import type { AccessLevel } from '../../lib/model/settings.ts';
import type { Words } from '../../locales/words.ts';

export const ACCESS_LEVELS: readonly AccessLevel[] = ['click', 'chosen', 'all'];

export interface AccessLevelsProps {
  words: Words;
  level: AccessLevel;
  onChoose(level: AccessLevel): void;
}

/** Where marks may appear. The browser asks the reader before anything is granted. */
export function AccessLevels({ words, level, onChoose }: AccessLevelsProps) {
  return (
    <fieldset class="levels">
      <legend class="only-read">{words('access.title')}</legend>
      {ACCESS_LEVELS.map(value => (
        <label key={value}>
          <input
            type="radio"
            name="access"
            value={value}
            checked={value === level}
            onChange={() => onChoose(value)}
          />
          <span>
            <b>{words(`access.${value}`)}</b>
            <span class="quiet">{words(`access.${value}.hint`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
