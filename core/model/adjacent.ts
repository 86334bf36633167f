import { LineKind, type Section } from '../syntax';

/** Whether nothing but comments stands between two lines of a section, 0-based. */
export function isDirectlyBelow(section: Section, above: number, below: number): boolean {
  return onlyBetween(section, above, below, false);
}

/** Whether nothing but comments and column breaks stands between two lines of a section, 0-based. */
export function readsOn(section: Section, above: number, below: number): boolean {
  return onlyBetween(section, above, below, true);
}

function onlyBetween(section: Section, above: number, below: number, acrossColumns: boolean): boolean {
  for (let line = above + 1; line < below; line++) {
    const kind = section.lineKind(line);
    if (kind !== LineKind.Comment && !(acrossColumns && kind === LineKind.ColumnBreak)) return false;
  }
  return true;
}
