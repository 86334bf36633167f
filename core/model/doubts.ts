import { LineKind, type Section } from '../syntax';
import type { TranscriptFile } from './file';

/**
 * A comment that begins with a question mark: whoever structured the text, or read it, was not sure of the line below. Offsets are
 * UTF-16 units in the file, 0-based.
 */
export interface Doubt {
  /** The comment's line. */
  readonly start: number;
  readonly end: number;
  /** Behind its line break. */
  readonly breakEnd: number;
  /** What it says, without the question mark. */
  readonly reason: string;
  /** The line that it is about, the first below it that is no comment: `null` where that is blank or begins a page, or there is none. */
  readonly line: { readonly start: number; readonly end: number } | null;
}

/** All doubts of a file, in order. */
export function doubtsOf(file: TranscriptFile): Doubt[] {
  const { tree } = file;
  return tree.sections.flatMap((section, index) =>
    doubtLines(section).map((line) => {
      const offset = tree.sectionOffset(index);
      return {
        start: offset + section.markerStart(line),
        end: offset + section.lineEnd(line),
        breakEnd: offset + section.lineBreakEnd(line),
        reason: section.text.slice(section.contentStart(line) + 1, section.contentEnd(line)).trim(),
        line: lineBelow(file, index, line),
      };
    }),
  );
}

/** The doubt that a place is about: whose comment stands there, or the one right above the line that it is about. */
export function doubtAt(file: TranscriptFile, offset: number): Doubt | undefined {
  // A doubt about the first line of a section stands in the section before it.
  const index = file.tree.sectionAt(offset);
  const near = [index - 1, index].flatMap((at) => {
    const section = file.tree.sections[at];
    return section && doubtLines(section).length > 0 ? [at] : [];
  });
  if (near.length === 0) return undefined;
  const holds = (range: { start: number; end: number }) => range.start <= offset && offset <= range.end;
  const all = doubtsOf(file);
  return all.find(holds) ?? all.findLast(({ line }) => line !== null && holds(line));
}

const known = new WeakMap<Section, readonly number[]>();

/** The lines of a section that hold a doubt, 0-based in it. */
function doubtLines(section: Section): readonly number[] {
  const found = known.get(section);
  if (found) return found;
  const lines: number[] = [];
  for (let line = 0; line < section.lineCount; line++) {
    if (section.lineKind(line) !== LineKind.Comment) continue;
    const first = section.text[section.contentStart(line)];
    if (first === '?' || first === '？') lines.push(line);
  }
  known.set(section, lines);
  return lines;
}

function lineBelow({ tree }: TranscriptFile, index: number, line: number): Doubt['line'] {
  let at = line + 1;
  for (let i = index; i < tree.sections.length; i++, at = 0) {
    const section = tree.sections[i]!;
    while (at < section.lineCount && section.lineKind(at) === LineKind.Comment) at++;
    if (at >= section.lineCount) continue;
    const kind = section.lineKind(at);
    if (kind === LineKind.Blank || kind === LineKind.Page) return null;
    const offset = tree.sectionOffset(i);
    return { start: offset + section.markerStart(at), end: offset + section.lineEnd(at) };
  }
  return null;
}
