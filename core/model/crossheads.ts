import type { BodyBlock } from './body';
import type { Segment } from './segment';

/** A crosshead and what stands below it. Offsets are UTF-16 units, 0-based, in the section. */
export interface Crosshead {
  readonly block: BodyBlock;
  /** Where the line begins that is no longer below it: that of the next crosshead or of the jump out; else where the section ends. */
  readonly end: number;
}

/** The crossheads of a segment, in order. */
export function crossheadsIn({ section, blocks, jumpOut }: Segment): Crosshead[] {
  const all = blocks.filter(({ kind }) => kind === 'crosshead');
  const jump = jumpOut ? section.lineStart(jumpOut.line.line) : -1;
  return all.map((block, index) => {
    const next = all[index + 1];
    const end = next ? section.lineStart(next.firstLine) : section.text.length;
    return { block, end: block.start < jump ? Math.min(jump, end) : end };
  });
}
