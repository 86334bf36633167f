import type { Byline, NameIndex } from '../conventions/conventions';
import { type Attribution, readAttribution } from './attribution';
import { isSetAsSignature } from './evidence/geometry';
import { isAddressed, isClosing, isDateline } from './evidence/signatures';
import { capitalName } from './evidence/words';
import type { Line } from './line';
import { type LineReader, LONGEST_BYLINE } from './line-reader';
import { readCapitals } from './line-words';
import type { PrintedLine } from './printed-line';

/** In half ems, as all widths. */
const LONGEST_ADDRESS = 24;
/** In lines. */
const LONGEST_LETTER = 60;

/** Tells, line by line down the page, who signs what stands above. */
export class Signers {
  /** The line that spoke to someone, where nobody has signed yet. */
  private letter = Number.NEGATIVE_INFINITY;
  /** The line by which the last letter closes, and the one that signs it. */
  private closed = Number.NEGATIVE_INFINITY;
  private signature = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly lines: readonly PrintedLine[],
    private readonly reader: LineReader,
    private readonly names: NameIndex,
  ) {}

  /** What the line at `index` says of who wrote what; to be asked of every line in order. */
  read(index: number, byline: Byline | null, above: Line | undefined, salutes: boolean): Attribution | null {
    const attribution = this.lines[index]!.notice || salutes ? null : this.attribute(index, byline, above);
    if (salutes) this.letter = index;
    else if (attribution === 'known') this.endLetter();
    return attribution;
  }

  /** Who was spoken to above is so no more: a report begins. */
  endLetter(): void {
    this.letter = Number.NEGATIVE_INFINITY;
  }

  /** A name signs a document with the date below it, and a letter behind its last sentence; below it may stand where they write from. */
  private attribute(index: number, byline: Byline | null, above: Line | undefined): Attribution | null {
    const { text, gap, width } = this.lines[index]!;
    const attribution = readAttribution(text, byline, this.names);
    if (above && width <= LONGEST_BYLINE && isSetAsSignature(this.lines[index]!, above)) return 'known';
    if (attribution && isDateline(this.lines[index + 1]?.text ?? '')) return 'known';
    if (attribution === 'name' && (this.reader.isRole(index + 1) || this.isLastWord(index, above))) return 'known';
    if (attribution && isClosing(text)) {
      this.closed = index;
      return 'known';
    }
    if (!gap && this.closed === index - 1 && width <= LONGEST_BYLINE) {
      this.signature = index;
      return 'known';
    }
    const apart = above?.endsSentence === true && this.standsApart(index, above);
    if (apart && capitalName.test(text) && this.signsInCapitals(index)) {
      this.signature = index;
      return 'known';
    }
    if ((attribution || isAddressed(text)) && this.isInLetter(index) && above?.endsSentence && (gap || apart)) {
      this.signature = index;
      return 'known';
    }
    const address =
      !gap && this.signature === index - 1 && width <= LONGEST_ADDRESS && !this.reader.endsSentence(index);
    return address ? 'known' : attribution;
  }

  /** A headline in capitals goes on in capitals, and has a blank line above it; who signs may say below where they live. */
  private signsInCapitals(index: number): boolean {
    const below = this.lines[index + 1];
    if (!below || below.gap || below.notice) return !this.lines[index]!.gap || this.isInLetter(index);
    return below.width <= LONGEST_ADDRESS && readCapitals(below.text) !== 'all' && !this.reader.endsSentence(index + 1);
  }

  private isInLetter(index: number): boolean {
    return index - this.letter <= LONGEST_LETTER;
  }

  /** Whether a line is short, directly below the end of a text, with nothing directly behind it: who wrote it stands there. */
  private isLastWord(index: number, above: Line | undefined): boolean {
    const { gap } = this.lines[index]!;
    return !gap && above?.endsSentence === true && (this.lines[index + 1]?.gap ?? true) && this.isShort(index, above);
  }

  /** Whether a line below the end of a sentence is short though neither a sentence nor more of one. */
  private standsApart(index: number, above: Line): boolean {
    return this.isShort(index, above) && !this.reader.endsSentence(index);
  }

  /** Whether a line leaves much of the column of the one above empty, and does not pause: it is not broken for want of room. */
  private isShort(index: number, above: Line): boolean {
    const { text, width } = this.lines[index]!;
    return width < 0.7 * (above.width / above.fill) && !/[,，、;；]$/u.test(text);
  }
}
