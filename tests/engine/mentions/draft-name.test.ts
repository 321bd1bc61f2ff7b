import { describe, expect, it } from 'vitest';
import { draftOf, nameOf } from '../../../lib/engine/mentions/draft-name.ts';
import { isOwnId } from '../../../lib/engine/mentions/own-names.ts';
import type { Entity } from '../../../lib/model/mention.ts';
import { MOST_FORMS, type NameDraft } from '../../../lib/model/own-names.ts';

const draft = (label: string, ...forms: string[]): NameDraft => ({
  label,
  type: 'company',
  description: '',
  forms: forms.map(text => ({ text, lang: 'other' })),
});
const bundled: Entity = {
  id: 'acme',
  label: 'Acme Corp.',
  type: 'company',
  forms: [
    { text: 'Acme Corp.', lang: 'en' },
    { text: 'Acme', lang: 'en', ambiguous: true },
    { text: '酷', lang: 'zh-Hans' },
  ],
  cues: ['anvil'],
};
const mine: Entity = {
  id: 'own:1',
  label: 'Quantrel',
  type: 'other',
  forms: [{ text: 'Quantrel', lang: 'other' }],
};
const made = (typed: NameDraft, before: Entity | null = null) => {
  const others = [bundled, mine].filter(({ id }) => id !== before?.id);
  return nameOf(typed, before?.id ?? 'own:2', before, others, isOwnId);
};

describe('a name a reader types', () => {
  it('is tidied, and is its own first form', () => {
    expect(made(draft('  Blue   Harbour ', 'BHR', ''))).toMatchObject({
      ok: true,
      value: { id: 'own:2', label: 'Blue Harbour', forms: [{ text: 'Blue Harbour' }, { text: 'BHR' }] },
    });
  });
  it.each([
    ['nothing', draft('   '), 'name-empty'],
    ['a form of one letter', draft('Blue', 'B'), 'name-short'],
    ['one Han character', draft('蓝'), 'name-short'],
    ['digits only', draft('2026'), 'name-no-letters'],
    ['a whole paragraph', draft('x'.repeat(201)), 'name-long'],
    ['a spelling of another own name, in any case and width', draft('ＱＵＡＮＴＲＥＬ'), 'name-taken'],
    [
      'more forms than fit',
      draft('Blue', ...Array.from({ length: MOST_FORMS }, (_, i) => `Form ${i}`)),
      'name-too-many',
    ],
  ])('is refused: %s', (_what, typed, code) => {
    expect(made(typed)).toMatchObject({ ok: false, error: { code } });
  });
  it('may be written as a bundled one is, and is then meant first of all', () => {
    expect(made(draft('acme'))).toMatchObject({
      value: { forms: [{ text: 'acme', shared: true, main: true }] },
    });
  });
});

describe('an edited bundled name', () => {
  it('comes back as it went where nothing was changed', () => {
    expect(made(draftOf(bundled), bundled)).toEqual({ ok: true, value: bundled });
  });
  it('keeps what the form does not show', () => {
    const changed = { ...draftOf(bundled), label: 'Acme Holdings' };
    expect(made(changed, bundled)).toMatchObject({
      value: {
        id: 'acme',
        cues: ['anvil'],
        forms: [{ text: 'Acme Holdings' }, { text: 'Acme', ambiguous: true }, {}],
      },
    });
  });
});
