import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(__dirname, '../..');
const hostFolder = path.join(__dirname, 'host');
export const hostModules = path.join(hostFolder, 'node_modules');

const stamp = path.join(hostModules, '.installed');

/** Installs the VS Code that the tests run in, unless the one that the lockfile names is there already. */
export function installHost(): void {
  const lockfile = readFileSync(path.join(hostFolder, 'package-lock.json'), 'utf8').replaceAll('\r\n', '\n');
  const wanted = createHash('sha256').update(lockfile).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing VS Code for the tests…');
  npm(['ci'], hostFolder);
  // What the server's own modules need is not in its tarball, and its shrinkwrap is out of step: no `npm ci` here.
  npm(['install', '--no-save', '--omit=dev', '--ignore-scripts'], path.join(hostModules, 'code-server/lib/vscode'));
  writeFileSync(stamp, wanted);
}

function npm(args: string[], cwd: string): void {
  const { status, stdout, stderr, error } = spawnSync('npm', [...args, '--no-audit', '--no-fund'], {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed in ${cwd}:\n${error ?? stdout + stderr}`);
}
