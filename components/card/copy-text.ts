import type { ClaimCard, EntityCard } from '../../lib/model/protocol.ts';
import type { Words } from '../../locales/words.ts';
import { claimHeading } from './claim-body.tsx';
import type { CopyFormat } from './copy-menu.tsx';
import { publisherInWords } from './publisher.ts';

interface Line {
  stance: string;
  publisher: string;
  date: string;
  title: string;
  quote: string;
  url: string | null;
}

/** The card as text for a note or a message, in the order it is shown. `url` is the page's own address. */
export function copyText(
  card: ClaimCard | EntityCard,
  format: CopyFormat,
  url: string,
  words: Words,
): string {
  const lines = linesOf(card, words);
  const heading = card.type === 'claim' ? claimHeading(card, words) : card.label;
  if (format === 'citation') return lines.map(citation).join('\n');
  if (format === 'markdown')
    return [`**${escapeMarkdown(heading)}** (<${url}>)`, '', ...lines.map(markdown)].join('\n').trim();
  return [heading, url, ...lines.map(plain)].join('\n').trim();
}

function linesOf(card: ClaimCard | EntityCard, words: Words): Line[] {
  if (card.type === 'entity')
    return card.latest.map(({ title, publisher, published, url }) => ({
      ...{ stance: '', title, url, quote: '' },
      ...{ publisher: publisherInWords(publisher, words), date: published ? words.date(published) : '' },
    }));
  return card.evidence.map(({ stance, changedOverTime, title, publisher, published, passage, url }) => ({
    stance: words(
      `card.stance.${stance === 'conflicts' ? (changedOverTime ? 'changed' : 'differ') : stance === 'corroborates' ? 'agree' : 'related'}`,
    ),
    publisher: publisherInWords(publisher, words),
    date: published ? words.date(published) : '',
    title,
    quote: `${passage.before}${passage.figure}${passage.after}`.trim(),
    url,
  }));
}

const source = ({ publisher, date }: Line) => [publisher, date].filter(Boolean).join(', ');

const plain = (line: Line) =>
  [`- ${line.stance ? `${line.stance} ` : ''}${source(line)}: ${line.quote || line.title}`, line.url]
    .filter(Boolean)
    .join(' ');

const markdown = (line: Line) => {
  const from = line.url ? `[${escapeMarkdown(source(line))}](<${line.url}>)` : escapeMarkdown(source(line));
  return `- ${line.stance ? `${line.stance} ` : ''}${from}: ${escapeMarkdown(line.quote || line.title)}`;
};

const citation = (line: Line) =>
  [`${line.publisher}.`, `"${line.title}".`, line.date && `${line.date}.`, line.url]
    .filter(Boolean)
    .join(' ');

const escapeMarkdown = (text: string) => text.replace(/[\\`*_[\]<>#|]/g, '\\$&');
