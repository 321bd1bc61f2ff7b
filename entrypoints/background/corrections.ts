/** What the reader corrects in a card: kept, and in force in all tabs at once. */
import { claimKeys } from '../../lib/engine/corpus/claim-keys.ts';
import { addressOf } from '../../lib/engine/corrections-for.ts';
import {
  type Corrected,
  CorrectionSchema,
  type CorrectionWish,
  MOST_CORRECTIONS,
} from '../../lib/model/corrections.ts';
import {
  changeCorrections,
  onCorrectionsChanged,
  readCorrections,
  withCorrection,
  withoutCorrection,
} from '../../lib/platform/corrections.ts';
import { Failure, type RequestHandlers } from '../../lib/platform/requests.ts';
import { tellEveryPage } from '../../lib/platform/tell-every-page.ts';
import type { Engine } from './open-engine.ts';
import type { ResidentEngine } from './resident-engine.ts';

/** Characters kept of what was seen. */
const LONGEST = 300;

/** Call synchronously at start: it listens to what other pages of ours change, too. */
export function answerCorrections(
  engine: () => Promise<Engine>,
  resident: ResidentEngine,
): Pick<RequestHandlers, 'correct' | 'undo-correction'> {
  watchCorrections(engine, resident);
  return {
    async correct(wish, { incognito }) {
      if (incognito) throw new Failure('private-window');
      const opened = await engine();
      const correction = {
        id: crypto.randomUUID(),
        madeAt: new Date().toISOString(),
        what: toCorrected(wish),
        said: wish.said.slice(0, LONGEST),
        found: (await foundIn(opened, wish)).slice(0, LONGEST),
      };
      // One that could not be read again would take all others with it.
      if (!CorrectionSchema.safeParse(correction).success) throw new Failure('malformed');
      const { made } = await readCorrections();
      if (made.length >= MOST_CORRECTIONS)
        throw new Failure('too-many-corrections', { most: MOST_CORRECTIONS });
      opened.takeCorrections((await changeCorrections(now => withCorrection(now, correction))).made);
      await resident.renew();
      return { id: correction.id };
    },
    async 'undo-correction'({ id }) {
      const { made } = await changeCorrections(now => withoutCorrection(now, id));
      (await engine()).takeCorrections(made);
      await resident.renew();
      return { undone: true };
    },
  };
}

/** The options page takes corrections back, and an import adds some. */
function watchCorrections(engine: () => Promise<Engine>, resident: ResidentEngine): void {
  onCorrectionsChanged(async () => {
    (await engine()).takeCorrections((await readCorrections()).made);
    await resident.renew();
    await tellEveryPage('corpus-changed', {});
  });
}

function toCorrected(wish: CorrectionWish): Corrected {
  switch (wish.kind) {
    case 'not-same': {
      const { kind, claim, documentId, start, end } = wish;
      return { kind, key: claimKeys(claim)[0] ?? '', documentId, start, end };
    }
    case 'wrong-entity': {
      const { kind, entityId, form, address } = wish;
      return { kind, entityId, form, address: addressOf(address) ?? '' };
    }
    case 'split-origin':
      return { kind: wish.kind, documentId: wish.documentId };
    case 'joined-origins':
      return { kind: wish.kind, documentIds: wish.documentIds };
  }
}

/** Publisher and words of the coverage, or the name of the entity, as they stand in the list of corrections. */
async function foundIn({ store, entities }: Engine, wish: CorrectionWish): Promise<string> {
  if (wish.kind === 'wrong-entity')
    return (await entities()).find(({ id }) => id === wish.entityId)?.label ?? wish.entityId;
  const ids = wish.kind === 'joined-origins' ? wish.documentIds : [wish.documentId];
  const documents = await store.readDocuments(ids);
  return documents
    .map(({ publisher, title, text }) =>
      [publisher, wish.kind === 'not-same' ? text.slice(wish.start, wish.end) : title]
        .filter(Boolean)
        .join(': '),
    )
    .join(' / ');
}
