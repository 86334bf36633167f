import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Installs what the project needs and bundles dist/; `options` are those of build.mjs. */
export function setUp(root, ...options) {
  requireNode();
  install(root);
  run(process.execPath, ['scripts/build.mjs', ...options], root);
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Broadsheet needs Node 20.19 or later; this is ${process.version}.`);
    process.exit(1);
  }
}

/** Installs what a folder's lockfile names, where that has not been done since it last changed. */
export function install(folder) {
  const stamp = path.join(folder, 'node_modules/.installed');
  const wanted = createHash('sha256')
    .update(readFileSync(path.join(folder, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund'], folder);
  writeFileSync(stamp, wanted);
}

/** Runs a command to its end, and ends with it where it fails. */
export function run(command, args, cwd) {
  const { status, error } = spawnSync(command, args, { cwd, stdio: 'inherit', shell: command.endsWith('.cmd') });
  if (status === 0) return;
  console.error(error ? `${command}: ${error.message}` : `${command} ${args.join(' ')} ended with ${status}`);
  process.exit(1);
}
