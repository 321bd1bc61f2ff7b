import { describe, expect, it } from 'vitest';
import { createAdditions } from '../../../lib/engine/mentions/additions.ts';
import { compileGazetteer } from '../../../lib/engine/mentions/compile-gazetteer.ts';
import { compileEntityTable, openEntityTable } from '../../../lib/engine/mentions/entity-table.ts';
import { createMentionFinder } from '../../../lib/engine/mentions/find-mentions.ts';
import { openGazetteer } from '../../../lib/engine/mentions/gazetteer.ts';
import { readText } from '../../../lib/engine/text/read-text.ts';
import type { Entity } from '../../../lib/model/mention.ts';

const firm = (id: string, ...forms: string[]): Entity => ({
  id,
  label: forms[0] ?? id,
  type: 'company',
  forms: forms.map(text => ({ text, lang: 'en' })),
});
const listed = [firm('acme', 'Acme', 'Acme Corp.'), firm('zeta', 'Zeta')];

function finderWith(additions = createAdditions()) {
  const find = createMentionFinder(
    openGazetteer(compileGazetteer(listed)),
    openEntityTable(compileEntityTable(listed)),
    additions,
  );
  const ids = (text: string) =>
    find(readText(text))
      .filter(m => m.entityId)
      .map(m => m.entityId);
  return { additions, ids };
}

describe("the reader's names take effect at once", () => {
  const text = 'Acme and Zeta bought quarrel from Quantrel in the spring.';
  it('adds, and takes back', () => {
    const { additions, ids } = finderWith();
    expect(ids(text)).toEqual(['acme', 'zeta']);
    additions.add(firm('quantrel', 'Quantrel'));
    expect(ids(text)).toEqual(['acme', 'zeta', 'quantrel']);
    additions.remove('quantrel');
    expect(ids(text)).toEqual(['acme', 'zeta']);
  });
  it('finds an added name of small letters', () => {
    expect(finderWith(createAdditions([firm('q', 'quarrel')])).ids(text)).toEqual(['acme', 'zeta', 'q']);
  });
  it('replaces a bundled entity by an edited one, and restores it', () => {
    const { additions, ids } = finderWith(createAdditions([firm('acme', 'Quantrel')]));
    expect(ids(text)).toEqual(['zeta', 'acme']);
    additions.remove('acme');
    expect(ids(text)).toEqual(['acme', 'zeta']);
  });
  it('mutes and unmutes', () => {
    const { additions, ids } = finderWith(createAdditions([], ['acme']));
    expect(ids(text)).toEqual(['zeta']);
    additions.unmute('acme');
    expect(ids(text)).toEqual(['acme', 'zeta']);
    additions.mute('zeta');
    expect(ids(text)).toEqual(['acme']);
  });
  it('lets a longer name of the reader win over a bundled one', () => {
    expect(finderWith(createAdditions([firm('acme-spring', 'Acme and Zeta')])).ids(text)).toEqual([
      'acme-spring',
    ]);
  });
});

describe('a gazetteer', () => {
  it('of another format is refused', () => {
    expect(() => openGazetteer(new ArrayBuffer(64))).toThrow(/gazetteer/);
  });
  it('may be empty', () => {
    const find = createMentionFinder(
      openGazetteer(compileGazetteer([])),
      openEntityTable(compileEntityTable([])),
    );
    expect(find(readText('nothing is listed here.'))).toEqual([]);
  });
});
