/** Properties run on one fixed seed in `npm test`, so that it says the same every time; SEED=random lets the long runs look elsewhere. */
import fc from 'fast-check';

const { SEED } = process.env;
if (SEED !== 'random') fc.configureGlobal({ seed: Number(SEED ?? 20261121) });
