import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files of the suite that take longest, in seconds of one run: last of all they would keep one browser busy and two idle. */
const SECONDS: Record<string, number> = {
  'page-playground': 99,
  screens: 85,
  'page-visual': 71,
  'page-real': 61,
  'five-articles': 60,
  'requests-none': 58,
  'page-card': 53,
  'clip-library': 46,
  'access-levels': 45,
  'page-axe': 44,
  'clip-save': 42,
  'page-keyboard': 41,
  'page-lifecycle': 36,
  'clip-full-disk': 34,
  'hostile-page': 33,
  'page-card-actions': 34,
  'access-restart': 29,
  'untouched-pages': 28,
};

const secondsOf = ({ moduleId }: TestSpecification): number =>
  SECONDS[moduleId.split('/').at(-1)?.replace('.test.ts', '') ?? ''] ?? 0;

/** Starts the files that take longest first; a fresh clone has no times of its own to go by. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return [...files].sort((a, b) => secondsOf(b) - secondsOf(a));
  }
}
