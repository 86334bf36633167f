import { addAttribute, attributeLine, escapedBraces } from '../model/attribute-edits';
import type { PlacedSegment, TranscriptFile } from '../model/file';
import { LineKind, type Range, type Section, type TextEdit } from '../syntax';
import { hasWords, isHeadKind, lastWithWords, neighbour, placeOf } from './place';
import { inFile, moved, type Refactoring } from './refactoring';

/**
 * Makes one article of that at the selection and the next on its page. What the next prints in its head stays in its place: each
 * line of display type as a crosshead, each byline as it is; a head line without words goes. Its id goes over to the first article;
 * its other attributes, which speak of an article that is no more, go.
 *
 * Not offered where a jump stands between the two, where the next opens a rubric or is in another language, or both have ids.
 */
export function mergeArticles(file: TranscriptFile, selection: Range): Refactoring | null {
  const place = placeOf(file, selection);
  const next = place && neighbour(file, place.index, 1);
  if (!place || !next?.segment.head) return null;
  const { segment } = place.placed;
  if (segment.jumpLines.some(({ direction, isJump }) => direction === 'out' && isJump)) return null;
  if (next.segment.jumpLines.some(({ direction }) => direction === 'in')) return null;
  if (next.segment.head.rubricLine !== null || next.segment.conventions !== segment.conventions) return null;
  const ids = idEdits(place.placed, next);
  if (!ids) return null;
  const edits = new HeadEdits(place.section, next.segment.section, place.lineBreak).run(next.segment.head.lastLine);
  return inFile('merge-articles', file.path, [...ids, ...moved(edits, next.offset)]);
}

/** Makes one article of that at the selection and the one above it on its page, as if the one above had been asked to take the next. */
export function mergeWithAbove(file: TranscriptFile, selection: Range): Refactoring | null {
  const place = placeOf(file, selection);
  const above = place && neighbour(file, place.index, -1);
  const found = above && mergeArticles(file, { start: above.offset, end: above.offset });
  return found && { ...found, kind: 'merge-with-above' };
}

/** Gives the first article the id of the next; `null` where it cannot have it. */
function idEdits(first: PlacedSegment, { segment: { attributes } }: PlacedSegment): TextEdit[] | null {
  const [id, ...more] = attributes.ids;
  if (id === undefined) return [];
  const line = attributeLine(first.segment);
  if (line === null || more.length > 0 || first.segment.attributes.ids.length > 0) return null;
  return [addAttribute(first, line, `#${id}`)];
}

/** Edits of the second article's head, so that it reads on from what is above. Offsets count in its section. */
class HeadEdits {
  private readonly edits: TextEdit[] = [];
  /** What the last line above is, comments aside. */
  private above: LineKind;
  private isBelowBlank: boolean;
  /** A head line that stood below it has gone. */
  private hasGone = false;

  constructor(
    first: Section,
    private readonly section: Section,
    private readonly lineBreak: string,
  ) {
    const last = lastWithWords(first);
    this.isBelowBlank = last < first.lineCount - 1;
    let line = last;
    while (line > 0 && first.lineKind(line) === LineKind.Comment) line--;
    this.above = first.lineKind(Math.max(0, line));
  }

  run(lastLine: number): TextEdit[] {
    const { section } = this;
    let line = 0;
    for (; line <= lastLine; line++) this.readLine(line);
    // To the first line that stays as it is: it has to stand apart from what is above as it did.
    for (; line < section.lineCount; line++) {
      this.readLine(line);
      if (section.lineKind(line) !== LineKind.Blank && section.lineKind(line) !== LineKind.Comment) break;
    }
    return this.edits;
  }

  private readLine(line: number): void {
    const { section } = this;
    const kind = section.lineKind(line);
    if (kind === LineKind.Blank) {
      if (this.isBelowBlank && this.hasGone) this.remove(line);
      this.isBelowBlank = true;
      return;
    }
    if (isHeadKind(kind) && !hasWords(section, line)) {
      this.remove(line);
      this.hasGone = true;
      return;
    }
    if (kind === LineKind.Comment) {
      this.isBelowBlank = false;
      return;
    }
    if (isHeadKind(kind)) this.makeCrosshead(line);
    else if (!this.isBelowBlank && this.wouldAttach(kind)) this.insertBlank(line);
    this.above = isHeadKind(kind) ? LineKind.Crosshead : kind;
    this.isBelowBlank = false;
    this.hasGone = false;
  }

  /** Whether a line would become part of the block above: a caption's text, a picture's credit, a second line of a byline. */
  private wouldAttach(kind: LineKind): boolean {
    if (this.above === LineKind.Picture || this.above === LineKind.Caption)
      return kind === LineKind.Text || kind === LineKind.Byline;
    return this.above === LineKind.Byline && kind === LineKind.Byline && this.hasGone;
  }

  private makeCrosshead(line: number): void {
    const { section } = this;
    const [start, end] = [section.contentStart(line), section.contentEnd(line)];
    this.edits.push({ start: section.markerStart(line), end: start, text: '## ' });
    const attributes = section.attributes(line);
    this.edits.push(...escapedBraces(section, start, end));
    if (attributes) this.edits.push({ start: end, end: attributes.end, text: '' });
  }

  private remove(line: number): void {
    this.edits.push({ start: this.section.lineStart(line), end: this.section.lineBreakEnd(line), text: '' });
  }

  private insertBlank(line: number): void {
    const at = this.section.lineStart(line);
    this.edits.push({ start: at, end: at, text: this.lineBreak });
  }
}
