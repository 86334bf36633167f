import { FormKind, isBlank, LineKind, type Section, type TextChange } from '../../syntax';
import type { Place } from '../printed-place';

/**
 * The changes that put a text in the place of printed words of a section (see `printedPlace`); offsets count in it. Over the end of a line
 * the text is divided as the words were, so that lines stay lines. Inline forms in the words go with them, notes excepted; of a form
 * that holds other words too the signs stay. `null` where that would tear printed and corrected words apart.
 */
export function replacePrinted(section: Section, place: Place, text: string): TextChange[] | null {
  const pieces = piecesOf(section, place);
  const shares = pieces.length === 1 ? [text] : divide(section, pieces, text);
  const changes: TextChange[] = [];
  for (const [i, piece] of pieces.entries()) {
    const signs = signsIn(section, piece);
    if (signs === null) return null;
    const insert = (shares[i] ?? '') + signs;
    changes.push(insert === '' ? removal(section, piece) : { from: piece.start, to: piece.end, insert });
  }
  return changes;
}

interface Piece extends Place {
  readonly line: number;
}

/** The words line by line, comments and the like between them left out. */
function piecesOf(section: Section, place: Place): Piece[] {
  const pieces: Piece[] = [];
  for (let line = section.lineAt(place.start); line <= section.lineAt(place.end - 1); line++) {
    const kind = section.lineKind(line);
    if (kind === LineKind.Comment || kind === LineKind.ColumnBreak) continue;
    const start = Math.max(place.start, section.contentStart(line));
    const end = Math.min(place.end, section.contentEnd(line));
    if (start < end) pieces.push({ line, start, end });
  }
  return pieces;
}

/** Characters of scripts that set no blanks between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Shares the words of a text, or its characters, out among lines as those before were; each line gets one as long as there are any. */
function divide({ text: source }: Section, pieces: readonly Piece[], text: string): string[] {
  const [unit, blank] = unspaced.test(text) ? [/\P{M}\p{M}*/gu, ''] : [/\S+/gu, ' '];
  const units = text.match(unit) ?? [];
  let at = 0;
  return pieces.map(({ start, end }, i) => {
    const after = pieces.length - 1 - i;
    const before = source.slice(start, end).match(unit)?.length ?? 0;
    const share = after === 0 ? units.length : Math.max(1, Math.min(before, units.length - at - after));
    const taken = units.slice(at, at + share);
    at += taken.length;
    return taken.join(blank);
  });
}

/** Forms that part no words: they are single characters, or none at all. */
const single: ReadonlySet<FormKind> = new Set([
  FormKind.Gap,
  FormKind.Illegible,
  FormKind.Escape,
  FormKind.Unclosed,
  FormKind.Malformed,
]);

/** What has to stay of the forms in a piece of a line: notes, and the signs of forms that begin or end outside. */
function signsIn(section: Section, piece: Piece): string | null {
  let notes = '';
  let closing = '';
  let opening = '';
  for (const { kind, start, end, bar } of section.forms(piece.line)) {
    if (single.has(kind) || end <= piece.start || start >= piece.end) continue;
    const begins = start >= piece.start;
    const ends = end <= piece.end;
    if (begins && ends) {
      if (kind === FormKind.Note) notes += section.text.slice(start, end);
      continue;
    }
    if (kind === FormKind.Note || (bar >= piece.start && bar < piece.end)) return null;
    if (begins) opening += section.text.slice(start, start + (kind === FormKind.Strong ? 3 : 2));
    else if (ends) closing += ']';
  }
  return notes + closing + opening;
}

/** Takes words away, with the blanks that would be left in front of the others; a line that has no others goes as well. */
function removal(section: Section, { line, start, end }: Piece): TextChange {
  if (start > section.contentStart(line)) return { from: start, to: end, insert: '' };
  if (line > 0 && end === section.contentEnd(line) && !section.hasAttributes(line)) {
    return { from: section.lineEnd(line - 1), to: section.lineEnd(line), insert: '' };
  }
  let to = end;
  while (to < section.contentEnd(line) && isBlank(section.text.charCodeAt(to))) to++;
  return { from: start, to, insert: '' };
}
