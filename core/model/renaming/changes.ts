import { type TextChange, type Tree, update } from '../../syntax';
import type { Archive } from '../archive';
import type { Issue } from '../issue';
import { groupBy } from '../maps';

/** A change to one of the archive's files; offsets count in the file. */
export interface FileChange extends TextChange {
  readonly path: string;
}

/** The files that changes, which do not overlap, touch, by their paths, as they would be. */
export function treesAfter(changes: readonly FileChange[], archive: Archive): Map<string, Tree> {
  const trees = new Map<string, Tree>();
  for (const [path, changed] of groupBy(changes, ({ path }) => path)) {
    const file = archive.file(path);
    if (file) trees.set(path, update(file.tree, changed));
  }
  return trees;
}

/** Whether the jumps that were paired still are, with the same halves; the issue's segments are counted alike. */
export function keepsLinks(before: Issue, after: Issue): boolean {
  const kept = new Set(after.pairing.links.map(({ from, to, slot }) => `${from} ${to} ${slot}`));
  return (
    before.segments.length === after.segments.length &&
    before.pairing.links.every(({ from, to, slot }) => kept.has(`${from} ${to} ${slot}`))
  );
}
