require('./install-dependencies.cjs').runUnderPinnedNode('test.ts', process.argv.slice(2));
