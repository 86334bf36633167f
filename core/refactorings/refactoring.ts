import type { TextEdit } from '../syntax';
import type { Argument } from '../template';
import type { RefactoringKind } from './kinds';

/** A change that an editor asks for. Offsets are UTF-16 units, 0-based, ends exclusive. */
export interface Refactoring {
  readonly kind: RefactoringKind;
  /** What the title names. */
  readonly arguments: Readonly<Record<string, Argument>>;
  /** By path of the file, in whose text as it was they count: in order, without overlap. */
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  /** Where the cursor goes, in the file's text as the edits leave it. */
  readonly cursor: { readonly path: string; readonly offset: number } | null;
}

/** A refactoring that edits one file; `cursor` counts in its text as the edits leave it. */
export function inFile(
  kind: RefactoringKind,
  path: string,
  edits: readonly TextEdit[],
  cursor: number | null = null,
): Refactoring {
  return {
    kind,
    arguments: {},
    edits: new Map([[path, inOrder(edits)]]),
    cursor: cursor === null ? null : { path, offset: cursor },
  };
}

/** Edits in the order of the text; of those that insert in one place the first stands first, and they are one. */
export function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  const ordered: TextEdit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = ordered.at(-1);
    if (last?.end === edit.start && last.start === last.end)
      ordered[ordered.length - 1] = { ...edit, text: last.text + edit.text };
    else ordered.push(edit);
  }
  return ordered;
}

/** The edits of a section, which begins at `offset`, as edits of its file. */
export function moved(edits: readonly TextEdit[], offset: number): TextEdit[] {
  return edits.map(({ start, end, text }) => ({ start: start + offset, end: end + offset, text }));
}
