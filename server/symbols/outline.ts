import type { DocumentSymbol, Range } from 'vscode-languageserver';
import type { PlacedPage, PlacedSegment, TranscriptFile } from '../../core/model/file';
import type { Issue } from '../../core/model/issue';
import { linkedSegments } from '../../core/model/linked';
import { partOf } from '../../core/model/parts';
import type { SegmentJump } from '../../core/model/segment';
import { titleOf } from '../../core/model/title';
import { firstWords } from '../excerpt';
import type { Server } from '../feature';
import { classMeaning } from '../meanings/genres';
import { contentsOf, type Showing } from './contents';
import type { KindOf } from './kinds';
import { leadInWords, outlineWords } from './words';

type Context = Pick<Server, 'positions' | 'locale'>;

/**
 * A file's outline: the issue, in it the pages, on each the articles and continuations, under the rubrics that they run under, in each
 * its crossheads, pictures and jumps. `issue` says which jumps have their other half; `null` while not all its files are known.
 */
export function outlineOf(
  context: Context,
  kindOf: KindOf,
  file: TranscriptFile,
  issue: Issue | null,
): DocumentSymbol[] {
  return new Outline(context, kindOf, file, issue).run();
}

/** The room of a name, in columns: no newspaper prints so long a headline, but any text can be called one. */
const ROOM = 400;

class Outline implements Showing {
  constructor(
    private readonly context: Context,
    readonly kindOf: KindOf,
    private readonly file: TranscriptFile,
    private readonly issue: Issue | null,
  ) {}

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
        name: this.nameOf(date === null ? paper : `${paper} ${date}`),
        detail: edition ?? '',
        kind: this.kindOf('issue'),
        range: this.rangeOf(0, file.tree.length),
        selectionRange: this.paperPlace(),
        children: pages,
      },
    ];
  }

  /** Where the front matter names the paper. */
  private paperPlace(): Range {
    const [value] = this.file.frontMatter?.entries.find(({ key }) => key === 'paper')?.values ?? [];
    return this.rangeOf(value?.start ?? 0, value?.end ?? 0);
  }

  /** A page and what stands on it; where nothing says which page it is, only the latter. */
  private page(placed: PlacedPage, segments: readonly PlacedSegment[], end: number): DocumentSymbol[] {
    const { page, offset, key } = placed;
    const children = this.underRubrics(segments);
    const words = outlineWords[this.context.locale];
    const name = page?.label || (key !== null && words.page([key]));
    if (!page || !name) return children;
    const articles = segments.filter(({ segment }) => !segment.jumpIn).length;
    return [
      {
        name: this.nameOf(name),
        detail: articles === 0 ? '' : words.articles(articles),
        kind: this.kindOf('page'),
        range: this.rangeOf(offset, end),
        selectionRange: this.rangeOf(offset + page.start, offset + page.end),
        children,
      },
    ];
  }

  /** The segments of a page, those below a rubric as its children. */
  private underRubrics(segments: readonly PlacedSegment[]): DocumentSymbol[] {
    const symbols: DocumentSymbol[] = [];
    let below = symbols;
    for (const [index, placed] of segments.entries()) {
      const { segment } = placed;
      if (segment.head && segment.head.rubricLine !== null) {
        below = [];
        symbols.push(this.rubric(placed, segment.head.rubricLine, endOfRubric(segments, index), below));
      }
      below.push(this.segment(placed));
    }
    return symbols;
  }

  private rubric(
    { offset, segment }: PlacedSegment,
    line: number,
    end: number,
    children: DocumentSymbol[],
  ): DocumentSymbol {
    const { section, head } = segment;
    return {
      name: this.nameOf(head?.lines.find((printed) => printed.line === line)?.text ?? ''),
      kind: this.kindOf('rubric'),
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
      ...(jumpIn ? [this.leadOf(placed, jumpIn)] : []),
      ...(genre === undefined ? [] : [classMeaning(genre)?.name[this.context.locale] ?? genre]),
      ...(jumpOut ? [this.leadOf(placed, jumpOut)] : []),
    ];
    return {
      name: this.nameOf(this.headlineContinued(placed) ?? title.text),
      detail: detail.join(' · '),
      kind: this.kindOf(jumpIn ? 'continuation' : 'article'),
      range: this.rangeOf(offset, offset + section.text.length),
      selectionRange: this.rangeOf(offset + title.start, offset + title.end),
      children: contentsOf(this, placed),
    };
  }

  /** Of a continuation that prints no headline of its own, that of the article which it continues. */
  private headlineContinued(placed: PlacedSegment): string | null {
    const { issue } = this;
    const { jumpIn, head } = placed.segment;
    if (!issue || !jumpIn || (head && head.lines.length > 0)) return null;
    const first = partOf(issue, placed)?.article.segments[0]?.placed.segment;
    return first?.head && first.head.lines.length > 0 ? titleOf(first).text : null;
  }

  leadOf(placed: PlacedSegment, { half }: SegmentJump): string {
    const { issue } = this;
    const part = issue && partOf(issue, placed);
    const { outs = [], ins = [] } = issue?.pairing ?? {};
    const state = part ? (half.direction === 'out' ? outs : ins)[part.index] : null;
    const linked = issue ? linkedSegments(issue, placed, half.direction === 'out' ? 'forward' : 'back') : [];
    const beyond = linked.flatMap(({ page }) => page.key ?? []);
    return leadInWords({ half, own: placed.page.key, beyond, state: state?.state ?? null }, this.context.locale);
  }

  nameOf(words: string): string {
    return firstWords(words.trim(), ROOM) || outlineWords[this.context.locale].unheaded;
  }

  rangeOf(start: number, end: number): Range {
    return this.context.positions.rangeOf(this.file.tree, start, Math.max(start, end));
  }
}

/** Where a rubric ends in the file that the segment at `index` begins: where the next one begins, or the last segment ends. */
function endOfRubric(segments: readonly PlacedSegment[], index: number): number {
  let last = index;
  while (last + 1 < segments.length && segments[last + 1]?.segment.head?.rubricLine == null) last++;
  const placed = segments[last];
  return placed ? placed.offset + placed.segment.section.text.length : 0;
}
