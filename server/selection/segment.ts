import type { BodyBlock } from '../../core/model/body';
import type { Place } from '../../core/model/printed-place';
import type { Segment } from '../../core/model/segment';
import { LineKind, type Section } from '../../core/syntax';
import { linesFrom, placesInLines, printedLines, type TextOf, wordsAt } from './lines';

/** What may hold a place in a segment, in no order; all count in its section. */
export function placesInSegment(segment: Segment, place: number, textOf: TextOf): Place[] {
  const { section, blocks, jumpLines } = segment;
  const line = section.lineAt(place);
  const printed = printedLines(section);
  const isPrinted = printed !== undefined && printed.start <= place && place <= printed.end;
  const places: Place[] = [isPrinted ? printed : { start: 0, end: section.text.length }];
  const block = blocks.findLast(({ start }) => start <= place);
  const inText = block && place <= block.end && block.kind !== 'crosshead';
  if (inText) places.push(...placesInBlock(section, block, place, textOf));
  if (inText && section.lineKind(line) !== LineKind.Comment) return places;
  places.push(...placesInLines(section, place, textOf));
  for (const jump of jumpLines) if (jump.line === line) places.push({ start: jump.start, end: jump.end });
  const head = headLines(segment);
  if (head) places.push(head);
  return places;
}

function placesInBlock(section: Section, block: BodyBlock, place: number, textOf: TextOf): Place[] {
  const { kind, firstLine, lastLine, start, end } = block;
  if (kind === 'preformatted') return placesInPreformatted(section, block, place, textOf);
  const text = textOf(start, end);
  const sentence = text.sentenceAt(place);
  return [
    ...(kind === 'picture' ? [linesFrom(section, firstLine, lastLine)] : []),
    { start, end },
    ...(sentence ? [sentence] : []),
    ...wordsAt(section, place, text),
  ];
}

/** In a preformatted block lines stand for sentences. */
function placesInPreformatted(section: Section, block: BodyBlock, place: number, textOf: TextOf): Place[] {
  const { firstLine, lastLine } = block;
  const closed = lastLine > firstLine && section.lineKind(lastLine) === LineKind.FenceClose;
  const last = closed ? lastLine - 1 : lastLine;
  const inside = last > firstLine ? [linesFrom(section, firstLine + 1, last)] : [];
  return [linesFrom(section, firstLine, lastLine), ...inside, ...placesInLines(section, place, textOf)];
}

/** A head with the bylines that end it. */
function headLines({ section, head }: Segment): Place | null {
  if (!head) return null;
  let last = head.lastLine;
  for (let line = last + 1; line < section.lineCount; line++) {
    const kind = section.lineKind(line);
    if (kind === LineKind.Byline) last = line;
    else if (kind !== LineKind.Blank && kind !== LineKind.Comment) break;
  }
  return linesFrom(section, head.firstLine, last);
}
