import { type DocumentSymbol, type Range, SymbolKind } from 'vscode-languageserver';
import type { BodyBlock } from '../../core/model/body';
import type { PlacedPage, PlacedSegment, TranscriptFile } from '../../core/model/file';
import type { HalfState } from '../../core/model/halves';
import type { Issue } from '../../core/model/issue';
import { readLine } from '../../core/model/reading';
import { blockText, type SegmentJump } from '../../core/model/segment';
import { titleOf } from '../../core/model/title';
import { firstWords } from '../excerpt';
import type { Server } from '../feature';
import { leadOf, outlineWords } from './words';

type Context = Pick<Server, 'positions' | 'locale'>;

/**
 * A file's outline: the issue, in it the pages, on each the articles and continuations, under the rubrics that they run under, in each
 * its crossheads, pictures and jumps. `issue` says which jumps have their other half; `null` while not all its files are known.
 */
export function outlineOf(context: Context, file: TranscriptFile, issue: Issue | null): DocumentSymbol[] {
  return new Outline(context, file, issue).run();
}

class Outline {
  /** Where each of the file's segments stands among the issue's. */
  private readonly indices: ReadonlyMap<PlacedSegment, number>;

  constructor(
    private readonly context: Context,
    private readonly file: TranscriptFile,
    private readonly issue: Issue | null,
  ) {
    this.indices = new Map(issue?.segments.map((placed, index) => [placed, index]));
  }

  run(): DocumentSymbol[] {
    const { file } = this;
    const onPages = new Map<PlacedPage, PlacedSegment[]>(file.pages.map((page) => [page, []]));
    for (const placed of file.segments) onPages.get(placed.page)?.push(placed);
    const pages = [...onPages].flatMap(([page, segments], i) => {
      return this.page(page, segments, file.pages[i + 1]?.offset ?? file.tree.length);
    });
    const { paper, date, edition } = file.masthead;
    if (paper === null) return pages;
    return [
      {
        name: date === null ? paper : `${paper} ${date}`,
        detail: edition ?? '',
        kind: SymbolKind.File,
        range: this.rangeOf(0, file.tree.length),
        selectionRange: this.namePlace(),
        children: pages,
      },
    ];
  }

  /** Where the front matter names the paper. */
  private namePlace(): Range {
    const [value] = this.file.frontMatter?.entries.find(({ key }) => key === 'paper')?.values ?? [];
    return this.rangeOf(value?.start ?? 0, value?.end ?? 0);
  }

  /** A page and what stands on it; where no page line opens it, only the latter. */
  private page(placed: PlacedPage, segments: readonly PlacedSegment[], end: number): DocumentSymbol[] {
    const { page, offset } = placed;
    const children = this.underRubrics(segments);
    if (!page || page.label === '') return children;
    const articles = segments.filter(({ segment }) => !segment.jumpIn).length;
    return [
      {
        name: page.label,
        detail: articles === 0 ? '' : outlineWords[this.context.locale].articles(articles),
        kind: SymbolKind.Module,
        range: this.rangeOf(offset, end),
        selectionRange: this.rangeOf(offset + page.start, offset + page.end),
        children,
      },
    ];
  }

  /** The segments of a page, those below a rubric as its children. */
  private underRubrics(segments: readonly PlacedSegment[]): DocumentSymbol[] {
    const symbols: DocumentSymbol[] = [];
    let group: { placed: PlacedSegment; children: DocumentSymbol[]; end: number }[] = [];
    for (const placed of segments) {
      if (placed.segment.head?.rubricLine != null) group = [...group, { placed, children: [], end: 0 }];
      const open = group.at(-1);
      const symbol = this.segment(placed);
      if (!open) symbols.push(symbol);
      else {
        open.children.push(symbol);
        open.end = placed.offset + placed.segment.section.text.length;
      }
    }
    return [...symbols, ...group.map(({ placed, children, end }) => this.rubric(placed, children, end))];
  }

  private rubric({ offset, segment, rubric }: PlacedSegment, children: DocumentSymbol[], end: number): DocumentSymbol {
    const line = segment.head?.rubricLine ?? 0;
    const { section } = segment;
    return {
      name: rubric || outlineWords[this.context.locale].unheaded,
      kind: SymbolKind.Namespace,
      range: this.rangeOf(offset, end),
      selectionRange: this.rangeOf(offset + section.contentStart(line), offset + section.contentEnd(line)),
      children,
    };
  }

  private segment(placed: PlacedSegment): DocumentSymbol {
    const { offset, segment } = placed;
    const { section, jumpIn, jumpOut, attributes } = segment;
    const title = titleOf(segment);
    const genre = attributes.classes.find((name) => name !== 'section' && name !== 'news');
    const detail = [
      ...(jumpIn ? [this.lead(placed, jumpIn)] : []),
      ...(genre === undefined ? [] : [genre]),
      ...(jumpOut ? [this.lead(placed, jumpOut)] : []),
    ];
    return {
      name: title.text || outlineWords[this.context.locale].unheaded,
      detail: detail.join(' · '),
      kind: jumpIn ? SymbolKind.Interface : SymbolKind.Class,
      range: this.rangeOf(offset, offset + section.text.length),
      selectionRange: this.rangeOf(offset + title.start, offset + title.end),
      children: this.contents(placed),
    };
  }

  /** Crossheads, pictures and jumps, in the order in which they stand. */
  private contents(placed: PlacedSegment): DocumentSymbol[] {
    const { jumpIn, jumpOut, blocks } = placed.segment;
    const found: { at: number; symbol: DocumentSymbol }[] = [];
    for (const jump of [jumpIn, jumpOut]) {
      if (jump) found.push({ at: jump.line.start, symbol: this.jump(placed, jump) });
    }
    for (const block of blocks) {
      if (block.kind === 'crosshead') found.push({ at: block.start, symbol: this.crosshead(placed, block) });
      if (block.kind === 'picture') found.push({ at: block.start, symbol: this.picture(placed, block) });
    }
    return found.sort((a, b) => a.at - b.at).map(({ symbol }) => symbol);
  }

  private crosshead({ offset, segment }: PlacedSegment, { firstLine, start, end }: BodyBlock): DocumentSymbol {
    const range = this.rangeOf(offset + start, offset + end);
    const name = readLine(segment.section, firstLine, segment.conventions).text;
    return { ...this.named(name), kind: SymbolKind.String, range, selectionRange: range };
  }

  private picture({ offset, segment }: PlacedSegment, block: BodyBlock): DocumentSymbol {
    const range = this.rangeOf(offset + block.start, offset + block.end);
    const credits = segment.pictures.find((picture) => picture.block === block)?.credits ?? [];
    return {
      ...this.named(firstWords(blockText(segment, block))),
      detail: credits.map(({ text }) => text).join(' '),
      kind: SymbolKind.Object,
      range,
      selectionRange: range,
    };
  }

  private jump(placed: PlacedSegment, jump: SegmentJump): DocumentSymbol {
    const { section } = placed.segment;
    const { line, start, end, text } = jump.line;
    const range = this.rangeOf(
      placed.offset + section.markerStart(line),
      placed.offset + Math.max(end, section.markerEnd(line)),
    );
    const selectionRange = text === '' ? range : this.rangeOf(placed.offset + start, placed.offset + end);
    const marker = jump.half.direction === 'out' ? '>>' : '<<';
    return { name: text || marker, detail: this.lead(placed, jump), kind: SymbolKind.Event, range, selectionRange };
  }

  private lead(placed: PlacedSegment, jump: SegmentJump): string {
    const index = this.indices.get(placed);
    return leadOf(jump, placed.page.key, index === undefined ? null : this.stateOf(index, jump), this.context.locale);
  }

  private stateOf(index: number, { half }: SegmentJump): HalfState | null {
    const pairing = this.issue?.pairing;
    return (half.direction === 'out' ? pairing?.outs[index] : pairing?.ins[index]) ?? null;
  }

  private named(name: string): { name: string } {
    return { name: name || outlineWords[this.context.locale].unheaded };
  }

  private rangeOf(start: number, end: number): Range {
    return this.context.positions.rangeOf(this.file.tree, start, Math.max(start, end));
  }
}
