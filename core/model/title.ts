import type { Place } from './printed-place';
import { blockText, type Segment } from './segment';

/** What a segment is called where it is listed, and the printed words that say it. Offsets are UTF-16 units, 0-based, in the section. */
export interface SegmentTitle extends Place {
  /** Its headline, else its head’s first line, its jump in, or its first words; empty where it prints nothing. */
  readonly text: string;
}

export function titleOf(segment: Segment): SegmentTitle {
  const { head, jumpIn, blocks } = segment;
  const main = head?.lines.filter(({ role }) => role === 'main') ?? [];
  const named = main.length > 0 ? main : (head?.lines.slice(0, 1) ?? []);
  const first = named[0] ?? jumpIn?.line ?? blocks[0];
  const text = named.map(({ text }) => text).join(' ') || jumpIn?.line.text || firstWords(segment);
  const start = first?.start ?? 0;
  return { text, start, end: Math.max(start, named.at(-1)?.end ?? first?.end ?? 0) };
}

/** Characters of an article that has no headline by which it is called. */
const LONGEST = 24;

function firstWords(segment: Segment): string {
  const first = segment.blocks[0];
  const text = first ? blockText(segment, first).replace(/\s+/g, ' ').trim() : '';
  const characters = [...text.slice(0, LONGEST * 2 + 2)];
  return characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST).join('').trimEnd()}…`;
}
