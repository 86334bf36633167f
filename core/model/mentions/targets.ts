import { LineKind } from '../../syntax';
import type { Archive } from '../archive';
import { segmentAt } from '../at';
import type { PlacedSegment, TranscriptFile } from '../file';
import type { Issue } from '../issue';
import { jumpPlaces } from '../jump-places';
import { type FilePlace, type Half, halfOn, halvesBeyond, jumpWords, linkedSegments } from '../linked';
import { resolvePage } from '../page-keys';
import { partOf } from '../parts';
import type { Place } from '../printed-place';
import { isHalf } from './halves';
import type { Mention } from './mention';
import { placesOf } from './places';

/** A place to go to. */
export interface Target extends FilePlace {
  /** What is to be shown of its surroundings, itself included: its segment, its line. Offsets count in the file. */
  readonly whole: Place;
}

/**
 * Where that stands which a jump, an id or a page's number points to: the other half, or halves; the head; the page's line. A person's name
 * points to nothing in particular: see `placesOf`.
 */
export function targetsOf(mention: Mention, archive: Archive): Target[] {
  const issue = archive.issueOf(mention.path);
  if (!issue) return [];
  switch (mention.kind) {
    case 'jump':
    case 'label':
    case 'slug':
      return otherHalves(issue, mention).map(atHalf);
    case 'page': {
      const beyond = mention.half ? halvesOnPage(issue, mention.keys, mention.half) : [];
      return beyond.length > 0 ? beyond.map(atHalf) : definitions(mention, archive);
    }
    default:
      return definitions(mention, archive);
  }
}

/** The halves that a half is paired with, in printed order. */
function otherHalves(issue: Issue, half: Half): Half[] {
  return isHalf(half) ? halvesBeyond(issue, half.placed, half.jump.direction === 'out' ? 'forward' : 'back') : [];
}

/** The halves that a half might be paired with, where several would do. */
export function candidatesOf(mention: Mention, archive: Archive): Target[] {
  const half = mention.kind === 'page' ? mention.half : 'jump' in mention ? mention : null;
  const issue = archive.issueOf(mention.path);
  const part = half && issue && isHalf(half) && partOf(issue, half.placed);
  if (!part) return [];
  const { direction } = half.jump;
  const state = (direction === 'out' ? issue.pairing.outs : issue.pairing.ins)[part.index];
  if (state?.state !== 'ambiguous') return [];
  const others = state.candidates.flatMap(
    ({ segment }) => halfOn(issue.segments[segment]!, direction === 'out' ? 'in' : 'out') ?? [],
  );
  return others.map(atHalf);
}

function atHalf(half: Half): Target {
  return { ...jumpWords(half), whole: wholeOf(half.placed) };
}

/** What prints that the text goes on from one segment to another: of several pages the number of that one, else the jump's words. */
export function linkWords(issue: Issue, from: PlacedSegment, to: PlacedSegment): FilePlace | null {
  const out = halfOn(from, 'out');
  if (!out) return null;
  const { path, offset, segment, page } = from;
  const numbers = jumpPlaces(segment, out.jump).filter(({ names, counts }) => names === 'page' && counts);
  const all = issue.pageKeys;
  const own = numbers.find(({ key }) => key !== null && resolvePage(key, page.key, all) === to.page.key);
  return own && numbers.length > 1 ? { path, start: offset + own.start, end: offset + own.end } : jumpWords(out);
}

/** What the number in a half leads to: of several pages its own; of an earlier page of the article the half there. */
function halvesOnPage(issue: Issue, keys: readonly string[], half: Half): Half[] {
  const isThere = ({ page }: PlacedSegment) => page.key !== null && keys.includes(page.key);
  const others = otherHalves(issue, half);
  if (half.jump.direction === 'out') {
    const { pages } = half.placed.segment.jumpOut?.half ?? { pages: [] };
    const named = new Set(pages.map((key) => resolvePage(key, half.placed.page.key, issue.pageKeys)));
    return named.size > 1 ? others.filter(({ placed }) => isThere(placed)) : others;
  }
  let at = others[0]?.placed;
  while (at && !isThere(at)) [at] = linkedSegments(issue, at, 'back');
  const there = at && halfOn(at, 'out');
  return there ? [there] : others;
}

function definitions(mention: Mention, archive: Archive): Target[] {
  const places = placesOf(mention, archive);
  return places.paths.flatMap((path) => {
    const file = archive.file(path);
    if (!file) return [];
    const found = places.in(path).filter(({ role }) => role === 'definition');
    return found.map((place) => ({ ...place, whole: surroundings(file, place) }));
  });
}

/** A segment, without the blank lines below it. */
export function wholeOf({ offset, segment: { section } }: PlacedSegment): Place {
  let last = section.lineCount - 1;
  while (last > 0 && section.lineKind(last) === LineKind.Blank) last--;
  return { start: offset, end: offset + section.lineEnd(last) };
}

/** The segment whose head a place stands in; elsewhere its line. */
export function surroundings(file: TranscriptFile, { start, end }: Place): Place {
  const placed = segmentAt(file, start);
  if (placed && placed.offset + headEnd(placed) >= end) return wholeOf(placed);
  const index = file.tree.sectionAt(start);
  const section = file.tree.sections[index];
  if (!section) return { start, end };
  const offset = file.tree.sectionOffset(index);
  const first = section.lineAt(start - offset);
  const last = section.lineAt(Math.max(start, end - 1) - offset);
  return { start: offset + section.lineStart(first), end: offset + section.lineEnd(last) };
}

/** Where a segment's head ends, its attributes included: offset in the section, -1 where it has none. */
function headEnd({ segment: { section, head } }: PlacedSegment): number {
  return head ? section.lineEnd(head.lastLine) : -1;
}
