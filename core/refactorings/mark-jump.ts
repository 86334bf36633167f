import type { JumpDirection } from '../conventions/conventions';
import type { TranscriptFile } from '../model/file';
import { markJump } from '../model/jump-marker';
import { read, sourceSpan } from '../model/reading';
import type { Range } from '../syntax';
import { trimEnd, trimStart } from '../syntax/characters';
import { type Place, placeOf } from './place';
import { inFile, moved, type Refactoring } from './refactoring';

/** Puts the printed jump out that stands at the selection, or the selected words, behind `>>`. */
export function markJumpOut(file: TranscriptFile, selection: Range): Refactoring | null {
  return mark(file, selection, 'out');
}

/** Puts the printed jump in that stands at the selection, or the selected words, behind `<<`. */
export function markJumpIn(file: TranscriptFile, selection: Range): Refactoring | null {
  return mark(file, selection, 'in');
}

function mark(file: TranscriptFile, selection: Range, direction: JumpDirection): Refactoring | null {
  const place = placeOf(file, selection);
  const words = place && wordsOf(place, direction);
  const marking = words && markJump(place.placed.segment, direction, words.start, words.end);
  if (!marking) return null;
  return inFile(`mark-jump-${direction}`, file.path, moved(marking.edits, place.placed.offset));
}

/** The words to mark, offsets in the section: a jump of the direction that can be read at the selection, else what is selected. */
function wordsOf(place: Place, direction: JumpDirection): Range | null {
  const { section, placed, start, end } = place;
  const { blocks, conventions } = placed.segment;
  const block = blocks.find((one) => one.kind === 'paragraph' && one.start <= start && start <= one.end);
  if (!block) return null;
  const words = read(section, block.start, block.end, conventions);
  for (const notice of conventions.findNotices(words.text)) {
    const span = sourceSpan(words, notice);
    if (span.start > end || span.end < start) continue;
    const isJump = notice.kind === `jump-${direction}`;
    return isJump && section.text.slice(span.start, span.end) === notice.text ? span : null;
  }
  const from = trimStart(section.text, start, end);
  const to = trimEnd(section.text, from, end);
  if (from === to || section.lineAt(to - 1) !== section.lineAt(from)) return null;
  const kind = conventions.readNotice(section.text.slice(from, to), direction)?.kind;
  return kind === undefined || kind === `jump-${direction}` ? { start: from, end: to } : null;
}
