import type { PlacedSegment, TranscriptFile } from '../../core/model/file';
import type { Place } from '../../core/model/printed-place';
import { type Section, SectionKind } from '../../core/syntax';
import { lastNotAfter } from '../../core/syntax/search';
import { placesInFrontMatter } from './front-matter';
import { placesInLines, printedLines } from './lines';
import { PrintedText } from './printed-text';
import { placesInSegment } from './segment';

/** All that holds a place in a file: of each file that it is asked about, texts are read once. */
export class Surroundings {
  private readonly texts = new Map<Section, Map<number, PrintedText>>();
  private readonly pageStarts: readonly number[];
  private readonly segmentStarts: readonly number[];

  constructor(private readonly file: TranscriptFile) {
    this.pageStarts = file.pages.map(({ offset }) => offset);
    this.segmentStarts = file.segments.map(({ offset }) => offset);
  }

  /**
   * What holds an offset, from the file inwards, each strictly in the one before; offsets are UTF-16 units into the file, 0-based,
   * ends exclusive. An offset at the end of something counts as held by it.
   */
  at(offset: number): Place[] {
    const { tree } = this.file;
    const held: Place[] = [{ start: 0, end: tree.length }];
    const candidates = [...this.pageAt(offset), ...this.inSection(offset)];
    // What crosses another, as a word that begins in an inline form and ends behind it, gives way to the longer.
    for (const place of candidates.sort((a, b) => lengthOf(b) - lengthOf(a))) {
      const outer = held.at(-1);
      if (
        outer &&
        lengthOf(place) > 0 &&
        lengthOf(place) < lengthOf(outer) &&
        holds(outer, place) &&
        holdsAt(place, offset)
      )
        held.push(place);
    }
    return held;
  }

  private pageAt(offset: number): Place[] {
    const index = lastNotAfter(this.pageStarts, offset);
    const start = this.pageStarts[index];
    if (start === undefined || start > offset) return [];
    const end = this.pageStarts[index + 1] ?? this.file.tree.length;
    const printedEnd = this.printedEnd(end);
    return [{ start, end: offset <= printedEnd ? printedEnd : end }];
  }

  /** Where the last line ends that stands before an offset at which a section begins and is not blank. */
  private printedEnd(offset: number): number {
    const { tree } = this.file;
    const index = tree.sectionAt(Math.max(0, offset - 1));
    const section = tree.sections[index];
    const end = section && printedLines(section)?.end;
    return end === undefined ? offset : tree.sectionOffset(index) + end;
  }

  private inSection(offset: number): Place[] {
    const { tree } = this.file;
    const index = tree.sectionAt(offset);
    const section = tree.sections[index];
    if (!section) return [];
    const base = tree.sectionOffset(index);
    return this.placesIn(section, base, offset - base).map(({ start, end }) => ({
      start: base + start,
      end: base + end,
    }));
  }

  /** Places in a section that begins at offset `base` of the file; they count in the section, and so does `place`. */
  private placesIn(section: Section, base: number, place: number): Place[] {
    const placed = section.kind === SectionKind.Segment ? this.segmentFrom(base) : undefined;
    const conventions = placed?.segment.conventions ?? this.file.conventions;
    const textOf = (start: number, end: number): PrintedText => {
      const known = this.texts.get(section) ?? new Map<number, PrintedText>();
      this.texts.set(section, known);
      const text = known.get(start) ?? new PrintedText(section, start, end, conventions);
      known.set(start, text);
      return text;
    };
    if (placed) return placesInSegment(placed.segment, place, textOf);
    return placesInFrontMatter(section, place) ?? placesInLines(section, place, textOf);
  }

  private segmentFrom(offset: number): PlacedSegment | undefined {
    return this.file.segments[lastNotAfter(this.segmentStarts, offset)];
  }
}

function lengthOf({ start, end }: Place): number {
  return end - start;
}

function holds(outer: Place, inner: Place): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function holdsAt({ start, end }: Place, offset: number): boolean {
  return start <= offset && offset <= end;
}
