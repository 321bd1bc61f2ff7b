import type { Mark } from '../../lib/model/protocol.ts';
import type { Words } from '../../locales/words.ts';

/** What a screen reader says of a mark: its kind, then the marked words. */
export const labelMark = (words: Words, { kind }: Pick<Mark, 'kind'>, printed: string): string =>
  words(`mark.${kind}`, { printed });
