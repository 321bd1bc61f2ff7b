import { useEffect, useRef } from 'preact/hooks';
import type { Words } from '../../locales/words.ts';

export interface MoreRowsProps {
  words: Words;
  /** How many rows come next. */
  count: number;
  onMore(): void;
}

/** The end of a list that is drawn piece by piece: the next piece comes when the reader nears it, or presses it. */
export function MoreRows({ words, count, onMore }: MoreRowsProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!button.current) return;
    const watcher = new IntersectionObserver(
      entries => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) onMore();
      },
      { rootMargin: '800px' },
    );
    watcher.observe(button.current);
    return () => watcher.disconnect();
  });
  return (
    <p class="part">
      <button ref={button} type="button" class="outlined" onClick={onMore}>
        {words('card.more', { count })}
      </button>
    </p>
  );
}
