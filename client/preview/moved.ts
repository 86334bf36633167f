import type { Position } from './messages';

/** A change of a text, as an editor tells it: each counts in what the ones before it left. */
export interface Change {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly text: string;
}

/** The line of a place in a text after changes: it moves with what stands there. Lines and characters are 0-based. */
export function lineAfter(place: Position, changes: readonly Change[]): number {
  let { line, character } = place;
  for (const { range, text } of changes) {
    const { start, end } = range;
    const comes = text.split(/\r\n|\r|\n/);
    if (isBefore(end, { line, character })) {
      if (end.line === line)
        character += comes.at(-1)!.length - end.character + (comes.length > 1 ? 0 : start.character);
      line += comes.length - 1 - (end.line - start.line);
    } else if (isBefore(start, { line, character })) {
      ({ line, character } = start);
    }
  }
  return line;
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}
