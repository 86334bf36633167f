import type { Archive } from '../archive';
import type { PlacedSegment } from '../file';
import { partOf } from '../parts';
import { titleOf } from '../title';
import type { Mention } from './mention';
import { placesOf } from './places';
import { surroundings, type Target, targetsOf, wholeOf } from './targets';

/**
 * Where that is first said which a mention stands for: of a jump, and of all on its line that tells which it is, the headline under
 * which the article begins; of a person the first byline in print; of a page its line; of an id the line that carries it.
 */
export function declarationsOf(mention: Mention, archive: Archive): Target[] {
  switch (mention.kind) {
    case 'jump':
    case 'label':
    case 'slug':
      return [beginningOf(mention.placed, archive)];
    case 'page':
      return mention.half ? [beginningOf(mention.half.placed, archive)] : targetsOf(mention, archive);
    case 'name':
      return firstPlace(mention, archive);
    default:
      return targetsOf(mention, archive);
  }
}

/** Where the article that a segment is part of begins: its headline, or what it is called by in place of one. */
export function beginningOf(placed: PlacedSegment, archive: Archive): Target {
  const issue = archive.issueOf(placed.path);
  const first = (issue && partOf(issue, placed)?.article.segments[0]?.placed) ?? placed;
  const { path, offset, segment } = first;
  const { start, end } = titleOf(segment);
  return { path, start: offset + start, end: offset + end, whole: wholeOf(first) };
}

function firstPlace(mention: Mention, archive: Archive): Target[] {
  const places = placesOf(mention, archive);
  for (const path of places.paths) {
    const file = archive.file(path);
    const [first] = places.in(path);
    if (file && first) return [{ ...first, whole: surroundings(file, first) }];
  }
  return [];
}
