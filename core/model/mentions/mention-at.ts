import { LineKind, type Section } from '../../syntax';
import type { Archive } from '../archive';
import { pageAt, segmentAt, touched } from '../at';
import type { PlacedPage, PlacedSegment, TranscriptFile } from '../file';
import { idsOnLine } from '../ids';
import type { Issue } from '../issue';
import type { JumpLine } from '../jump';
import { jumpPlaces } from '../jump-places';
import type { FilePlace, Half } from '../linked';
import { namesIn } from '../names';
import type { Page } from '../page';
import { resolvePage } from '../page-keys';
import { pageNoticesAround } from '../page-notices';
import type { Place } from '../printed-place';
import type { Segment } from '../segment';
import { isHalf } from './halves';
import type { Mention, NameMention } from './mention';

/**
 * What an offset (UTF-16 units into the file, 0-based) stands on, or directly behind; `null` where that is nothing that can stand
 * elsewhere. The file is one of the archive, whose names split runs of them.
 */
export function mentionAt(file: TranscriptFile, offset: number, archive: Archive): Mention | null {
  const index = file.tree.sectionAt(offset);
  const section = file.tree.sections[index];
  const issue = archive.issueOf(file.path);
  if (!section || !issue) return null;
  const start = file.tree.sectionOffset(index);
  const finder = new Finder(file, start, offset - start, issue, archive);
  const line = section.lineAt(offset - start);
  const id = touched(
    idsOnLine(section, line).map((place) => ({ ...place, start: place.signStart, idStart: place.start })),
    offset - start,
  );
  if (id) return { kind: 'id', id: id.id, role: id.kind, ...finder.place({ start: id.idStart, end: id.end }) };
  const page = pageAt(file, start);
  if (page?.page && page.offset === start) return finder.onPage(page, page.page, line);
  const placed = segmentAt(file, start);
  return placed?.offset === start ? finder.inSegment(placed, line) : null;
}

/** Finds what stands at an offset of a section, `at`. */
class Finder {
  constructor(
    private readonly file: TranscriptFile,
    private readonly sectionStart: number,
    private readonly at: number,
    private readonly issue: Issue,
    private readonly archive: Archive,
  ) {}

  place({ start, end }: Place): FilePlace {
    return { path: this.file.path, start: this.sectionStart + start, end: this.sectionStart + end };
  }

  onPage(placed: PlacedPage, page: Page, line: number): Mention | null {
    const { section } = page;
    if (section.lineKind(line) !== LineKind.Page) return this.name(placed, page);
    const words = { start: page.start, end: page.end };
    const on = touched([words, { start: section.markerStart(line), end: page.end }], this.at);
    return on && placed.key !== null ? { kind: 'page', keys: [placed.key], half: null, ...this.place(on) } : null;
  }

  inSegment(placed: PlacedSegment, line: number): Mention | null {
    const { segment } = placed;
    const jump = segment.jumpLines.find((each) => each.line === line);
    return (jump && this.onJump(placed, jump)) ?? this.name(placed, segment) ?? this.inText(placed);
  }

  private onJump(placed: PlacedSegment, jump: JumpLine): Mention | null {
    const { segment } = placed;
    const line = { placed, jump };
    const half = isHalf(line) ? line : null;
    const found = touched(jumpPlaces(segment, jump), this.at);
    if (found && found.key !== null && (half === null || found.counts)) {
      const { names, key } = found;
      if (names === 'page') return this.pages([key], placed, half, found);
      if ((names === 'label' || names === 'slug') && half) {
        return { kind: names, text: key, ...half, ...this.place(found) };
      }
    }
    const on = touched(partsOf(segment.section, jump), this.at);
    if (!on) return null;
    if (jump.isJump) return { kind: 'jump', placed, jump, ...this.place(on) };
    const pages = jump.notice?.pages.flatMap(({ key }) => key ?? []) ?? [];
    return pages.length > 0 ? this.pages(pages, placed, null, on) : null;
  }

  private pages(keys: readonly string[], placed: PlacedSegment, half: Half | null, place: Place): Mention | null {
    const all = this.issue.pageKeys;
    const resolved = new Set(keys.flatMap((key) => resolvePage(key, placed.page.key, all) ?? []));
    return resolved.size > 0 ? { kind: 'page', keys: [...resolved], half, ...this.place(place) } : null;
  }

  private name(placed: PlacedPage | PlacedSegment, part: Page | Segment): NameMention | null {
    const name = touched(namesIn(part, this.archive.names), this.at);
    if (!name) return null;
    const place = this.place(name);
    return { kind: 'name', name: { ...name, placed, start: place.start, end: place.end }, ...place };
  }

  private inText(placed: PlacedSegment): Mention | null {
    const notice = touched(pageNoticesAround(placed.segment, this.at), this.at);
    if (!notice) return null;
    const page = touched(notice.pages, this.at);
    const keys = page ? [page.key] : notice.pages.map(({ key }) => key);
    return this.pages(keys, placed, null, page ?? notice);
  }
}

/** What a line with `>>` or `<<` shows beside numbers and labels: its words, these and the marker before them, its attributes. */
function partsOf(section: Section, { line, start, end, isJump }: JumpLine): Place[] {
  const content = section.contentStart(line);
  const words = isJump ? { start, end } : { start: content, end: section.contentEnd(line) };
  const marker = { start: section.markerStart(line), end: section.markerEnd(line) };
  const isAtMarker = words.start < words.end && words.start === content;
  const parts = [words, isAtMarker ? { start: marker.start, end: words.end } : marker];
  const attributes = section.attributes(line);
  return attributes ? [...parts, attributes] : parts;
}
