import type { Diagnostic } from '../core/checks/diagnostic';
import { fixAll } from '../core/checks/edits';
import type { Archive } from '../core/model/archive';
import { parse, print } from '../core/syntax';

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
  const before = textOf(archive, path);
  let current = before;
  const show = (text: string): void => {
    if (text !== current) archive.setFile(path, parse(text));
    current = text;
  };
  const after = fixAll(before, (text) => {
    show(text);
    return diagnose(path);
  });
  show(after);
  return after !== before;
}

function textOf(archive: Archive, path: string): string {
  return print(archive.file(path)!.tree);
}
