import type { ComponentChildren } from 'preact';
import type { Words } from '../../locales/words.ts';
import { separated } from '../shared/separated.ts';
import type { ListedName } from './list-names.ts';

const MOST_NAMES = 5;

export interface NameActions {
  onEdit(id: string): void;
  /** Takes back a name of the reader's own, or the reader's changes to a bundled one. */
  onDelete(id: string): void;
  onMute(id: string, muted: boolean): void;
  onWatch(id: string, watched: boolean): void;
}

/** One name and what can be done with it. */
export function NameRow({ words, name, actions }: { words: Words; name: ListedName; actions: NameActions }) {
  const { entity, origin, muted, watched } = name;
  const { id, label } = entity;
  const Action = (props: { onClick(): void; pressed?: boolean; children: ComponentChildren }) => (
    <button
      type="button"
      class={props.pressed ? 'outlined pressed' : 'outlined'}
      aria-pressed={props.pressed}
      onClick={props.onClick}
    >
      {props.children}
      <span class="only-read"> {label}</span>
    </button>
  );
  return (
    <>
      <div class={muted ? 'name muted' : 'name'}>
        <h2 dir="auto">{label}</h2>
        <p class="quiet small" dir="auto">
          {subline(name, words)}
        </p>
        {saysMore(entity) && (
          <p class="small" dir="auto">
            {entity.description}
          </p>
        )}
      </div>
      <div class="actions">
        <Action pressed={watched} onClick={() => actions.onWatch(id, !watched)}>
          {words('names.watch')}
        </Action>
        {origin !== 'own' && (
          <Action pressed={muted} onClick={() => actions.onMute(id, !muted)}>
            {words('names.mute')}
          </Action>
        )}
        <Action onClick={() => actions.onEdit(id)}>{words('names.edit')}</Action>
        {origin !== 'bundled' && (
          <Action onClick={() => actions.onDelete(id)}>
            {words(origin === 'own' ? 'names.delete' : 'names.reset')}
          </Action>
        )}
      </div>
    </>
  );
}

/** "Company" is no description. */
const saysMore = ({ description, type }: ListedName['entity']) =>
  description && description.toLowerCase() !== type;

function subline({ entity: { type }, origin, otherNames }: ListedName, words: Words): string {
  return separated([
    origin === 'bundled' ? '' : words(`names.origin.${origin}`),
    words.maybe(`entity-type.${type}`) ?? type,
    ...otherNames().slice(0, MOST_NAMES),
  ]);
}
