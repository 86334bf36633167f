import type { BodyBlock } from '../../model/body';
import type { HeadLine } from '../../model/head';
import type { JumpLine } from '../../model/jump';
import type { Segment } from '../../model/segment';
import { excerptOf, LineKind } from '../../syntax';
import { bylineRows, joinedLines, markedLine, marksIn, preformatted, type Setting } from './blocks';
import type { Mark } from './inline';
import { type KeptPieces, keptPieces } from './kept-pieces';
import type { Piece } from './part';
import { pictureHtml } from './picture';

/** A block of a segment. Its lines count from `line` of the segment. */
export type Item = { readonly line: number } & (
  | { readonly kind: 'block'; readonly block: BodyBlock; readonly piece: Piece }
  | { readonly kind: 'byline'; readonly piece: Piece }
  /** What it looks like depends on the other segments of the issue. */
  | { readonly kind: 'jump'; readonly jump: JumpLine }
);

export interface SegmentHtml {
  /** The head's printed lines; `null` where there are none. */
  readonly head: Piece | null;
  /** What follows, in the order of the transcript. */
  readonly items: readonly Item[];
}

/** Level of the headline among the headings of what is shown: an article, or a page with several. */
export type Level = 1 | 2;

const known = new WeakMap<Segment, Map<string, SegmentHtml>>();

/** A segment's head and blocks; the same objects again for the same segment in the same setting. */
export function segmentHtml(segment: Segment, setting: Setting, level: Level): SegmentHtml {
  const key = keyOfSetting(setting, level);
  let settings = known.get(segment);
  if (!settings) {
    settings = new Map();
    known.set(segment, settings);
  }
  let html = settings.get(key);
  if (!html) {
    html = { head: headHtml(segment, setting, level), items: itemsOf(segment, setting, level) };
    settings.set(key, html);
  }
  return html;
}

function keyOfSetting({ locale, isVertical }: Setting, level: Level): string {
  return `${locale} ${isVertical} ${level}`;
}

function headHtml({ section, head, bylines }: Segment, setting: Setting, level: Level): Piece | null {
  const rows = [
    ...(head?.lines ?? []).map((line) => ({
      start: line.start,
      name: nameOf(line, head!.rubricLine),
      html: markedLine(section, line.line, setting),
    })),
    ...bylines
      .filter(({ position }) => position === 'head')
      .map((byline) => ({ start: byline.start, name: 'byline', html: bylineRows(section, byline, setting) })),
  ].sort((a, b) => a.start - b.start);
  let html = '';
  for (let i = 0; i < rows.length; ) {
    const { name } = rows[i]!;
    let lines = '';
    for (; rows[i]?.name === name; i++) lines += rows[i]!.html;
    const tag = name === 'headline' ? `h${level}` : 'p';
    html += `<${tag} class="${name}">${lines}</${tag}>`;
  }
  return html === '' ? null : { html: `<hgroup>${html}</hgroup>`, images: [] };
}

/** Whether a segment has a headline of its own. */
export function isHeaded({ head }: Segment): boolean {
  return head?.lines.some(({ role }) => role === 'main') ?? false;
}

function nameOf({ role, line }: HeadLine, rubricLine: number | null): string {
  if (role === 'main') return 'headline';
  return line === rubricLine ? 'standing rubric' : role;
}

function itemsOf(segment: Segment, setting: Setting, level: Level): Item[] {
  const { section, blocks, bylines, jumpLines } = segment;
  const writer = new BlockWriter(segment, setting, level);
  const items: { start: number; item: Item }[] = [
    ...blocks.map((block) => ({
      start: block.start,
      item: { kind: 'block' as const, line: block.firstLine, block, piece: writer.write(block) },
    })),
    ...bylines
      .filter(({ position, line }) => position === 'end' && section.lineKind(line) === LineKind.Byline)
      .map((byline) => ({
        start: byline.start,
        item: {
          kind: 'byline' as const,
          line: byline.line,
          piece: {
            html: `<p class="byline signature">${bylineRows(section, byline, setting, byline.line)}</p>`,
            images: [],
          },
        },
      })),
    ...jumpLines
      .filter(({ isJump }) => isJump)
      .map((jump) => ({ start: jump.start, item: { kind: 'jump' as const, line: jump.line, jump } })),
  ];
  return items.sort((a, b) => a.start - b.start).map(({ item }) => item);
}

class BlockWriter {
  private readonly marks: readonly Mark[];
  /** How many of the segment's pictures have been written. */
  private pictures = 0;
  private readonly kept: KeptPieces;

  constructor(
    private readonly segment: Segment,
    private readonly setting: Setting,
    private readonly level: Level,
  ) {
    this.marks = marksIn(segment);
    this.kept = keptPieces(segment.conventions, keyOfSetting(setting, level));
  }

  /** Writes the segment's next block, or takes what was written of one that is alike. */
  write(block: BodyBlock): Piece {
    if (block.kind === 'picture') return pictureHtml(this.segment, this.pictures++, this.setting);
    const lines = excerptOf(this.segment.section, block.firstLine, block.lastLine);
    return this.kept.getOrMake(lines, this.dependenciesOf(block), () => this.writeAnew(block));
  }

  /** All that a block's HTML depends on, beside its lines, the setting and the conventions. */
  private dependenciesOf({ kind, firstLine, start, end }: BodyBlock): string {
    const { segment, marks, level } = this;
    const from = segment.section.lineStart(firstLine);
    let how = `${kind} ${start - from} ${end - from} ${kind === 'crosshead' && level > 1 ? isHeaded(segment) : ''}`;
    for (const mark of marks)
      if (mark.end > start && mark.start < end) how += ` ${mark.name} ${mark.start - from} ${mark.end - from}`;
    return how;
  }

  private writeAnew(block: BodyBlock): Piece {
    const { segment, setting } = this;
    const images: readonly string[] = [];
    if (block.kind === 'preformatted') return { html: preformatted(segment.section, block, setting), images };
    const lines = joinedLines(segment, block, setting, this.marks);
    if (block.kind === 'paragraph') return { html: paragraphHtml(lines), images };
    // On a page, what has no headline goes by its crossheads.
    const isBelow = this.level === 1 || isHeaded(segment);
    const tag = `h${isBelow ? this.level + 1 : this.level}`;
    return { html: `<${tag} class="crosshead">${lines}</${tag}>`, images };
  }
}

export function paragraphHtml(inside: string): string {
  return `<p class="text">${inside}</p>`;
}
