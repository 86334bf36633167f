import type { TranscriptFile } from '../model/file';
import { LineKind, type Range, type Section, type TextEdit } from '../syntax';
import { trimStart } from '../syntax/characters';
import { classify } from '../syntax/marker';
import { placeOf, withCommentsAbove } from './place';
import { inFile, moved, type Refactoring } from './refactoring';

/**
 * Lets the paragraph above go on in the one that begins at the selection's line: the blank lines between the two go, and the
 * indentation that said that one begins. Comments and column breaks between them stay.
 */
export function joinParagraphs(file: TranscriptFile, selection: Range): Refactoring | null {
  const place = placeOf(file, selection);
  if (!place || !isText(place.section, place.line)) return null;
  const { section, placed } = place;
  const first = firstOfParagraph(section, place.line);
  const edits: TextEdit[] = [];
  let line = first - 1;
  for (; line >= 0 && isTransparent(section.lineKind(line)); line--) {
    if (section.lineKind(line) !== LineKind.Blank) continue;
    edits.push({ start: section.lineStart(line), end: section.lineBreakEnd(line), text: '' });
  }
  if (line < 0 || !isText(section, line)) return null;
  const start = section.markerStart(first);
  const words = trimStart(section.text, start, section.lineEnd(first));
  // Without its blanks the line may look like a marker's.
  const staysText = classify(section.text, words, section.lineEnd(first)) === LineKind.Text;
  if (words > start) edits.push({ start, end: words, text: staysText ? '' : '\\' });
  if (edits.length === 0) return null;
  return inFile('join-paragraphs', file.path, moved(edits, placed.offset));
}

/** Begins a paragraph at the selection's line, in the middle of one. Comments directly above the line go along. */
export function partParagraph(file: TranscriptFile, selection: Range): Refactoring | null {
  const place = placeOf(file, selection);
  if (!place || !isText(place.section, place.line) || place.section.lineOpens(place.line)) return null;
  const at = place.placed.offset + place.section.lineStart(withCommentsAbove(place.section, place.line));
  return inFile('part-paragraph', file.path, [{ start: at, end: at, text: place.lineBreak }]);
}

function isText(section: Section, line: number): boolean {
  return section.lineKind(line) === LineKind.Text;
}

/** The line that opens the paragraph of a text line. */
function firstOfParagraph(section: Section, line: number): number {
  while (line > 0 && !section.lineOpens(line)) line--;
  return line;
}

function isTransparent(kind: LineKind): boolean {
  return kind === LineKind.Blank || kind === LineKind.Comment || kind === LineKind.ColumnBreak;
}
