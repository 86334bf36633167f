import { type TextChange, type Tree, update } from '../../syntax';
import type { Archive } from '../archive';
import type { Issue } from '../issue';
import { groupBy } from '../maps';

/** A change to one of the archive's files; offsets count in the file. */
export interface FileChange extends TextChange {
  readonly path: string;
}

/** The issue as it would be after changes that do not overlap. */
export function issueAfter(issue: Issue, changes: readonly FileChange[], archive: Archive): Issue {
  const trees = new Map<string, Tree>();
  for (const [path, changed] of groupBy(changes, ({ path }) => path)) {
    const file = archive.file(path);
    if (file) trees.set(path, update(file.tree, changed));
  }
  return archive.supposingIssue(issue, trees);
}

/** Whether the jumps that were paired still are, with the same halves; the issue's segments are counted alike. */
export function keepsLinks(before: Issue, after: Issue): boolean {
  const kept = new Set(after.pairing.links.map(({ from, to, slot }) => `${from} ${to} ${slot}`));
  return (
    before.segments.length === after.segments.length &&
    before.pairing.links.every(({ from, to, slot }) => kept.has(`${from} ${to} ${slot}`))
  );
}
