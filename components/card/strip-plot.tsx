import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ClaimCard, PlotPoint } from '../../lib/model/protocol.ts';
import type { Words } from '../../locales/words.ts';
import { layOutPlot, type PlacedPoint, WIDTH } from './plot-layout.ts';

const AXIS = 30;
const HEIGHT = 56;

export interface StripPlotProps {
  plot: NonNullable<ClaimCard['plot']>;
  words: Words;
  /** The value held against the others was typed, not read on a page. */
  isTyped: boolean;
}

/**
 * Reported values on one axis, the page's own filled and with the interval it stands for. It is laid out for the width it gets: drawn to scale, its labels
 * could not be read in a narrow panel.
 */
export function StripPlot({ plot, words, isTyped }: StripPlotProps) {
  const drawing = useRef<SVGSVGElement>(null);
  const [width, setWidth] = useState(WIDTH);
  const page = plot.points.find(({ stance }) => stance === 'page');
  const pageLabel = words(isTyped ? 'card.plot.typed' : 'card.plot.page', { value: page?.text ?? '' });
  const layout = layOutPlot(plot.points, page ? [pageLabel, page.text] : [pageLabel], width);
  const isDrawn = layout !== null;
  useLayoutEffect(() => {
    if (!drawing.current || !isDrawn) return;
    const sizes = new ResizeObserver(([entry]) =>
      setWidth(Math.round(entry?.contentRect.width ?? 0) || WIDTH),
    );
    sizes.observe(drawing.current);
    return () => sizes.disconnect();
  }, [isDrawn]);
  if (!layout) return null;
  const equivalent = [
    pageLabel,
    ...layout.others.map(({ point }) => `${words(`card.stance.${className(point)}`)} ${point.text}`),
  ].join('; ');
  return (
    <svg
      ref={drawing}
      class="strip"
      viewBox={`0 0 ${width} ${HEIGHT}`}
      height={HEIGHT}
      role="img"
      aria-label={words('card.plot', { values: equivalent })}
    >
      <path class="axis" d={`M6 ${AXIS}H${width - 6}`} />
      {layout.zero !== null && (
        <>
          <path class="zero" d={`M${layout.zero} ${AXIS - 8}v16`} />
          <text class="small" x={layout.zero} y={AXIS + 22}>
            0
          </text>
        </>
      )}
      {layout.page && <PagePoint placed={layout.page} label={layout.pageLabel} />}
      {layout.others.map((placed, i) => (
        <OtherPoint key={i} placed={placed} />
      ))}
    </svg>
  );
}

function PagePoint({ placed: { x, x1, x2, labelX }, label }: { placed: PlacedPoint; label: string }) {
  return (
    <>
      <rect class="interval" x={x1} y={AXIS - 5} width={Math.max(0, x2 - x1)} height="10" rx="5" />
      <circle class="page" cx={x} cy={AXIS} r="6" />
      <text class="page" x={labelX ?? x} y="14">
        {label}
      </text>
    </>
  );
}

function OtherPoint({ placed: { point, x, labelX } }: { placed: PlacedPoint }) {
  const kind = className(point);
  return (
    <g class={kind}>
      {kind === 'differ' || kind === 'changed' ? (
        <path class="point" d={`M${x} ${AXIS - 6}l6 6-6 6-6-6z`} />
      ) : (
        <circle class="point" cx={x} cy={AXIS} r={kind === 'agree' ? 4.5 : 3} />
      )}
      {labelX !== null && (
        <text class="small" x={labelX} y={AXIS + 22}>
          {point.text}
        </text>
      )}
    </g>
  );
}

function className({ stance, changedOverTime }: PlotPoint): 'agree' | 'differ' | 'changed' | 'related' {
  if (stance === 'corroborates') return 'agree';
  if (stance === 'conflicts') return changedOverTime ? 'changed' : 'differ';
  return 'related';
}
