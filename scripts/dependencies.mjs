import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Whether node_modules in `folder` is what the lockfile says: every package in its version; those for other platforms may be
 * missing.
 */
export function isInstalled(folder) {
  const installedLock = path.join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(installedLock)) return false;
  const { packages: wanted } = JSON.parse(readFileSync(path.join(folder, 'package-lock.json'), 'utf8'));
  const { packages: installed } = JSON.parse(readFileSync(installedLock, 'utf8'));
  return Object.entries(wanted).every(([at, { version, optional, peer }]) => {
    if (at === '') return true;
    const found = installed[at];
    return found ? found.version === version && existsSync(path.join(folder, at)) : Boolean(optional || peer);
  });
}

/** Installs what the lockfile says, unless it is there. */
export function installDependencies(folder) {
  if (isInstalled(folder)) return;
  console.log('Installing packages…');
  const { status, stdout, stderr, error } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (status !== 0) throw new Error(`npm ci failed:\n${error ?? stdout + stderr}`);
}
