import { idsOnLine } from './ids';
import { type JumpLine, typedPages } from './jump';
import { type Place, printedPlace } from './printed-place';
import { read } from './reading';
import type { Segment } from './segment';

/** Words on a line with `>>` or `<<` that tell which jump it is half of. Offsets are UTF-16 units, 0-based, in the section. */
export interface JumpPlace extends Place {
  readonly names: 'page' | 'label' | 'slug' | 'id';
  /** A page's normalised key, `same` for the half's own page, `null` for one that cannot be read; else the words themselves. */
  readonly key: string | null;
  /** Printed words, or the value of an attribute, without its quotation marks and the `#` of an id. */
  readonly setting: 'printed' | 'typed';
  /** Whether the half is known by it: not what an attribute overrides, and nothing in words that are no jump. */
  readonly counts: boolean;
}

/** All places on a jump's line that name a page, a label, a slug or an id, in order. `jump` is one of the segment's jump lines. */
export function jumpPlaces(segment: Segment, jump: JumpLine): JumpPlace[] {
  return [...printedPlaces(segment, jump), ...typedPlaces(segment, jump)].sort((a, b) => a.start - b.start);
}

function printedPlaces({ section, conventions }: Segment, { line, notice, isJump, attributes }: JumpLine): JumpPlace[] {
  if (!notice) return [];
  const reading = read(section, section.contentStart(line), section.contentEnd(line), conventions);
  const runs = reading.runs(0, reading.text.length);
  const places: JumpPlace[] = [];
  const add = (names: JumpPlace['names'], key: string | null, { start, end }: Place, overridden: boolean): void => {
    const counts = isJump && !overridden;
    places.push({ names, key, setting: 'printed', counts, ...printedPlace(section, runs, start, end) });
  };
  for (const page of notice.pages) add('page', page.key, page, attributes.values.has('page'));
  if (notice.labelSpan) add('label', notice.label, notice.labelSpan, attributes.values.has('label'));
  if (notice.slugSpan) add('slug', notice.slug, notice.slugSpan, false);
  return places;
}

function typedPlaces({ section, conventions }: Segment, { line, direction, isJump }: JumpLine): JumpPlace[] {
  const places: JumpPlace[] = [];
  const add = (names: JumpPlace['names'], key: string, start: number, end: number, counts: boolean): void => {
    if (start < end) places.push({ names, key, setting: 'typed', counts: isJump && counts, start, end });
  };
  const seen = new Set<string>();
  for (const { key, value, valueStart, valueEnd } of section.attributes(line)?.items ?? []) {
    const isFirst = !seen.has(key);
    seen.add(key);
    if (key === 'label') add('label', value, valueStart, valueEnd, isFirst);
    else if (key === 'page') {
      for (const page of typedPages(value, conventions)) {
        add('page', page.key, valueStart + page.start, valueStart + page.end, isFirst);
      }
    }
  }
  const target = direction === 'out' ? 'to' : 'from';
  let aimed = false;
  for (const { id, kind, key, start, end } of idsOnLine(section, line)) {
    add('id', id, start, end, kind === 'definition' || (key === target && !aimed));
    aimed ||= key === target;
  }
  return places;
}
