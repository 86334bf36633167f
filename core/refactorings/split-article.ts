import type { TranscriptFile } from '../model/file';
import type { Segment } from '../model/segment';
import { LineKind, type Range, type Section } from '../syntax';
import { placeOf, withCommentsAbove } from './place';
import { inFile, type Refactoring } from './refactoring';
import { unheadedLine } from './unheaded';

/**
 * Makes an article of its own, unheaded, of what follows the line that the selection begins in, that line included; in the middle
 * of a paragraph it parts the paragraph. Comments directly above the line go along. The jump out, if any, is the new article's.
 */
export function splitArticle(file: TranscriptFile, selection: Range): Refactoring | null {
  const place = placeOf(file, selection);
  if (!place) return null;
  const { section, placed, lineBreak } = place;
  const { blocks, head } = placed.segment;
  const line = firstLineOfRest(section, place.line);
  if (line === null) return null;
  const hasBoth = blocks.some(({ firstLine }) => firstLine < line) && blocks.some(({ lastLine }) => lastLine >= line);
  if (!hasBoth || isInHead(section, head, line)) return null;
  const above = withCommentsAbove(section, line);
  const at = placed.offset + section.lineStart(above);
  // Without blank lines, so that merging leaves the paragraph whole again.
  const isParted = section.lineKind(above - 1) === LineKind.Blank;
  const added = `${unheadedLine(placed.segment)}${lineBreak}`;
  const edit = { start: at, end: at, text: isParted ? added + lineBreak : added };
  return inFile('split-article', file.path, [edit], at + '# '.length);
}

/** The line that the new article's text begins with, from a line on; `null` where no article can begin. */
function firstLineOfRest(section: Section, from: number): number | null {
  let line = from;
  while (line < section.lineCount && isSkipped(section.lineKind(line))) line++;
  while (line > 0 && section.lineKind(line) === LineKind.Caption) line = captionAbove(section, line);
  if (line >= section.lineCount) return null;
  switch (section.lineKind(line)) {
    case LineKind.Text:
    case LineKind.Crosshead:
    case LineKind.Picture:
    case LineKind.FenceOpen:
      return line;
    case LineKind.Byline:
      // Directly below a picture it is that picture's, and below a text its signature.
      return line > 0 && section.lineKind(withCommentsAbove(section, line) - 1) === LineKind.Blank ? line : null;
    default:
      return null;
  }
}

/** Whether nothing has ended the head above a line, be it that text stands on the line of a jump in: a head line would join it. */
function isInHead(section: Section, head: Segment['head'], line: number): boolean {
  if (!head) return false;
  for (let above = head.lastLine + 1; above < line; above++) {
    const kind = section.lineKind(above);
    if (kind !== LineKind.Blank && kind !== LineKind.Comment && kind !== LineKind.Byline) return false;
  }
  return true;
}

function isSkipped(kind: LineKind): boolean {
  return kind === LineKind.Blank || kind === LineKind.Comment || kind === LineKind.ColumnBreak;
}

function captionAbove(section: Section, line: number): number {
  let above = line - 1;
  while (above > 0 && section.lineKind(above) === LineKind.Comment) above--;
  return above;
}
