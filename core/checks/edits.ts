import { composeEdits, type TextChange, type TextEdit, type Tree, update } from '../syntax';
import type { Diagnostic } from './diagnostic';

/** The safe fixes of diagnostics, as edits that do not overlap: of two that do, the one of the earlier diagnostic. */
export function safeEdits(diagnostics: readonly Diagnostic[]): TextEdit[] {
  const chosen: TextEdit[] = [];
  for (const { fixes } of diagnostics) {
    const fix = fixes[0];
    if (!fix?.safe || fix.edits.some((edit) => touchesOne(chosen, edit))) continue;
    // Diagnostics come in the order of the text, so that most of these stand at the end.
    for (const edit of fix.edits) chosen.splice(indexFrom(chosen, edit.start), 0, edit);
  }
  return chosen;
}

/**
 * Whether `edit` overlaps one of `chosen`, or begins where one does: the order of two insertions in one place would be anybody's
 * guess. Those chosen are sorted and do not overlap, so that only its neighbours can.
 */
function touchesOne(chosen: readonly TextEdit[], edit: TextEdit): boolean {
  const at = indexFrom(chosen, edit.start);
  const [before, after] = [chosen[at - 1], chosen[at]];
  return (
    (before !== undefined && edit.start < before.end) ||
    (after !== undefined && (after.start === edit.start || after.start < edit.end))
  );
}

/** The index of the first of sorted edits that begins at `start` or behind it. */
function indexFrom(edits: readonly TextEdit[], start: number): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (edits[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** More rounds than any chain of fixes that call for one another can have. */
const mostRounds = 20;

/**
 * The edits that apply the safe fixes until there are none left, in order and without overlap; they count in the text of `tree`. `check`
 * gives the diagnostics of the file whose tree it is handed, sorted; fixing the result again changes nothing.
 */
export function fixAll(tree: Tree, check: (tree: Tree) => readonly Diagnostic[]): readonly TextEdit[] {
  let all: readonly TextEdit[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const edits = safeEdits(check(tree));
    if (edits.length === 0) break;
    tree = update(tree, changesOf(edits));
    all = composeEdits(all, edits);
  }
  return all;
}

function changesOf(edits: readonly TextEdit[]): TextChange[] {
  return edits.map(({ start, end, text }) => ({ from: start, to: end, insert: text }));
}
