import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest, in seconds of one run: last of all they would keep one worker busy and the others idle. */
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
