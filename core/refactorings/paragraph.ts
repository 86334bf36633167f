import type { Conventions } from '../conventions/conventions';
import type { TranscriptFile } from '../model/file';
import { joinOfLines, read, readLine } from '../model/reading';
import { blocksOf, FormKind, LineKind, parse, type Range, type Section, type TextEdit } from '../syntax';
import { trimEnd, trimStart } from '../syntax/characters';
import { isFrontMatterFence } from '../syntax/marker';
import type { RefactoringKind } from './kinds';
import { placeOf } from './place';
import { inFile, moved, type Refactoring } from './refactoring';
import { wrapLine } from './wrap';

/** Columns of a reflowed line, where nobody asks for another width. */
const defaultWidth = 80;

/**
 * Puts each run of the paragraph's printed lines into one line, as reading joins them: the hyphen of a divided word goes, as the
 * reading drops it. Comments and column breaks stay between the lines that they stand between.
 */
export function unwrapParagraph(file: TranscriptFile, selection: Range): Refactoring | null {
  return rewrite('unwrap-paragraph', file, selection, (line) => [line]);
}

/** Puts the paragraph's printed lines into lines of about `width` columns, which read the same. */
export function reflowParagraph(file: TranscriptFile, selection: Range, width = defaultWidth): Refactoring | null {
  const found = rewrite('reflow-paragraph', file, selection, (line, conventions) => wrapLine(line, width, conventions));
  return found && { ...found, arguments: { width } };
}

function rewrite(
  kind: RefactoringKind,
  file: TranscriptFile,
  selection: Range,
  layOut: (line: string, conventions: Conventions) => string[],
): Refactoring | null {
  const place = placeOf(file, selection);
  if (!place) return null;
  const { section, placed, line, lineBreak } = place;
  const { conventions } = placed.segment;
  const block = blocksOf(section).find(({ firstLine, lastLine }) => firstLine <= line && line <= lastLine);
  if (block?.kind !== 'paragraph') return null;
  const edits: TextEdit[] = [];
  for (const { first, last } of runsOfText(section, block.firstLine, block.lastLine)) {
    const start = section.markerStart(first);
    const end = section.lineEnd(last);
    const text = layOut(unwrapped(section, first, last, conventions), conventions).join(lineBreak);
    if (text === section.text.slice(start, end)) continue;
    if (!readsAlike(section, first, last, text, conventions) || opensFrontMatter(section, first, text)) return null;
    edits.push({ start, end, text });
  }
  return edits.length === 0 ? null : inFile(kind, file.path, moved(edits, placed.offset));
}

/** The lines of text that stand together, comments and column breaks between them aside. */
function runsOfText(section: Section, firstLine: number, lastLine: number): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (let line = firstLine; line <= lastLine; line++) {
    if (section.lineKind(line) !== LineKind.Text) continue;
    const run = runs.at(-1);
    if (run?.last === line - 1) run.last = line;
    else runs.push({ first: line, last: line });
  }
  return runs;
}

/** The lines in one, their first indent kept. */
function unwrapped(section: Section, first: number, last: number, conventions: Conventions): string {
  const { text } = section;
  const parts: string[] = [];
  let before = '';
  let endsLiterally = false;
  for (let line = first; line <= last; line++) {
    const end = trimEnd(text, section.contentStart(line), section.lineEnd(line));
    const start = line === first ? section.contentStart(line) : trimStart(text, section.contentStart(line), end);
    const reading = readLine(section, line, conventions);
    if (before !== '' && reading.text !== '') {
      const join = joinOfLines(before, reading.text, conventions, endsLiterally);
      if (join === 'divided') parts.push(withoutHyphen(parts.pop()!));
      else if (join === 'spaced') parts.push(' ');
    }
    parts.push(text.slice(start, end));
    if (reading.text === '') continue;
    before = reading.text;
    ({ endsLiterally } = reading);
  }
  return parts.join('');
}

/** A line without the hyphen at its end; brackets of forms may close behind it. */
function withoutHyphen(line: string): string {
  let end = line.length;
  while (line[end - 1] === ']') end--;
  return /[-¬⸗\u00AD]/.test(line.charAt(end - 1)) ? line.slice(0, end - 1) + line.slice(end) : line;
}

/** Whether a run of lines with `text` in its place would be read as it is: its words and its inline forms, escapes aside. */
function readsAlike(section: Section, first: number, last: number, text: string, conventions: Conventions): boolean {
  // A line above keeps it from being front matter; whether the run opens its block decides what a `□` is.
  const above = section.lineOpens(first) ? '.\n\n' : '.\n';
  const { sections } = parse(above + text);
  const rewritten = sections[0];
  if (!rewritten || sections.length > 1) return false;
  const opens = above.length - 1;
  for (let line = opens; line < rewritten.lineCount; line++) {
    if (rewritten.lineKind(line) !== LineKind.Text || (line > opens && rewritten.lineOpens(line))) return false;
  }
  const before = read(section, section.contentStart(first), section.lineEnd(last), conventions);
  const after = read(rewritten, above.length, rewritten.text.length, conventions);
  return (
    before.text === after.text &&
    formsOf(section, first, last).join() === formsOf(rewritten, opens, rewritten.lineCount - 1).join()
  );
}

/** Whether the file's first line would become a front matter fence. */
function opensFrontMatter(section: Section, line: number, text: string): boolean {
  const end = /[\r\n]|$/.exec(text)!.index;
  return section.opensFile(line) && isFrontMatterFence(text, 0, end);
}

function formsOf(section: Section, first: number, last: number): FormKind[] {
  const kinds: FormKind[] = [];
  for (let line = first; line <= last; line++) {
    for (const { kind } of section.forms(line)) if (kind !== FormKind.Escape) kinds.push(kind);
  }
  return kinds;
}
