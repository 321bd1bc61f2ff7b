import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest, in seconds of one run: last of all they would keep one worker busy and the others idle. */
const SECONDS: Record<string, number> = {
  screens: 90,
  'page-playground': 55,
  'five-articles': 40,
  'page-real': 40,
  'clip-full-disk': 37,
  'clip-library': 34,
  'requests-none': 33,
  'access-levels': 30,
  'clip-save': 27,
  corrections: 27,
  'page-stops': 26,
  'hostile-page': 24,
  'page-card': 24,
  'page-visual': 24,
  'popup-check': 24,
  'panel-overview': 23,
  'page-lifecycle': 22,
  'page-axe': 21,
  'access-restart': 21,
  'page-card-actions': 20,
  names: 20,
  'untouched-pages': 19,
  'page-keyboard': 18,
  'panel-native': 16,
  'clip-kills': 14,
  phone: 13,
  'page-axe-real': 10,
  'requests-recorded': 8,
  'stance-public': 20,
  'stance-pairs': 12,
  fuzz: 10,
  'large-inputs': 8,
};

const secondsOf = ({ moduleId }: TestSpecification): number =>
  SECONDS[moduleId.split('/').at(-1)?.replace('.test.ts', '') ?? ''] ?? 0;
const isIsolated = ({ project }: TestSpecification): number => Number(project.config.isolate);

/**
 * Starts the files that take longest first; a fresh clone has no times of its own to go by. Files that share a worker follow each other,
 * for it ends when another kind comes next.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return [...files].sort((a, b) => isIsolated(a) - isIsolated(b) || secondsOf(b) - secondsOf(a));
  }
}
