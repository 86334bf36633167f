import type { Diagnostic } from '../core/checks/diagnostic';
import { fixAll } from '../core/checks/edits';
import type { Archive } from '../core/model/archive';
import { print, type Tree } from '../core/syntax';

/** Fixing one file can show what is to be fixed in another of its issue, but not for ever. */
const mostRounds = 10;

/**
 * Applies the safe fixes to all files of an archive, until there are none left. Gives the texts that changed; the archive holds
 * them already.
 */
export function fixArchive(
  archive: Archive,
  files: readonly string[],
  diagnose: (path: string) => readonly Diagnostic[],
): Map<string, string> {
  const before = new Map(files.map((path) => [path, textOf(archive, path)]));
  for (let round = 0; round < mostRounds; round++) {
    const changed = files.filter((path) => fixFile(archive, path, diagnose));
    if (changed.length === 0) break;
  }
  const after = files.map((path) => [path, textOf(archive, path)] as const);
  return new Map(after.filter(([path, text]) => text !== before.get(path)));
}

/** Whether there was something to fix. */
function fixFile(archive: Archive, path: string, diagnose: (path: string) => readonly Diagnostic[]): boolean {
  const { tree } = archive.file(path)!;
  let current = tree;
  const show = (shown: Tree): void => {
    if (shown !== current) archive.setFile(path, shown);
    current = shown;
  };
  const edits = fixAll(tree, (fixed) => {
    show(fixed);
    return diagnose(path);
  });
  return edits.length > 0;
}

function textOf(archive: Archive, path: string): string {
  return print(archive.file(path)!.tree);
}
