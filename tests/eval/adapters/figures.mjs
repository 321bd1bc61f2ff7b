/** For the scripts of ../shared/eval/figures: the built engine (`npm run build:engine`) as a figure adapter. */
import { createEngine } from '../../../.output/engine/index.mjs';
import { figureAdapter } from './figure-entities.mjs';

const engine = await createEngine();

export default figureAdapter(engine.quantities);
