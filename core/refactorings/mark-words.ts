import type { TranscriptFile } from '../model/file';
import { FormKind, type Range, type Section, type TextEdit } from '../syntax';
import { placeOf } from './place';
import { canHold, isBehindBackslash, isOrnament, prints, selectedWords } from './printed-words';
import { inFile, moved, type Refactoring } from './refactoring';

/** The marks that can be put around printed words. */
export type Mark = 'uncertain' | 'sic' | 'supplied' | 'emphasis' | 'strong';

const openings = { uncertain: '[?', sic: '[!', supplied: '[+', emphasis: '[*', strong: '[**' } as const;

/**
 * Puts the selected words into an inline form, each line's into one of its own; what would break the form is escaped. A misprint is on
 * one line, and the cursor goes where the right words are to be typed. `null` where nothing printed is selected, or half a form.
 */
export function markWords(file: TranscriptFile, selection: Range, mark: Mark): Refactoring | null {
  const place = placeOf(file, selection);
  const words = place && selectedWords(place);
  if (!place || !words || (mark === 'sic' && words.length > 1)) return null;
  const { section, placed } = place;
  const edits = words.flatMap((range) => wrapped(section, range, mark));
  const grown = edits.reduce((sum, { text }) => sum + text.length, 0);
  const cursor = mark === 'sic' ? placed.offset + words[0]!.end + grown - 1 : null;
  return inFile(`mark-${mark}`, file.path, moved(edits, placed.offset), cursor);
}

/** Puts a gap of unknown length in at the cursor. */
export function insertIllegible(file: TranscriptFile, selection: Range): Refactoring | null {
  const place = placeOf(file, selection);
  if (!place || place.end > place.start) return null;
  const { section, placed, line, start } = place;
  if (!prints(section.lineKind(line)) || start < section.contentStart(line) || start > section.contentEnd(line))
    return null;
  const at = { start, end: start };
  if (section.forms(line).some((form) => form.start < start && start < form.end && !canHold(form, at))) return null;
  const text = isBehindBackslash(section, line, start) ? '\\[?]' : '[?]';
  return inFile(
    'insert-illegible',
    file.path,
    moved([{ ...at, text }], placed.offset),
    placed.offset + start + text.length,
  );
}

function wrapped(section: Section, { start, end }: Range, mark: Mark): TextEdit[] {
  const line = section.lineAt(start);
  const opening = isBehindBackslash(section, line, start) ? `\\${openings[mark]}` : openings[mark];
  const escapes = escapesIn(section, line, { start, end }, mark);
  const closing = mark === 'sic' ? '|]' : ']';
  const edits: TextEdit[] = [{ start, end: start, text: opening }];
  for (const at of escapes) {
    if (at === start) edits[0] = { start, end: start, text: `${opening}\\` };
    else edits.push({ start: at, end: at, text: '\\' });
  }
  edits.push({ start: end, end, text: closing });
  return edits;
}

/** Where a backslash has to stand so that the words keep the form whole, in order. Offsets count in the section. */
function escapesIn(section: Section, line: number, { start, end }: Range, mark: Mark): number[] {
  const { text } = section;
  const inner = section.forms(line).filter((form) => start <= form.start && form.end <= end);
  const escapes = new Set<number>();
  const open: number[] = [];
  const bars: { at: number; open: number | undefined }[] = [];
  const forms = new Map(inner.map((form) => [form.start, form]));
  for (let at = start; at < end; at++) {
    const form = forms.get(at);
    if (form?.kind === FormKind.Escape) at++;
    else if (form?.kind === FormKind.Note || form?.kind === FormKind.Illegible) at = form.end - 1;
    else if (text[at] === '[') open.push(at);
    else if (text[at] === ']') {
      if (open.pop() === undefined) escapes.add(at);
    } else if (text[at] === '|') bars.push({ at, open: open.at(-1) });
    else if (text[at] === '\\' && at === end - 1) escapes.add(at);
  }
  for (const at of open) escapes.add(at);
  // In brackets that are closed a bar is theirs.
  if (mark === 'sic') for (const bar of bars) if (bar.open === undefined || escapes.has(bar.open)) escapes.add(bar.at);
  if (mark === 'emphasis' && text[start] === '*') escapes.add(start);
  if (isOrnament(section, line, start)) escapes.add(start);
  return [...escapes].sort((a, b) => a - b);
}
