/** The engine from knowledge as it is written, everything compiled here. The background takes what was compiled at build time. */
import type { Knowledge } from '../model/knowledge.ts';
import { compileNames } from './compile-names.ts';
import { assemblePipeline, type Pipeline } from './engine.ts';
import { createAdditions } from './mentions/additions.ts';
import { parseDays } from './quantities/dates/chrono-days.ts';

export const createPipeline = (knowledge: Knowledge): Pipeline =>
  assemblePipeline(knowledge, {
    names: compileNames(knowledge.entities),
    additions: createAdditions(),
    dayParser: () => parseDays,
  });
