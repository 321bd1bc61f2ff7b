import type { MarkKind } from '../../lib/model/protocol.ts';

/** The line a mark is drawn with on the page, as a sign in the card. */
export function LineSample({ kind }: { kind: MarkKind }) {
  return (
    <svg class={`sample ${kind}`} viewBox="0 0 18 6" width="18" height="6" aria-hidden="true">
      {kind === 'differ' ? (
        <path d="M0 4q2.25-4 4.5 0t4.5 0 4.5 0 4.5 0" />
      ) : (
        <path
          d="M1 3h16"
          stroke-dasharray={kind === 'changed' ? '4 3' : kind === 'entity' ? '1.5 2' : undefined}
        />
      )}
    </svg>
  );
}
