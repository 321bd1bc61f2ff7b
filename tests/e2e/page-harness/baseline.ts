/**
 * Pictures as they were reviewed, per browser and major version. They hold only where the same fonts are installed: `fonts.txt` beside
 * them has the widths of a few words. UPDATE_BASELINES=1 takes new ones, to be looked at before they are committed.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { BrowserPage } from '../../../scripts/browsers/reader.ts';

const BASELINES = fileURLToPath(new URL('../baselines/', import.meta.url));
const SAMPLES = ['Market brief 3.2%', '市場速報は', 'نشرة السوق', '▾ ← · ”'];
/** Share of the pixels that may differ: a blinking edge of a glyph, not a line of text. */
const TOLERANCE = 0.0005;
export const isUpdating = process.env.UPDATE_BASELINES === '1';

export interface Baseline {
  folder: string;
  /** Why these pictures cannot be compared here; null if they can. */
  unusable: string | null;
}

export async function findBaseline(tab: BrowserPage, name: string): Promise<Baseline> {
  const { agent, widths } = await tab.evaluate(samples => {
    const pen = document.createElement('canvas').getContext('2d');
    if (!pen) throw new Error('no canvas');
    pen.font = '100px system-ui, sans-serif';
    return {
      agent: navigator.userAgent,
      widths: samples.map(sample => Math.round(pen.measureText(sample).width)),
    };
  }, SAMPLES);
  const major = /(?:Chrome|Firefox)\/(\d+)/.exec(agent)?.[1] ?? 'unknown';
  const folder = join(BASELINES, `${name}-${major}`);
  const fonts = join(folder, 'fonts.txt');
  if (isUpdating) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(fonts, `${widths.join(' ')}\n`);
  }
  if (!existsSync(fonts)) return { folder, unusable: `no pictures of ${name} ${major}` };
  const same = readFileSync(fonts, 'utf8').trim() === widths.join(' ');
  return { folder, unusable: same ? null : `other fonts than the pictures of ${name} ${major} have` };
}

/** Share of the pixels that differ from the reviewed picture; the new picture is left in .output/visual when too many do. */
export function differenceFrom({ folder }: Baseline, picture: string, shot: Uint8Array): number {
  const file = join(folder, `${picture}.png`);
  if (isUpdating) writeFileSync(file, shot);
  const before = PNG.sync.read(readFileSync(file));
  const now = PNG.sync.read(Buffer.from(shot));
  const { width, height } = before;
  const isSameSize = now.width === width && now.height === height;
  const share = isSameSize
    ? pixelmatch(before.data, now.data, undefined, width, height, { threshold: 0.15 }) / (width * height)
    : 1;
  if (share > TOLERANCE) {
    const out = fileURLToPath(new URL('../../../.output/visual/', import.meta.url));
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, `${picture}.png`), shot);
  }
  return share <= TOLERANCE ? 0 : share;
}
