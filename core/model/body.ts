import type { Conventions } from '../conventions/conventions';
import { type Block, type BlockKind, blocksOf, LineKind, type Section } from '../syntax';
import { trimEnd, trimStart } from '../syntax/characters';
import { isDirectlyBelow } from './adjacent';
import { bylineIn, lastAdjacentByline, noNames, type PrintedByline, readBylineLines } from './credits';
import { type Attributes, gather } from './head';
import { type JumpLine, readJumpLine } from './jump';
import { read } from './reading';

export interface BodyBlock {
  readonly kind: 'paragraph' | 'crosshead' | 'preformatted' | 'picture';
  readonly firstLine: number;
  readonly lastLine: number;
  /** The printed words from here to there; a paragraph may begin behind a jump in, on its line. */
  readonly start: number;
  readonly end: number;
}

export interface Picture {
  readonly block: BodyBlock;
  readonly caption: string;
  readonly attributes: Attributes;
  readonly credits: readonly PrintedByline[];
}

/** What follows a segment's head. Lines are 0-based, offsets UTF-16 units, both in the section. */
export interface Body {
  readonly blocks: readonly BodyBlock[];
  readonly pictures: readonly Picture[];
  /** In the head and elsewhere, in order; credits of pictures are theirs. */
  readonly bylines: readonly PrintedByline[];
  /** Every line with `<<` and `>>`, in order. */
  readonly jumps: readonly JumpLine[];
}

/** Whether a block is all that stands on its lines: on a paragraph's first or last there may be a jump, too. */
export function standsAlone(section: Section, { firstLine, lastLine }: BodyBlock): boolean {
  return [firstLine, lastLine].every((line) => {
    const kind = section.lineKind(line);
    return kind !== LineKind.JumpIn && kind !== LineKind.JumpOut;
  });
}

/** Reads a segment's blocks; `headEnd` is the last line of its head, -1 where it has none. */
export function readBody(section: Section, headEnd: number, conventions: Conventions): Body {
  return new BodyReader(section, headEnd, conventions).run();
}

const bodyKinds: Partial<Record<BlockKind, BodyBlock['kind']>> = {
  paragraph: 'paragraph',
  crosshead: 'crosshead',
  preformatted: 'preformatted',
  picture: 'picture',
};

class BodyReader {
  private readonly blocks: BodyBlock[] = [];
  private readonly pictures: (Omit<Picture, 'credits'> & { credits: PrintedByline[] })[] = [];
  private readonly bylines: PrintedByline[] = [];
  private readonly jumps: JumpLine[] = [];
  /** Pictures with no blank line between them, while none has come below either. */
  private group: number[] = [];
  private groupEnd = -1;
  private inHead = true;

  constructor(
    private readonly section: Section,
    private readonly headEnd: number,
    private readonly conventions: Conventions,
  ) {}

  run(): Body {
    const blocks = blocksOf(this.section);
    for (let i = 0; i < blocks.length; i++) {
      const block = blocks[i]!;
      if (block.kind === 'byline') {
        const last = lastAdjacentByline(blocks, i);
        this.readByline(block.firstLine, blocks[last]!.lastLine);
        i = last;
      } else this.readBlock(block);
    }
    for (const picture of this.pictures) if (picture.credits.length === 0) this.creditFromCaption(picture);
    return { blocks: this.blocks, pictures: this.pictures, bylines: this.bylines, jumps: this.jumps };
  }

  private readBlock(block: Block): void {
    if (block.kind === 'jumpIn' || block.kind === 'jumpOut') {
      this.readJump(block.firstLine);
      return;
    }
    const kind = bodyKinds[block.kind];
    if (kind !== undefined || block.kind === 'columnBreak') this.inHead = false;
    if (kind === undefined) return;
    const read: BodyBlock = {
      ...block,
      kind,
      start: this.section.contentStart(block.firstLine),
      end: this.section.contentEnd(block.lastLine),
    };
    if (kind === 'picture') this.readPicture(read);
    if (kind === 'paragraph' && this.continuesJumpLine(block)) {
      const before = this.blocks.pop()!;
      this.blocks.push({ ...before, lastLine: read.lastLine, end: read.end });
    } else this.blocks.push(read);
  }

  /** Whether a paragraph goes on from text that stands behind a jump in on the line above. */
  private continuesJumpLine(block: Block): boolean {
    const before = this.blocks.at(-1);
    return (
      before?.kind === 'paragraph' &&
      before.lastLine === before.firstLine &&
      this.section.lineKind(before.firstLine) === LineKind.JumpIn &&
      isDirectlyBelow(this.section, before.lastLine, block.firstLine) &&
      this.section.text.charCodeAt(block.start) !== 0x3000
    );
  }

  private readJump(line: number): void {
    const jump = readJumpLine(this.section, line, this.conventions);
    this.jumps.push(jump);
    if (jump.direction === 'out') this.inHead = false;
    const { text } = this.section;
    const lineStart = this.section.contentStart(line);
    const lineEnd = this.section.contentEnd(line);
    if (jump.isJump && lineStart < jump.start)
      this.readTextBefore(line, lineStart, trimEnd(text, lineStart, jump.start));
    const start = jump.isJump ? trimStart(text, jump.end, lineEnd) : jump.start;
    if (start < lineEnd) {
      this.inHead = false;
      this.blocks.push({ kind: 'paragraph', firstLine: line, lastLine: line, start, end: lineEnd });
    }
  }

  /** Text in front of a jump out, on its line: the last line of the paragraph above, if that is directly above. */
  private readTextBefore(line: number, start: number, end: number): void {
    const above = this.blocks.at(-1);
    if (above?.kind === 'paragraph' && isDirectlyBelow(this.section, above.lastLine, line)) {
      this.blocks[this.blocks.length - 1] = { ...above, lastLine: line, end };
    } else this.blocks.push({ kind: 'paragraph', firstLine: line, lastLine: line, start, end });
  }

  private readPicture(block: BodyBlock): void {
    const { section } = this;
    if (!isDirectlyBelow(section, this.groupEnd, block.firstLine)) this.group = [];
    this.group.push(this.pictures.length);
    this.groupEnd = block.lastLine;
    this.pictures.push({
      block,
      caption: read(section, block.start, block.end, this.conventions).text,
      attributes: gather(section.attributes(block.firstLine)?.items ?? []),
      credits: [],
    });
  }

  private readByline(firstLine: number, lastLine: number): void {
    const inHead = firstLine < this.headEnd || (this.inHead && this.headEnd >= 0);
    const ofPictures = !inHead && this.group.length > 0 && isDirectlyBelow(this.section, this.groupEnd, firstLine);
    const printed = readBylineLines(
      this.section,
      firstLine,
      lastLine,
      inHead ? 'head' : ofPictures ? 'picture' : 'end',
      this.conventions,
    );
    if (ofPictures) for (const index of this.group) this.pictures[index]!.credits.push(printed);
    else this.bylines.push(printed);
  }

  private creditFromCaption(picture: { block: BodyBlock; credits: PrintedByline[] }): void {
    const reading = read(this.section, picture.block.start, picture.block.end, this.conventions);
    const found = this.conventions.findCredit(reading.text, noNames);
    if (found) picture.credits.push(bylineIn(this.section, found, reading, 'picture'));
  }
}
