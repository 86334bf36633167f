import { CR, LF } from './characters';
import { scan } from './scan';
import type { Section } from './section';
import { FILE_START } from './state';
import { type TextChange, Tree } from './tree';

/**
 * The tree of the text after `changes`, whose offsets all count in the text before and which do not overlap; what several insert
 * at one place comes in their order.
 * Only the sections that a change touches are read again, and those after it up to the first that is still read alike;
 * all others are the same objects in both trees.
 */
export function update(tree: Tree, changes: readonly TextChange[]): Tree {
  const backwards = changes.toReversed().sort((a, b) => b.from - a.from || b.to - a.to);
  return (backwards.length > MANY ? [coverOf(tree, backwards.toReversed())] : backwards).reduce(apply, tree);
}

/** More changes than these are made as one: each alone costs a copy of the list of pieces. */
const MANY = 64;

/** The change that does what all of `changes` do, which come in the order of the text. */
function coverOf(tree: Tree, changes: readonly TextChange[]): TextChange {
  const { from } = changes[0]!;
  let at = from;
  let insert = '';
  for (const change of changes) {
    insert += tree.slice(at, change.from) + change.insert;
    at = change.to;
  }
  return { from, to: at, insert };
}

function apply(tree: Tree, { from, to, insert }: TextChange): Tree {
  const { pieces } = tree;
  if (pieces.length === 0) return Tree.of(scan(insert, FILE_START));
  let first = tree.pieceAt(from);
  // A change to a section's first line may make it a line of the section before.
  if (first > 0 && from - tree.pieceOffset(first) <= firstLineLength(pieces.at(first)!)) first--;
  let end = tree.pieceAt(to) + 1;
  const offset = tree.pieceOffset(first);
  const old = joinText(pieces.slice(first, end));
  const { entry } = pieces.at(first)!;
  const text = old.slice(0, from - offset) + insert + old.slice(to - offset);
  let read = scan(text, entry);
  for (let more = 1; end < pieces.length && !meets(read, pieces.at(end)!, entry); more *= 2) {
    const last = read.pop();
    const upTo = Math.min(pieces.length, end + more);
    read = read.concat(scan((last?.text ?? '') + joinText(pieces.slice(end, upTo)), last?.entry ?? entry));
    end = upTo;
  }
  return tree.withPieces(first, end, keepAlike(pieces.slice(first, end), read));
}

function firstLineLength(section: Section): number {
  return section.lineBreakEnd(0);
}

function joinText(pieces: readonly Section[]): string {
  return pieces.map(({ text }) => text).join('');
}

/** Whether `next` follows what was read: at a line's start, in the state in which it was read itself. */
function meets(read: readonly Section[], next: Section, entry: number): boolean {
  const last = read.at(-1);
  if (!last) return next.entry === entry;
  const unit = last.text.charCodeAt(last.text.length - 1);
  if (unit !== LF && (unit !== CR || next.text.charCodeAt(0) === LF)) return false;
  return last.exit === next.entry;
}

/** `read`, with the old section in place of each new one that is like it, from both ends. */
function keepAlike(old: readonly Section[], read: readonly Section[]): Section[] {
  const kept = [...read];
  let start = 0;
  while (start < old.length && start < kept.length && old[start]!.equals(kept[start]!)) {
    kept[start] = old[start]!;
    start++;
  }
  for (let back = 1; old.length - back >= start && kept.length - back >= start; back++) {
    const before = old[old.length - back]!;
    if (!before.equals(kept[kept.length - back]!)) break;
    kept[kept.length - back] = before;
  }
  return kept;
}
