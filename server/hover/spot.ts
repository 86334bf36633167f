import type { CancellationToken } from 'vscode-languageserver';
import { pageAt, segmentAt } from '../../core/model/at';
import type { PlacedPage, PlacedSegment, TranscriptFile } from '../../core/model/file';
import type { LineKind, Section } from '../../core/syntax';
import type { Server } from '../feature';
import type { Writer } from '../writing/writer';

/** What is pointed at in a file. Lines and offsets (UTF-16 units) are 0-based and count in the section. */
export interface Spot {
  readonly file: TranscriptFile;
  readonly section: Section;
  /** Where the section begins in the file. */
  readonly offset: number;
  readonly at: number;
  readonly line: number;
  readonly kind: LineKind;
  /** What the section is read as. */
  readonly segment: PlacedSegment | undefined;
  readonly page: PlacedPage | undefined;
}

export interface HoverContext extends Pick<Server, 'workspace' | 'positions' | 'locale' | 'documentation'> {
  readonly writer: Writer;
  readonly token: CancellationToken;
}

/** What is said of a stretch of a section: blocks as the writer writes them. */
export interface Hovered {
  readonly start: number;
  readonly end: number;
  readonly blocks: readonly string[];
}

/** Says something of what a spot stands on, if it is of the kind that it knows. */
export type HoverSource = (context: HoverContext, spot: Spot) => Hovered | null | Promise<Hovered | null>;

/** The spot at an offset of a file (UTF-16 units, 0-based); `null` below the last line break, where nothing stands. */
export function spotAt(file: TranscriptFile, offset: number): Spot | null {
  const { tree } = file;
  const index = tree.sectionAt(offset);
  const section = tree.sections[index];
  if (!section) return null;
  const start = tree.sectionOffset(index);
  const at = offset - start;
  const line = section.lineAt(at);
  if (at > section.lineEnd(line)) return null;
  const [segment, page] = [segmentAt(file, start), pageAt(file, start)];
  return {
    file,
    section,
    offset: start,
    at,
    line,
    kind: section.lineKind(line),
    segment: segment?.offset === start ? segment : undefined,
    page: page?.offset === start && page.page?.section === section ? page : undefined,
  };
}
