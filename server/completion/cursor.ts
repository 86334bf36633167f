import type { Conventions } from '../../core/conventions/conventions';
import { pageAt, segmentAt } from '../../core/model/at';
import type { PlacedPage, PlacedSegment, TranscriptFile } from '../../core/model/file';
import { LineKind, type Section } from '../../core/syntax';
import { BOM } from '../../core/syntax/characters';
import { IN_FRONT_MATTER, IN_PREFORMATTED } from '../../core/syntax/state';

/** Where something is being typed. Offsets are UTF-16 units, 0-based, in the file. */
export interface Cursor {
  readonly file: TranscriptFile;
  readonly offset: number;
  /** Of the cursor's line in the file, 0-based. */
  readonly line: number;
  /** Where the cursor's line begins, after a byte order mark. */
  readonly lineStart: number;
  /** The cursor's line before the cursor and behind it, without its line break. */
  readonly before: string;
  readonly after: string;
  readonly kind: LineKind;
  /** The section that the line is in and its number there; `null` for an empty line below the last line break. */
  readonly inSection: { readonly section: Section; readonly offset: number; readonly line: number } | null;
  /** Between the two `---`, or where the second has yet to come. */
  readonly isInFrontMatter: boolean;
  /** The segment and the page that what is typed belongs to. */
  readonly segment: PlacedSegment | undefined;
  readonly page: PlacedPage | undefined;
  readonly conventions: Conventions;
  /** The character that made the editor ask by itself; `null` where the user did, or types on. */
  readonly trigger: string | null;
}

/** A line longer than this, in UTF-16 units on either side of the cursor, is no line of a newspaper. */
const LONGEST = 1 << 12;

/** The cursor at an offset of a file; `null` within a line that is too long to be print, and before a byte order mark. */
export function cursorAt(file: TranscriptFile, offset: number, trigger: string | null): Cursor | null {
  const { tree } = file;
  const { line, character } = tree.positionAt(offset);
  const start = tree.offsetAt({ line, character: 0 });
  const end = tree.offsetAt({ line, character: character + LONGEST + 1 });
  if (character > LONGEST || end - offset > LONGEST) return null;
  const lineStart = line === 0 && tree.slice(0, 1).charCodeAt(0) === BOM ? start + 1 : start;
  if (offset < lineStart) return null;
  const segment = segmentAt(file, offset);
  const page = segment?.page ?? pageAt(file, offset);
  return {
    file,
    offset,
    line,
    lineStart,
    before: tree.slice(lineStart, offset),
    after: tree.slice(offset, end),
    ...placeIn(file, start, line),
    segment,
    page,
    conventions: segment?.segment.conventions ?? page?.page?.conventions ?? file.conventions,
    trigger,
  };
}

function placeIn(
  { tree }: TranscriptFile,
  start: number,
  line: number,
): Pick<Cursor, 'kind' | 'inSection' | 'isInFrontMatter'> {
  const index = tree.sectionAt(start);
  const section = tree.sections[index];
  if (!section) return { kind: LineKind.Blank, inSection: null, isInFrontMatter: false };
  const local = line - tree.sectionLine(index);
  if (local >= section.lineCount) {
    const kind = section.exit & IN_PREFORMATTED ? LineKind.Preformatted : LineKind.Blank;
    return { kind, inSection: null, isInFrontMatter: (section.exit & IN_FRONT_MATTER) !== 0 };
  }
  const kind = section.lineKind(local);
  // A blank line ends the front matter; whoever stands on it is about to type more of it.
  const above = index === 0 && local > 0 ? section.lineKind(local - 1) : LineKind.Text;
  const follows = above === LineKind.FrontMatter || (above === LineKind.FrontMatterFence && local === 1);
  return {
    kind,
    inSection: { section, offset: tree.sectionOffset(index), line: local },
    isInFrontMatter: kind === LineKind.FrontMatter || (kind === LineKind.Blank && follows),
  };
}

/** Whether text follows on the line, blanks aside. */
export function hasWordsBehind({ after }: Cursor): boolean {
  return after.trim() !== '';
}
