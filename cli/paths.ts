import type { Stats } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { isTranscript } from '../server/files/files';
import { filesBelow, withSlashes } from '../server/files/walk';
import type { Failures } from './failures';
import { STDIN } from './input';
import type { MessageKey } from './messages';

/** Which files a folder stands for, and what is said of one without any. */
export interface InFolders {
  wants(name: string): boolean;
  readonly nothing: MessageKey;
}

const transcripts: InFolders = { wants: isTranscript, nothing: 'no-transcript' };

/**
 * The files that files, folders, globs and `-` name, sorted by code units, under the paths as given. A file that is named by several
 * spellings is listed by the first.
 */
export async function listFiles(
  given: readonly string[],
  failures: Failures,
  inFolders: InFolders = transcripts,
): Promise<string[]> {
  const byRealPath = new Map<string, string>();
  for (const path of given) {
    for (const file of await expand(path, failures, inFolders)) {
      const real = file === STDIN ? file : await realpath(file).catch(() => resolve(file));
      if (!byRealPath.has(real)) byRealPath.set(real, file);
    }
  }
  return [...byRealPath.values()].sort();
}

async function expand(given: string, failures: Failures, { wants, nothing }: InFolders): Promise<string[]> {
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
  const inside = await filesBelow(given, wants, (path, error) => failures.reportRead(path, error));
  if (inside.length === 0 && failures.count === before) failures.report(given, nothing);
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
