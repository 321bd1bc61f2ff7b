import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest, in seconds of one run: last of all they would keep one worker busy and the others idle. */
const SECONDS: Record<string, number> = {
  'page-playground': 127,
  screens: 113,
  'page-real': 77,
  'clip-full-disk': 63,
  'clip-library': 62,
  'access-levels': 51,
  'five-articles': 51,
  'page-card': 50,
  'clip-save': 48,
  'requests-none': 47,
  'stay-awake': 43,
  'page-axe': 35,
  'popup-check': 35,
  'page-card-actions': 34,
  'untouched-pages': 32,
  'hostile-page': 32,
  'page-lifecycle': 32,
  corrections: 32,
  'panel-overview': 31,
  names: 30,
  'page-stops': 30,
  'access-restart': 29,
  'page-visual': 25,
  'resident-return': 30,
  'panel-native': 22,
  'resident-engine': 19,
  'page-keyboard': 17,
  'page-axe-real': 16,
  'clip-update': 16,
  'clip-kills': 16,
  'page-parts': 15,
  'page-hidden': 15,
  'wake-by-link': 15,
  'wake-by-tab': 12,
  'requests-recorded': 12,
  phone: 12,
  'hostile-extension': 11,
  'page-card-place': 10,
  'stance-pairs': 60,
  'stance-public': 40,
  fuzz: 20,
  'large-inputs': 16,
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
