import type { Conventions } from '../../conventions/conventions';
import type { LabelledLine } from '../label-lines';
import type { PrintedLine } from '../printed-line';
import { orderColumns } from './columns';
import { tellApart } from './in-turns';
import { Seams } from './seams';
import { partSideBySide } from './side-by-side';

/** Points by which lines must read better than as they were printed not to be in doubt. */
const SURE = 14;

/**
 * Puts lines that the extraction read across the page column below column: those that it gave as one line with blanks between, and those that
 * it gave in turns, a line of one column and a line of another.
 */
export function untangle(printed: readonly PrintedLine[], conventions: Conventions): PrintedLine[] {
  const seams = new Seams(printed, conventions);
  const lines = partSideBySide(printed, seams, conventions.script.squares);
  const result: PrintedLine[] = [];
  for (let first = 0; first < lines.length; ) {
    let end = first + 1;
    while (end < lines.length && !lines[end]!.gap) end++;
    const told = tellApart(lines, first, end, seams);
    if (told)
      told.columns.forEach((column, place) => {
        const moved = place > 0 && told.gain < SURE ? 'lines' : undefined;
        column.forEach((index, i) => {
          result.push(i === 0 ? { ...lines[index]!, gap: true, moved } : lines[index]!);
        });
      });
    else for (let index = first; index < end; index++) result.push(lines[index]!);
    first = end;
  }
  return result;
}

/** Puts columns that the extraction printed in the wrong order right; `null` where the order of the print reads best. */
export function inOrder(labelled: readonly LabelledLine[], conventions: Conventions): PrintedLine[] | null {
  const lines = labelled.map(({ line }) => line);
  const reordered = orderColumns(labelled, new Seams(lines, conventions), conventions);
  return (
    reordered?.order.map((index) => {
      const line = lines[index]!;
      return reordered.doubtful.has(index) ? { ...line, moved: 'columns' } : line;
    }) ?? null
  );
}
