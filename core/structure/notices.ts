import type { Conventions, Notice } from '../conventions/conventions';
import { type JumpPlace, readDamagedJump } from './damaged-jump';
import { joinForReading, joinPrinted } from './joined';
import { offsetInPrint } from './legible';
import { type PrintedLine, printedLine } from './printed-line';

/** Marks that may trail a jump and belong with it rather than on a line of their own. */
const trailing = /^[\p{P}\p{S}\s]*$/u;
/** A bracket that the line leaves open close to its end: a jump may be broken here by a column's end. */
const openBracket = /[(（[［【<〈][^()（）[\]［］【】<>〈〉]{0,24}$/u;

/** In UTF-16 units. */
const LONGEST_DAMAGED = 40;
/** Something of a page, or of how jumps are worded, has to be left. */
const mayBeJump = /\d|[下上].{0,2}[转轉接]|[转轉接]第|第.版|[Pp]age|Seite/u;
/** The last bracket of a line, closed at its end or not at all. */
const bracketed = /[(（［[][^()（）]{2,30}[)）］\]]?$/u;

/** A jump, and where it begins and ends in the text of its stretch. */
type Found = Pick<Notice, 'start' | 'end'> & { readonly kind: Notice['kind'] };

interface Cut {
  readonly kind: 'jump-out' | 'jump-in';
  readonly first: number;
  readonly start: number;
  readonly last: number;
  readonly end: number;
}

/** Puts each printed jump on a line of its own, also where the print wraps it. */
export function cutNotices(lines: readonly PrintedLine[], conventions: Conventions): PrintedLine[] {
  const result: PrintedLine[] = [];
  for (let first = 0; first < lines.length; ) {
    let end = first + 1;
    while (end < lines.length && (!lines[end]!.gap || openBracket.test(lines[end - 1]!.text.slice(-26)))) end++;
    cutStretch(lines.slice(first, end), conventions, result);
    first = end;
  }
  return result;
}

function cutStretch(lines: readonly PrintedLine[], conventions: Conventions, result: PrintedLine[]): void {
  const cuts = findCuts(lines, conventions);
  let at = 0;
  let offset = 0;
  let started = false;
  const { squares } = conventions.script;
  const emit = (line: PrintedLine, from: number, to: number, notice: PrintedLine['notice'] = null): void => {
    if (from === 0 && to === line.text.length && !notice) {
      result.push(line);
      return;
    }
    const { row, geometry } = line;
    const gap = from === 0 && line.gap;
    const part = printedLine(printBetween(line, from, to), { row, geometry, gap, notice }, squares);
    if (part) result.push(from === 0 ? { ...part, indent: line.indent, moved: line.moved } : part);
  };
  for (const cut of cuts) {
    for (; at < cut.first; at++, offset = 0) emit(lines[at]!, offset, lines[at]!.text.length);
    const opening = lines[at]!;
    started = opening.text.slice(offset, cut.start).trim() !== '';
    emit(opening, offset, cut.start);
    const closing = lines[cut.last]!;
    const rest = closing.text.slice(cut.end);
    const end = trailing.test(rest) ? closing.text.length : cut.end;
    const words: string[] = [];
    for (let i = cut.first; i <= cut.last; i++) {
      const line = lines[i]!;
      words.push(printBetween(line, i === cut.first ? cut.start : 0, i === cut.last ? end : line.text.length).trim());
    }
    const { row, geometry } = opening;
    const place = { row, geometry, gap: !started && offset === 0 && opening.gap, notice: cut.kind };
    const notice = printedLine(joinPrinted(words), place, squares);
    if (notice) result.push(notice);
    at = cut.last;
    offset = end;
  }
  for (; at < lines.length; at++, offset = 0) emit(lines[at]!, offset, lines[at]!.text.length);
}

/** What a line prints between two offsets in what it says. */
function printBetween({ print, text }: PrintedLine, from: number, to: number): string {
  return print.slice(offsetInPrint(print, text, from), offsetInPrint(print, text, to));
}

/** Jumps of a stretch in order, none overlapping: read in the running text first, then line by line. */
function findCuts(lines: readonly PrintedLine[], conventions: Conventions): Cut[] {
  const { text, starts } = joinForReading(lines.map((line) => line.text));
  const found: Found[] = conventions.findNotices(text).filter(isJump);
  lines.forEach((line, i) => {
    for (const notice of conventions.findNotices(line.text).filter(isJump)) {
      const below = lines[i + 1];
      const wraps = below && notice.end >= line.text.length - 1;
      const { end } = (wraps && readOn(notice, line, below, conventions)) || notice;
      found.push({ ...notice, start: notice.start + starts[i]!, end: end + starts[i]! });
    }
  });
  found.push(...findDamaged(lines, starts, conventions));
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const cuts: Cut[] = [];
  let line = 0;
  let reached = 0;
  for (const notice of found) {
    if (notice.start < reached) continue;
    reached = notice.end;
    while (line + 1 < starts.length && starts[line + 1]! <= notice.start) line++;
    let last = line;
    while (last + 1 < starts.length && starts[last + 1]! < notice.end) last++;
    const cut: Cut = {
      kind: notice.kind === 'jump-in' ? 'jump-in' : 'jump-out',
      first: line,
      start: Math.min(notice.start - starts[line]!, lines[line]!.text.length),
      last,
      end: Math.min(notice.end - starts[last]!, lines[last]!.text.length),
    };
    if (standsApart(cut, lines)) cuts.push(cut);
  }
  return cuts;
}

/** Damaged jumps, where a stretch begins or ends: on a line of their own, or in a bracket that the last line or two end with. */
function findDamaged(lines: readonly PrintedLine[], starts: readonly number[], conventions: Conventions): Found[] {
  const found: Found[] = [];
  const last = lines.length - 1;
  const seek = (line: number, from: number, to: number, words: string, place: JumpPlace): void => {
    if (!mayBeJump.test(words) || conventions.readPageLabel(words)) return;
    const kind = readDamagedJump(words, conventions, place);
    const start = starts[line]! + from;
    if (kind) found.push({ kind, start, end: starts[to]! + lines[to]!.text.length });
  };
  const [first, end] = [lines[0]!, lines[last]!];
  if (last > 0 && isShort(first)) seek(0, 0, 0, first.text, 'in');
  if (isShort(end)) seek(last, 0, last, end.text, last > 0 ? 'out' : null);
  for (const line of last > 0 ? [last - 1, last] : [last]) {
    const { text } = lines[line]!;
    const from = bracketed.exec(text)?.index ?? 0;
    if (from > 0)
      seek(
        line,
        from,
        last,
        joinForReading([text.slice(from), ...lines.slice(line + 1).map((each) => each.text)]).text,
        'out',
      );
  }
  return found;
}

function isShort({ text, geometry }: PrintedLine): boolean {
  return !geometry && text.length <= LONGEST_DAMAGED;
}

/** A jump at a line's end that goes on in the line below: `Continued on Page 4,` | `Col. 1`. */
function readOn(notice: Notice, line: PrintedLine, below: PrintedLine, conventions: Conventions): Notice | undefined {
  const { text } = joinForReading([line.text, below.text]);
  return conventions.findNotices(text).find((whole) => whole.start === notice.start && whole.end > notice.end);
}

function isJump(notice: Notice): boolean {
  return notice.kind === 'jump-out' || notice.kind === 'jump-in';
}

/** A jump begins or ends a printed line, or stands in brackets; words like it within a sentence are none. */
function standsApart(cut: Cut, lines: readonly PrintedLine[]): boolean {
  const opening = lines[cut.first]!.text;
  const closing = lines[cut.last]!.text;
  return (
    opening.slice(0, cut.start).trim() === '' ||
    trailing.test(closing.slice(cut.end)) ||
    /^[\p{Ps}<＜〈《]/u.test(opening.slice(cut.start))
  );
}
