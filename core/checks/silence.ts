import { LineKind, lineBreakOf, type Section, type TextEdit, type Tree } from '../syntax';
import type { Code } from './codes';
import { directive, readIgnore } from './ignore';

/**
 * The edit that silences a code on the line that holds `offset` (UTF-16 units into the file, 0-based): a comment above the line, or one
 * more code in the comment that stands there. `null` where no comment can stand: it would be front matter, or print.
 */
export function silencing(tree: Tree, code: Code, offset: number): TextEdit | null {
  const index = tree.sectionAt(offset);
  const section = tree.sections[index];
  // Below a comment it would not even be seen that front matter was meant.
  if (!section || code === 'front-matter-misplaced') return null;
  const base = tree.sectionOffset(index);
  const line = section.lineAt(offset - base);
  if (offset >= base + section.lineBreakEnd(line)) return null;
  const above = lineAbove(tree, index, line);
  if (!takesComments(section, line) || (above && opensVerbatim(above.section, above.line))) return null;
  if (above && readIgnore(above.section, above.line)) {
    const end = above.base + above.section.contentEnd(above.line);
    return { start: end, end, text: ` ${code}` };
  }
  const at = base + section.markerStart(line);
  return { start: at, end: at, text: `% ${directive} ${code}${lineBreakOf(tree)}` };
}

/** Whether a comment above a line speaks of it. */
function takesComments(section: Section, line: number): boolean {
  switch (section.lineKind(line)) {
    case LineKind.Blank:
    case LineKind.Comment:
    case LineKind.FrontMatter:
    case LineKind.FrontMatterFence:
    case LineKind.Preformatted:
    case LineKind.FenceClose:
      return false;
    default:
      return true;
  }
}

/** Whether a comment below a line would be none: front matter or preformatted text goes on there until something ends it. */
function opensVerbatim(section: Section, line: number): boolean {
  const kind = section.lineKind(line);
  if (kind === LineKind.FrontMatterFence) return section.lineOpens(line);
  return kind === LineKind.FrontMatter || kind === LineKind.FenceOpen || kind === LineKind.Preformatted;
}

function lineAbove(
  tree: Tree,
  index: number,
  line: number,
): { readonly section: Section; readonly base: number; readonly line: number } | null {
  const [at, last] = line > 0 ? [index, line - 1] : [index - 1, -1];
  const section = tree.sections[at];
  if (!section) return null;
  return { section, base: tree.sectionOffset(at), line: last < 0 ? section.lineCount - 1 : last };
}
