import { describe, expect, it } from 'vitest';
import { documentAddress } from '../../lib/page/navigation.ts';

describe('what counts as another page', () => {
  it.each([
    ['https://news.example/a', 'https://news.example/a'],
    ['https://news.example/a#part', 'https://news.example/a'],
    ['https://news.example/a?x=1#part', 'https://news.example/a?x=1'],
    ['https://news.example/#/news/1', 'https://news.example/#/news/1'],
    ['https://news.example/#!news', 'https://news.example/#!news'],
    ['https://news.example/a#:~:text=ten', 'https://news.example/a'],
  ])('%s', (href, address) => expect(documentAddress(href)).toBe(address));
});
