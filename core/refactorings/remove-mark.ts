import type { TranscriptFile } from '../model/file';
import { type Form, FormKind, LineKind, type Range, readAttributes, type Section, type TextEdit } from '../syntax';
import { IDEOGRAPHIC_SPACE, isBlank } from '../syntax/characters';
import { classify, isFenceClose, isFrontMatterFence, isPageLine } from '../syntax/marker';
import { type Place, placeOf } from './place';
import { inFile, moved, type Refactoring } from './refactoring';

/**
 * Takes the inline form away that is selected, or whose words are, or the innermost that the cursor is in. Its printed words stay, the
 * right words of a misprint go.
 */
export function removeMark(file: TranscriptFile, selection: Range): Refactoring | null {
  const place = placeOf(file, selection);
  const form = place && formAt(place);
  if (!place || !form) return null;
  const edits = unwrapping(place.section, place.line, form);
  return edits && inFile('remove-mark', file.path, moved(edits, place.placed.offset));
}

function formAt({ section, line, start, end }: Place): Form | undefined {
  const forms = section.forms(line).filter((form) => openingLength(form.kind) > 0);
  if (start === end) return forms.findLast((form) => form.start < start && start < form.end);
  return forms.findLast((form) => {
    const isWhole = form.start === start && form.end === end;
    return isWhole || (form.start + openingLength(form.kind) === start && wordsEnd(form) === end);
  });
}

/** Length of the opening of a form around printed words; 0 for the others. */
function openingLength(kind: FormKind): number {
  switch (kind) {
    case FormKind.Uncertain:
    case FormKind.Sic:
    case FormKind.Supplied:
    case FormKind.Emphasis:
      return 2;
    case FormKind.Strong:
      return 3;
    default:
      return 0;
  }
}

function wordsEnd({ bar, end }: Form): number {
  return bar < 0 ? end - 1 : bar;
}

/** `null` where the words alone would be something else than they are. */
function unwrapping(section: Section, line: number, form: Form): TextEdit[] | null {
  const { text } = section;
  const from = form.start + openingLength(form.kind);
  const to = wordsEnd(form);
  const closing = { start: to, end: form.end, text: '' };
  const plain = remaining(section, line, form.start, from, closing);
  const isLine = form.start === section.lineStart(line) || form.start === section.markerStart(line);
  const needsEscape =
    (text[form.start - 1] === '[' && /[?!+%^*.]/.test(text.charAt(from))) ||
    (isLine && !staysText(section, line, plain));
  const opening = { start: form.start, end: from, text: needsEscape ? '\\' : '' };
  const left = needsEscape ? `\\${plain.slice(form.start - section.markerStart(line))}` : plain;
  if (isLine && (isBlank(plain.charCodeAt(0)) || plain === '' || (needsEscape && !staysText(section, line, left))))
    return null;
  const gainsBraces =
    !section.hasAttributes(line) && isMarked(section.lineKind(line)) && readAttributes(plain, 0, plain.length);
  return gainsBraces ? null : [opening, closing];
}

/** The line, from behind a byte order mark, without the opening and the closing of a form. */
function remaining(section: Section, line: number, start: number, from: number, closing: Range): string {
  const { text } = section;
  return (
    text.slice(section.markerStart(line), start) +
    text.slice(from, closing.start) +
    text.slice(closing.end, section.lineEnd(line))
  );
}

function staysText(section: Section, line: number, left: string): boolean {
  if (section.lineKind(line) === LineKind.Preformatted)
    return !isFenceClose(left, 0, left.length) && !isPageLine(left, 0, left.length);
  if (section.opensFile(line) && isFrontMatterFence(left, 0, left.length)) return false;
  return left.charCodeAt(0) !== IDEOGRAPHIC_SPACE && classify(left, 0, left.length) === LineKind.Text;
}

function isMarked(kind: LineKind): boolean {
  return kind !== LineKind.Text && kind !== LineKind.Caption && kind !== LineKind.Preformatted;
}
