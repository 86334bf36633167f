import type { Article, ArticleSegment } from '../../model/article';
import type { BodyBlock } from '../../model/body';
import type { PlacedSegment } from '../../model/file';
import type { Issue } from '../../model/issue';
import { joinOfLines, type Reading, read } from '../../model/reading';
import { joinedLines, marksIn, type Setting } from './blocks';
import { escapeHtml } from './escape';
import { folioLine } from './folio';
import { jumpHtml, nameOfPage, tellJump } from './jumps';
import { originOf, type Part, partAt } from './part';
import { isHeaded, paragraphHtml, segmentHtml } from './segment';

/** An article, whole: its head, its blocks, and between its segments where it goes on. A paragraph that a jump cuts is one. */
export function articleParts(issue: Issue, { segments }: Article, setting: Setting): Part[] {
  const writer = new ArticleWriter(issue, setting);
  for (const segment of segments) writer.add(segment);
  return writer.parts;
}

/** The lines of a paragraph that stand in one segment. */
interface Stretch {
  readonly placed: PlacedSegment;
  readonly block: BodyBlock;
  /** The hyphen that goes since the word runs on; -1 for none. */
  without: number;
  /** What stands before them: where the page changes. */
  readonly change: string;
}

/** Characters of a page's label that may stand in the midst of a sentence. */
const LONGEST_LABEL = 16;

class ArticleWriter {
  readonly parts: Part[] = [];
  /** The last paragraph, which may run on behind a jump, and which of the parts it is. */
  private last: { readonly at: number; readonly stretches: Stretch[] } | null = null;
  private page: PlacedSegment['page'] | null = null;

  constructor(
    private readonly issue: Issue,
    private readonly setting: Setting,
  ) {}

  add({ index, placed, join }: ArticleSegment): void {
    const { segment } = placed;
    const origin = originOf(placed);
    const { head, items } = segmentHtml(segment, this.setting, 1);
    const runsOn = join !== null && join !== 'block' && this.runOn(placed, join === 'word');
    if (join === null) {
      this.parts.push(folioLine(placed.page, this.setting, isHeaded(segment)));
      if (head) this.parts.push({ piece: head, origins: [origin] });
    } else if (!runsOn) this.parts.push(partAt(this.changeBetween(placed), origin));
    this.page = placed.page;
    let isRead = !runsOn;
    for (const item of items) {
      if (item.kind === 'jump') this.addJump(item.jump, index, placed, join !== null);
      else if (item.kind === 'block' && item.block.kind === 'paragraph' && !isRead) isRead = true;
      else {
        if (item.kind === 'block' && item.block.kind === 'paragraph') {
          const stretch = { placed, block: item.block, without: -1, change: '' };
          this.last = { at: this.parts.length, stretches: [stretch] };
        }
        this.parts.push({ piece: item.piece, origins: [originOf(placed, item.line)] });
      }
    }
  }

  /** Where a jump's other half was found, the text itself goes on there, and nothing needs to be said. */
  private addJump(
    jump: Parameters<typeof jumpHtml>[1],
    index: number,
    placed: PlacedSegment,
    isContinued: boolean,
  ): void {
    const told = tellJump(this.issue, index, jump, this.setting);
    if (told?.state === 'paired' && (told.direction === 'out' || isContinued)) return;
    this.parts.push(partAt(jumpHtml(placed.segment, jump, told, this.setting), originOf(placed, jump.line)));
  }

  /** Adds a segment's first paragraph to the last one; whether there are two. */
  private runOn(placed: PlacedSegment, isWord: boolean): boolean {
    const block = placed.segment.blocks[0];
    if (this.last === null || block?.kind !== 'paragraph') return false;
    const { at, stretches } = this.last;
    const before = stretches.at(-1)!;
    const reading = readingOf(before);
    const after = { placed, block, without: -1 };
    const isSpaced = joinOfLines(reading.text, readingOf(after).text, placed.segment.conventions) === 'spaced';
    if (isWord) before.without = reading.sourceAt(reading.text.length - 1);
    const change = this.changeWithin(placed, stretches.length, block.firstLine);
    stretches.push({ ...after, change: !isWord && isSpaced ? ` ${change}` : change });
    const lines = stretches.map((stretch, i) => stretch.change + this.linesOf(stretch, i)).join('');
    const origins = stretches.map((stretch) => originOf(stretch.placed, stretch.block.firstLine));
    this.parts[at] = partAt(paragraphHtml(lines), ...origins);
    return true;
  }

  private linesOf({ placed: { segment }, block, without }: Stretch, origin: number): string {
    const lines = joinedLines(segment, block, this.setting, marksIn(segment), without);
    return origin === 0 ? lines : `<span data-origin="${origin}">${lines}</span>`;
  }

  /** Where the page changes within a paragraph. */
  private changeWithin(placed: PlacedSegment, origin: number, from: number): string {
    const line = lineOfJump(placed) - from;
    return `<span class="page-change" data-origin="${origin}" data-line="${line}">${this.shortNameOf(placed)}</span>`;
  }

  /** Where it changes between blocks: with the headline that is printed again. */
  private changeBetween(placed: PlacedSegment): string {
    const head = placed.segment.head?.lines ?? [];
    const again = head.map(({ text }) => text).join(' ');
    const headline =
      again === '' ? '' : ` <span class="reprint" data-line="${head[0]!.line}">${escapeHtml(again)}</span>`;
    const page = `<span class="page" data-line="${lineOfJump(placed)}">${this.nameOf(placed)}</span>`;
    return `<p class="page-change">${page}${headline}</p>`;
  }

  private nameOf({ page }: PlacedSegment): string {
    const { words } = this.setting;
    return escapeHtml(page === this.page ? words.samePage : nameOfPage(page, words));
  }

  /** The same in few words: a label may hold the whole folio line. */
  private shortNameOf(placed: PlacedSegment): string {
    const name = this.nameOf(placed);
    return name.length <= LONGEST_LABEL ? name : escapeHtml(this.setting.words.page(placed.page.key));
  }
}

function lineOfJump({ segment }: PlacedSegment): number {
  return segment.jumpIn?.line.line ?? 0;
}

function readingOf({ placed: { segment }, block }: Pick<Stretch, 'placed' | 'block'>): Reading {
  return read(segment.section, block.start, block.end, segment.conventions);
}
