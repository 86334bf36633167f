import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import { crossheadsIn } from '../../core/model/crossheads';
import type { PlacedSegment, TranscriptFile } from '../../core/model/file';
import type { Segment } from '../../core/model/segment';
import { blocksOf, LineKind, type Section, SectionKind } from '../../core/syntax';
import { atOnce } from '../answer';
import type { Feature, Server } from '../feature';

/** Lines that fold into their first, 0-based in the file, and how many others hold them. */
interface Fold {
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  readonly kind?: FoldingRangeKind;
  /** What may stand for the lines that are hidden. */
  readonly stand?: string;
}

/**
 * What can be folded in a file, in its order: front matter, pages, rubrics, articles, what stands below crossheads, captions, preformatted
 * blocks and comments of several lines. They nest, and no two begin on the same line. Whole lines fold, so no characters are counted.
 */
function foldingRangesOf({ client, locale }: Pick<Server, 'client' | 'locale'>, file: TranscriptFile) {
  const { rangeLimit, foldingRange } = client.capabilities.textDocument?.foldingRange ?? {};
  const folds = new Folds(file, locale).all();
  return outermost(folds, rangeLimit ?? folds.length).map(
    ({ start, end, kind, stand }): FoldingRange => ({
      startLine: start,
      endLine: end,
      ...(kind ? { kind } : {}),
      ...(foldingRange?.collapsedText && stand ? { collapsedText: stand } : {}),
    }),
  );
}

/** At most `limit` of the folds, inner ones only where the outer leave room; in their order. */
function outermost(folds: readonly Fold[], limit: number): readonly Fold[] {
  if (folds.length <= limit) return folds;
  const kept = new Set(folds.toSorted((a, b) => a.depth - b.depth).slice(0, Math.max(0, limit)));
  return folds.filter((fold) => kept.has(fold));
}

const words = {
  en: (articles: number) => (articles === 1 ? '1 article' : `${articles} articles`),
  'zh-CN': (articles: number) => `${articles} 篇`,
};

class Folds {
  private readonly found: Fold[] = [];
  /** The line of the last page line. */
  private page = -1;
  private articles = 0;
  /** The line of the rubric that is open; -1 where none is. */
  private rubric = -1;
  /** The last line of all that has been looked at that is not blank. */
  private last = -1;

  constructor(
    private readonly file: TranscriptFile,
    private readonly locale: Server['locale'],
  ) {}

  all(): Fold[] {
    const { tree } = this.file;
    const { sections } = tree;
    let next = 0;
    for (let i = 0; i < sections.length; i++) {
      const section = sections[i]!;
      const line = tree.sectionLine(i);
      if (section.kind === SectionKind.Page) {
        this.endPage();
        this.page = line;
      }
      const placed = section.kind === SectionKind.Segment ? this.file.segments[next++] : undefined;
      if (placed) this.openRubric(placed);
      this.addBlocks(section, line);
      this.last = lastPrintedLine(section, line) ?? this.last;
      if (placed) this.addArticle(placed);
    }
    this.endPage();
    this.found.sort((a, b) => a.start - b.start || a.depth - b.depth);
    return this.found.filter(({ start }, i) => start !== this.found[i - 1]?.start);
  }

  private add(fold: Fold): void {
    if (fold.start < fold.end) this.found.push(fold);
  }

  private endPage(): void {
    this.endRubric();
    const stand = this.articles > 0 ? words[this.locale](this.articles) : '';
    if (this.page >= 0) this.add({ start: this.page, end: this.last, depth: 0, stand });
    this.articles = 0;
  }

  /** A rubric folds with all that runs under it, up to the next one or the end of the page. */
  private openRubric({ segment: { head }, line }: PlacedSegment): void {
    if (head?.rubricLine == null) return;
    this.endRubric();
    this.rubric = line + head.rubricLine;
  }

  private endRubric(): void {
    if (this.rubric >= 0) this.add({ start: this.rubric, end: this.last, depth: 1 });
    this.rubric = -1;
  }

  private addArticle({ segment, line }: PlacedSegment): void {
    this.articles++;
    const stand = segment.jumpOut?.line.text ?? '';
    this.add({ start: line + lineToFoldAt(segment), end: this.last, depth: 2, stand });
    const { section } = segment;
    for (const { block, end } of crossheadsIn(segment)) {
      let last = section.lineAt(end - 1);
      while (section.lineKind(last) === LineKind.Blank) last--;
      this.add({ start: line + block.firstLine, end: line + last, depth: 3 });
    }
  }

  /** The blocks of a section that begins on line `offset`. */
  private addBlocks(section: Section, offset: number): void {
    for (const { kind, firstLine, lastLine } of blocksOf(section)) {
      const lines = { start: offset + firstLine, end: offset + lastLine };
      if (kind === 'frontMatter') this.add({ ...lines, depth: 0, stand: this.issue() });
      else if (kind === 'picture') this.add({ ...lines, depth: 4 });
      else if (kind === 'preformatted') this.add({ ...lines, depth: 4, kind: FoldingRangeKind.Region });
    }
    for (let line = 0; line < section.lineCount; line++) {
      if (section.lineKind(line) !== LineKind.Comment) continue;
      const start = line;
      while (line + 1 < section.lineCount && section.lineKind(line + 1) === LineKind.Comment) line++;
      this.add({ start: offset + start, end: offset + line, depth: 5, kind: FoldingRangeKind.Comment });
    }
  }

  private issue(): string {
    const { paper, date } = this.file.masthead;
    return [paper, date].filter((each) => each !== null).join(' ');
  }
}

/** The line of a segment, counted from its start, that is left of it when it is folded: that by which a reader knows it. */
function lineToFoldAt({ head, blocks }: Segment): number {
  const headline = head?.lines.findLast(({ role }) => role === 'main');
  const line = headline?.line ?? head?.firstLine ?? blocks[0]?.firstLine ?? 0;
  // What stands above a rubric in its head is not hidden with the article, which the rubric holds.
  return Math.max(line, head?.rubricLine ?? 0);
}

/** The last line of a section that is not blank, in the file; the section begins on line `offset`. */
function lastPrintedLine(section: Section, offset: number): number | undefined {
  for (let line = section.lineCount - 1; line >= 0; line--) {
    if (section.lineKind(line) !== LineKind.Blank) return offset + line;
  }
  return undefined;
}

/** Lets the editor fold what belongs together. */
export const foldingRanges: Feature = (server) => {
  server.connection.onFoldingRanges(atOnce(server, [], (file) => foldingRangesOf(server, file)));
  return { foldingRangeProvider: true };
};
