import { describe, expect, it } from 'vitest';
import { passageUrl } from '../../../components/card/passage-url.ts';

const passage = (before: string, figure = '', after = '') => ({ before, figure, after });
const LONG = 'one two three four five six seven eight nine ten eleven twelve thirteen';

describe('link to a passage', () => {
  it.each([
    [
      'a short passage whole',
      'https://a.example/x',
      passage('It rose ', '3.2%', '.'),
      'https://a.example/x#:~:text=It%20rose%203.2%25.',
    ],
    [
      'a long one by its ends',
      'https://a.example/x',
      passage(LONG),
      'https://a.example/x#:~:text=one%20two%20three%20four,ten%20eleven%20twelve%20thirteen',
    ],
    [
      'a fragment of the page is kept',
      'https://a.example/x#p2',
      passage('Ten'),
      'https://a.example/x#p2:~:text=Ten',
    ],
    [
      'characters with a meaning in the directive',
      'https://a.example/',
      passage('a-b, c&d'),
      'https://a.example/#:~:text=a%2Db%2C%20c%26d',
    ],
    [
      'Japanese',
      'https://a.example/',
      passage('株価は', '5％', '下落'),
      `https://a.example/#:~:text=${encodeURIComponent('株価は5％下落')}`,
    ],
  ])('%s', (_, url, text, expected) => expect(passageUrl(url, text)).toBe(expected));

  it.each([null, '', 'javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'not an address'])(
    'no link for %s',
    url => expect(passageUrl(url, passage('It rose'))).toBeNull(),
  );
});
