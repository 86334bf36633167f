import { type Block, excerptOf, type Section } from '../syntax';
import { PIECE_LENGTH } from '../syntax/line';

/** What the lines of a block say, wherever they stand; `start` is where offsets in it count from: UTF-16 units into the section. */
export interface BlockReport<R> {
  readonly start: number;
  readonly report: R;
}

/** The lines of a block, and what stands on them. */
export type Lines = Pick<Block, 'firstLine' | 'lastLine'>;

/**
 * Something that is worked out of nothing but a block's own lines and `settings`. In a section so long that it should not be looked through
 * again at each keystroke, it is kept with the lines: an edit has those blocks looked at again that it touches.
 */
export class ByBlock<S extends object, R> {
  private readonly kept = new WeakMap<Section, { readonly settings: S; readonly report: R }>();

  /** `workOut` is given a section that may hold nothing but the block. */
  constructor(private readonly workOut: (section: Section, block: Lines, settings: S) => R) {}

  of(section: Section, block: Lines, settings: S): BlockReport<R> {
    if (section.text.length <= PIECE_LENGTH) return { start: 0, report: this.workOut(section, block, settings) };
    const { firstLine, lastLine } = block;
    const excerpt = excerptOf(section, firstLine, lastLine);
    let known = this.kept.get(excerpt);
    if (known?.settings !== settings) {
      known = { settings, report: this.workOut(excerpt, { firstLine: 0, lastLine: lastLine - firstLine }, settings) };
      this.kept.set(excerpt, known);
    }
    return { start: section.lineStart(firstLine), report: known.report };
  }
}
