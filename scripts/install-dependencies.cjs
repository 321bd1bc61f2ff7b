/**
 * What has to happen before anything else can run, on whatever Node the machine has (18 or later):
 * install the packages if the lockfile changed since the last install, and find a Node that is new enough.
 * Plain CommonJS without dependencies, because none are there yet.
 */
const { createHash } = require('node:crypto');
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { spawnSync } = require('node:child_process');

const ROOT = join(__dirname, '..');
const STAMP = join(ROOT, 'node_modules', '.installed-lockfile');
const OLDEST_NODE = 22;

function lockfileHash() {
  return createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
}

function installPackages() {
  const hash = lockfileHash();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return;
  console.log('Installing packages (first run or changed lockfile) ...');
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    console.error(
      'npm ci failed: see the lines above. Second Source needs the npm registry once, for its packages.',
    );
    process.exit(1);
  }
  writeFileSync(STAMP, hash);
}

/** Path of a Node that is new enough: the one the project pins, else the machine's, else the end. */
function findNode() {
  const pinned = join(ROOT, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (existsSync(pinned)) {
    const version = spawnSync(pinned, ['-p', 'process.versions.node'], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (version.status === 0 && Number.parseInt(version.stdout, 10) >= OLDEST_NODE) return pinned;
  }
  if (Number.parseInt(process.versions.node, 10) >= OLDEST_NODE) return process.execPath;
  console.error(
    `Second Source needs Node ${OLDEST_NODE} or later to build; this is ${process.versions.node}. Install a current Node and run the command again.`,
  );
  process.exit(1);
}

/** Installs what is missing, then runs a script of ours under a Node that is new enough and ends with its exit code. */
function runUnderPinnedNode(script, args) {
  installPackages();
  const node = findNode();
  const bin = join(ROOT, 'node_modules', '.bin');
  const separator = process.platform === 'win32' ? ';' : ':';
  const done = spawnSync(node, [join(__dirname, script), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${bin}${separator}${process.env.PATH}` },
    shell: process.platform === 'win32',
  });
  process.exit(done.status ?? 1);
}

module.exports = { runUnderPinnedNode };
