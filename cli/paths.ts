import type { Dirent, Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { Failures } from './failures';
import { STDIN } from './input';

/**
 * The files that files, folders, globs and `-` name, sorted by code units, under the paths as given. A file that is named by several
 * spellings is listed by the first.
 */
export async function listFiles(given: readonly string[], failures: Failures): Promise<string[]> {
  const byRealPath = new Map<string, string>();
  for (const path of given) {
    for (const file of await expand(path, failures)) {
      const real = file === STDIN ? file : await realpath(file).catch(() => resolve(file));
      if (!byRealPath.has(real)) byRealPath.set(real, file);
    }
  }
  return [...byRealPath.values()].sort();
}

async function expand(given: string, failures: Failures): Promise<string[]> {
  if (given === '-') return [STDIN];
  let found: Stats;
  try {
    found = await stat(given);
  } catch (error) {
    if (isDynamicPattern(given)) return matching(given, failures);
    failures.reportRead(given, error);
    return [];
  }
  if (!found.isDirectory()) return [given === STDIN ? `./${given}` : given];
  const before = failures.count;
  const inside = await transcriptsIn(given, failures);
  if (inside.length === 0 && failures.count === before) failures.report(given, 'no-transcript');
  return inside;
}

async function matching(pattern: string, failures: Failures): Promise<string[]> {
  try {
    const matches = await glob(withSlashes(pattern), {
      absolute: isAbsolute(pattern),
      ignore: ['**/node_modules/**'],
      expandDirectories: false,
    });
    if (matches.length === 0) failures.report(pattern, 'no-match');
    return matches;
  } catch (error) {
    failures.reportRead(pattern, error);
    return [];
  }
}

/** The transcripts in a folder and below, those in hidden folders and `node_modules` left out. */
async function transcriptsIn(folder: string, failures: Failures): Promise<string[]> {
  const found: string[] = [];
  const seen = new Set<string>();
  // Links last, so that a file that they lead to as well is named without them.
  const linked: string[] = [];
  const ahead = [folder];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop() ?? linked.pop()) {
    try {
      const real = await realpath(next);
      if (seen.has(real)) continue;
      seen.add(real);
      for (const entry of await readdir(next, { withFileTypes: true })) {
        const path = joined(next, entry.name);
        if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
        if (await isFolder(entry, path)) (entry.isSymbolicLink() ? linked : ahead).push(path);
        else if (entry.name.endsWith('.broadsheet')) found.push(path);
      }
    } catch (error) {
      failures.reportRead(next, error);
    }
  }
  return found;
}

async function isFolder(entry: Dirent, path: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}

function joined(folder: string, name: string): string {
  const before = withSlashes(folder);
  if (before === '.') return name;
  return before.endsWith('/') ? before + name : `${before}/${name}`;
}

/** Where folders are parted by backslashes, slashes do as well. */
function withSlashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}
