import type { EntityPage, FigureTimeline } from '../../lib/model/library.ts';
import type { Words } from '../../locales/words.ts';
import { publisherInWords } from '../card/publisher.ts';
import { separated } from '../shared/separated.ts';
import { HEIGHT, LEFT, layOut, NARROW_WIDTH, WIDTH } from './timeline-layout.ts';
import { useNarrow } from './use-narrow.ts';

export interface EntityViewProps {
  words: Words;
  entity: EntityPage;
  onOpen(documentId: string): void;
}

/** A name, and each figure reported for it over time. */
export function EntityView({ words, entity, onOpen }: EntityViewProps) {
  const { label, entityType, description, otherNames, timelines, documents } = entity;
  const type = words.maybe(`entity-type.${entityType}`) ?? entityType;
  return (
    <article class="view">
      <header class="part">
        <h2 dir="auto">{label}</h2>
        <p class="sub">{separated([type, ...otherNames])}</p>
        {description && <p>{description}</p>}
        <p class="sub">{words('library.documentCount', { count: documents.length })}</p>
      </header>
      {timelines.map(timeline => (
        <Timeline
          key={timeline.values.map(v => v.documentId + v.text).join()}
          words={words}
          timeline={timeline}
          onOpen={onOpen}
        />
      ))}
      {!timelines.length && <p class="part quiet">{words('library.noFigures')}</p>}
    </article>
  );
}

interface TimelineProps {
  words: Words;
  timeline: FigureTimeline;
  onOpen(documentId: string): void;
}

function Timeline({ words, timeline, onOpen }: TimelineProps) {
  const { measure, unit, values } = timeline;
  const name = words.maybe(`measure.${measure}`) ?? measure;
  const width = useNarrow() ? NARROW_WIDTH : WIDTH;
  const layout = values.length > 1 ? layOut(values, width) : null;
  const compact = new Intl.NumberFormat(words.locale, { notation: 'compact', maximumSignificantDigits: 3 });
  return (
    <section class="part timeline">
      <h3>
        {name} {unit && <span class="quiet">{unit}</span>}
      </h3>
      {layout && (
        <svg viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
          {layout.rows.map(({ y, value }) => (
            <g key={y}>
              <line x1={LEFT} x2={width} y1={y} y2={y} />
              <text x={LEFT - 8} y={y + 4} text-anchor="end">
                {compact.format(value)}
              </text>
            </g>
          ))}
          {layout.columns.map(({ x, date }, i, { length }) => (
            <text key={date} x={x} y={HEIGHT - 6} text-anchor={anchorOf(i, length)}>
              {words.date(date.slice(0, 7))}
            </text>
          ))}
          {layout.points.map(({ value, x, y, top, bottom }) => (
            <g key={`${value.documentId} ${value.text}`}>
              {top !== bottom && <line class="range" x1={x} x2={x} y1={top} y2={bottom} />}
              <circle cx={x} cy={y} r="5" />
            </g>
          ))}
        </svg>
      )}
      <ul class="values">
        {values.map(({ documentId, published, publisher, text, title, period }) => (
          <li key={`${documentId} ${text}`}>
            <span class="sub">{words.date(published)}</span> <strong>{text}</strong>{' '}
            {period && <span class="sub">{words.date(period)} </span>}
            <button type="button" class="link" title={title} onClick={() => onOpen(documentId)}>
              {publisher ? publisherInWords(publisher, words) : title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The first and the last date stay within the plot. */
const anchorOf = (i: number, length: number) =>
  length === 1 ? 'middle' : i === 0 ? 'start' : i === length - 1 ? 'end' : 'middle';
