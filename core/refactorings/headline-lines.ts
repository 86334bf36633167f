import { escapedBraces } from '../model/attribute-edits';
import { applyEdits, LineKind, type Section } from '../syntax';
import { trimStart } from '../syntax/characters';

/**
 * Lines of text and crossheads as headline lines, bylines and comments among them as they are; blank lines are left out. `null`
 * where another block is among the lines, or nothing that can be a headline. Lines are 0-based in the section.
 */
export function linesAsHeadlines(section: Section, first: number, last: number): string[] | null {
  const lines: string[] = [];
  let hasHeadline = false;
  for (let line = first; line <= last; line++) {
    const kind = section.lineKind(line);
    if (kind === LineKind.Blank) continue;
    if (kind === LineKind.Text || kind === LineKind.Crosshead) {
      hasHeadline = true;
      lines.push(asHeadline(section, line));
    } else if (kind === LineKind.Comment || (kind === LineKind.Byline && hasHeadline)) {
      lines.push(section.text.slice(section.lineStart(line), section.lineEnd(line)));
    } else return null;
  }
  return hasHeadline ? lines : null;
}

function asHeadline(section: Section, line: number): string {
  const end = section.lineEnd(line);
  const start = trimStart(section.text, section.contentStart(line), end);
  if (section.lineKind(line) === LineKind.Crosshead) return `# ${section.text.slice(start, end)}`;
  const braces = escapedBraces(section, start, end).map((edit) => ({
    ...edit,
    start: edit.start - start,
    end: edit.end - start,
  }));
  return `# ${applyEdits(section.text.slice(start, section.contentEnd(line)), braces)}`;
}
