import type { PlacedSegment, TranscriptFile } from '../model/file';
import { LineKind, type Range, type Section, type TextEdit } from '../syntax';
import { linesAsHeadlines } from './headline-lines';
import { hasWords, isHeadKind, lastWithWords, neighbour, type Place, placeOf } from './place';
import { inFile, moved, type Refactoring } from './refactoring';
import { unheadedLine, withAttributes } from './unheaded';

/**
 * Puts a headline that was read below its text, as pages often are, above it: the head of the article below a text without one.
 * Where that head has a text of its own, which then belongs to a headline farther on, it leaves an unheaded article behind, and
 * the selection has to begin in it. Of a selection in the text of an unheaded article, the selected lines become its headline.
 */
export function moveHeadline(file: TranscriptFile, selection: Range): Refactoring | null {
  const place = placeOf(file, selection);
  if (!place) return null;
  const above = neighbour(file, place.index, -1);
  if (above && place.line <= (place.placed.segment.head?.lastLine ?? -1)) {
    const found = moveHead(file, above, place.placed, place);
    if (found) return found;
  }
  if (place.end > place.start) return moveLines(file, place);
  const below = neighbour(file, place.index, 1);
  return below && below.segment.blocks.length === 0 ? moveHead(file, place.placed, below, place) : null;
}

/** Moves the head of `lower` above the text of `upper`. */
function moveHead(
  file: TranscriptFile,
  upper: PlacedSegment,
  lower: PlacedSegment,
  { lineBreak }: Place,
): Refactoring | null {
  const { section, head, jumpOut, jumpLines, blocks } = lower.segment;
  const lacksHeadline = head === null || head.lines.length === 0 || head.rubricLine !== null;
  if (lacksHeadline || jumpLines.some(({ direction }) => direction === 'in') || !awaitsHeadline(upper)) return null;
  const hasBody = blocks.length > 0 || jumpOut !== null;
  const last = lastOfHead(section, head.lastLine);
  const end = section.lineEnd(last);
  const kept = attributesToKeep(upper, lower.segment.attributes.classes.length > 0);
  const target = lineForAttributes(section, head.lastLine);
  const text = withAttributes(section.text.slice(section.lineStart(target), section.lineEnd(target)), kept);
  const lines =
    section.text.slice(0, section.lineStart(target)) + text + section.text.slice(section.lineEnd(target), end);
  const gap = hasBody
    ? { start: 0, end, text: unheadedLine(lower.segment) }
    : removal(section, 0, last, endsInBlank(upper.segment.section));
  const { edits, cursor } = insertAbove(upper, lines, lineBreak);
  return inFile('move-headline', file.path, [...edits, ...moved([gap], lower.offset)], cursor);
}

/** Makes selected lines of an unheaded text its headline. */
function moveLines(file: TranscriptFile, place: Place): Refactoring | null {
  const { section, placed, line, lastLine, lineBreak } = place;
  const first = placed.segment.blocks[0];
  if (!awaitsHeadline(placed) || !first || first.firstLine >= line) return null;
  const lines = linesAsHeadlines(section, line, lastLine);
  if (lines === null) return null;
  const target = lines.findLastIndex((text) => text.startsWith('#'));
  lines[target] = withAttributes(lines[target]!, attributesToKeep(placed, false));
  const { edits, cursor } = insertAbove(placed, lines.join(lineBreak), lineBreak);
  const gone = removal(section, line, lastLine, section.lineKind(line - 1) === LineKind.Blank);
  const after = gone.end;
  const next = after < section.text.length ? section.lineAt(after) : -1;
  // What was not one paragraph with the line above must not become one.
  const isParted = next > 0 && (section.lineOpens(next) || section.lineOpens(line));
  const touches =
    next > 0 && section.lineKind(next) !== LineKind.Blank && section.lineKind(line - 1) !== LineKind.Blank;
  const edit = { ...gone, text: isParted && touches ? lineBreak : '' };
  return inFile('move-headline', file.path, [...edits, ...moved([edit], placed.offset)], cursor);
}

/** Whether a segment has a text and no headline. */
function awaitsHeadline({ segment: { head, blocks } }: PlacedSegment): boolean {
  return blocks.length > 0 && !head?.lines.some(({ role }) => role === 'main');
}

/** The last line that belongs to a head: one of its own, or a byline below. */
function lastOfHead(section: Section, headEnd: number): number {
  let last = headEnd;
  for (let line = headEnd + 1; line < section.lineCount; line++) {
    const kind = section.lineKind(line);
    if (kind === LineKind.Byline) last = line;
    else if (kind !== LineKind.Blank && kind !== LineKind.Comment) break;
  }
  return last;
}

/** The head line that takes up attributes: the last headline, else the last of any kind. */
function lineForAttributes(section: Section, headEnd: number): number {
  for (let line = headEnd; line >= 0; line--) {
    if (section.lineKind(line) === LineKind.Headline && hasWords(section, line)) return line;
  }
  return headEnd;
}

/** The attributes that stand on head lines that go, without the genre where the headline has its own. */
function attributesToKeep(upper: PlacedSegment, hasGenre: boolean): string[] {
  const { section } = upper.segment;
  if (!isUnheaded(upper)) return [];
  return wordlessLines(upper)
    .flatMap((line) => section.attributes(line)?.items ?? [])
    .filter(({ key }) => key !== 'class' || !hasGenre)
    .map(({ start, end }) => section.text.slice(start, end));
}

/** Whether a segment has a head that prints nothing. */
function isUnheaded({ segment: { head } }: PlacedSegment): boolean {
  return head !== null && head.lines.length === 0;
}

function wordlessLines({ segment: { section, head } }: PlacedSegment): number[] {
  const lines: number[] = [];
  for (let line = 0; line <= (head?.lastLine ?? -1); line++) {
    if (isHeadKind(section.lineKind(line)) && !hasWords(section, line)) lines.push(line);
  }
  return lines;
}

/** Edits of the file that put head lines where a segment has its headline, and where they begin. */
function insertAbove(upper: PlacedSegment, lines: string, lineBreak: string): { edits: TextEdit[]; cursor: number } {
  const { section, head } = upper.segment;
  const insert = (at: number, text: string) => ({
    edits: moved([{ start: at, end: at, text }], upper.offset),
    cursor: upper.offset + at,
  });
  if (!head) return insert(section.markerStart(0), lines + lineBreak + lineBreak);
  const [first, ...more] = isUnheaded(upper) ? wordlessLines(upper) : [];
  if (first !== undefined) {
    const start = section.markerStart(first);
    const edits = [
      { start, end: section.lineEnd(first), text: lines },
      ...more.map((line) => lineRemoval(section, line)),
    ];
    return { edits: moved(edits, upper.offset), cursor: upper.offset + start };
  }
  const deck = head.lines.find(({ role }) => role === 'deck');
  const kicker = head.lines.findLast(({ role }) => role === 'standing' || role === 'kicker');
  const line = deck?.line ?? (kicker ? kicker.line + 1 : 0);
  return insert(line === 0 ? section.markerStart(0) : section.lineStart(line), lines + lineBreak);
}

function lineRemoval(section: Section, line: number): TextEdit {
  return { start: section.lineStart(line), end: section.lineBreakEnd(line), text: '' };
}

/** Takes lines away, and the blank lines below them where one stands above. */
function removal(section: Section, first: number, last: number, isBelowBlank: boolean): TextEdit {
  let end = last;
  while (isBelowBlank && end + 1 < section.lineCount && section.lineKind(end + 1) === LineKind.Blank) end++;
  return { start: section.lineStart(first), end: section.lineBreakEnd(end), text: '' };
}

function endsInBlank(section: Section): boolean {
  return lastWithWords(section) < section.lineCount - 1;
}
