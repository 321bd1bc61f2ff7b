require('./install-dependencies.cjs').runUnderPinnedNode('start.ts', process.argv.slice(2));
