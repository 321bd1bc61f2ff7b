import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { readAuthors } from '../../lib/page/article-reader-authors.ts';

const authors = (body: string) =>
  readAuthors(parseHTML(`<body><article>${body}</article></body>`).document as unknown as Document, {});

it.each([
  ['<p>By Jane Doe</p><p>Text.</p>', ['Jane Doe']],
  ['<p>Posted by Alan de Smet-Ruiz.</p>', []],
  ['<p> Posted by Anna Smet-Ruiz. </p>', ['Anna Smet-Ruiz']],
  ['<p>BY JOHN O’NEIL</p>', ['JOHN O’NEIL']],
  ['<p>By Friday</p>', []],
  ['<p>By Monday the shares had lost all they had gained.</p>', []],
  ['<p>Made by Hand In Osaka</p>', []],
  ['<p>by the sea</p>', []],
])('%s', (body, expected) => expect(authors(body)).toEqual(expected));
