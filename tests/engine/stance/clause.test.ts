import { describe, expect, it } from 'vitest';
import { readClause } from '../../../lib/engine/stance/statements/clause.ts';

const rows: [sentence: string, head: string, verb: string][] = [
  ['In 2025 the number of foreign nurses in Japan grew 24%.', 'nurses', 'grew'],
  ["Nissan's partner Renault sold 2.3 million vehicles.", 'Renault', 'sold'],
  ['Half of the shops in Yubari have closed since 2006.', 'shops', 'closed'],
  ['The first jet made in Alabama will be delivered in 2031.', 'jet', 'delivered'],
  ['United Airlines will order 100 jets.', 'Airlines', 'order'],
  ['Hit by a weak yen, Advantest lost 3% on Friday.', 'Advantest', 'lost'],
  ['According to the police, 6,310 people were injured.', 'people', 'injured'],
  ['Close to 9,000 runners took part.', 'runners', 'took'],
  ['Zara, which has shops in 90 countries, plans 40 more.', 'Zara', 'plans'],
];

describe('the main clause of an English sentence', () => {
  it.each(rows)('%s', (sentence, head, verb) => {
    expect(readClause(sentence)).toMatchObject({ head, verb });
  });

  it('names who is meant, with what stands behind "of"', () => {
    expect(readClause('The Reserve Bank of Australia cut its cash rate.')?.names).toEqual([
      'Reserve',
      'Bank',
      'Australia',
    ]);
  });

  it('knows where the doer is left out', () => {
    expect(readClause('Four people were arrested in Durban.')?.agentless).toBe(true);
    expect(readClause('Four people were arrested by police in Durban.')?.agentless).toBe(false);
  });

  it.each(['There are 15 million items in the archive.', 'Planned off the coast is a wind farm.', 'Rain.'])(
    'is not read: %s',
    sentence => {
      expect(readClause(sentence)).toBeNull();
    },
  );
});
