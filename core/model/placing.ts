import type { Conventions } from '../conventions/conventions';
import type { Search, Sequence, Tree } from '../syntax';
import { lastNotAfter } from '../syntax/search';
import { pagesIn, type SectionContent, segmentsOf } from './contents';
import type { PlacedPage, PlacedSegment } from './file';
import { pageKey } from './jump';
import type { Masthead } from './masthead';
import { inSection, type Page } from './page';
import type { Segment } from './segment';

/** What is placed: the contents of a file's sections, which do not know themselves where they stand. */
interface Unplaced {
  readonly path: string;
  readonly tree: Tree;
  readonly conventions: Conventions;
  readonly masthead: Masthead;
  readonly contents: Sequence<SectionContent>;
}

const rubrics: Search<SectionContent, string> = ({ segment }) => (segment ? (rubricOf(segment) ?? []) : []);

function rubricOf({ head }: Segment): string[] | null {
  const text = head?.lines.find(({ line }) => line === head.rubricLine)?.text;
  return text === undefined ? null : [text];
}

/** Says where the pages and segments of a file stand, each when it is first asked for and then always by the same object. */
export class Placing {
  private knownPages: { readonly placed: readonly PlacedPage[]; readonly sections: readonly number[] } | undefined;
  private readonly knownSegments = new Map<number, PlacedSegment>();
  private allSegments: readonly PlacedSegment[] | undefined;
  private knownRubrics: { readonly sections: readonly number[]; readonly texts: readonly string[] } | undefined;

  constructor(private readonly file: Unplaced) {}

  get pages(): readonly PlacedPage[] {
    return this.pagesBySection.placed;
  }

  get segmentCount(): number {
    return this.file.contents.total(segmentsOf);
  }

  get segments(): readonly PlacedSegment[] {
    this.allSegments ??= Array.from({ length: this.segmentCount }, (_, index) => this.segment(index));
    return this.allSegments;
  }

  segment(index: number): PlacedSegment {
    let placed = this.knownSegments.get(index);
    if (!placed) {
      placed = this.place(this.file.contents.indexAt(segmentsOf, index));
      this.knownSegments.set(index, placed);
    }
    return placed;
  }

  private place(section: number): PlacedSegment {
    const { path, tree, contents } = this.file;
    const page = this.pageIndexOf(section);
    return {
      path,
      offset: tree.sectionOffset(section),
      line: tree.sectionLine(section),
      page: this.pages[page]!,
      rubric: this.rubricAt(section, this.pagesBySection.sections[page]!),
      segment: contents.at(section)!.segment!,
    };
  }

  pageIndexOf(section: number): number {
    const { sections } = this.pagesBySection;
    return sections[0] === undefined || section < sections[0] ? -1 : lastNotAfter(sections, section);
  }

  firstOnPage(index: number): number {
    const { contents } = this.file;
    const begin = this.pagesBySection.sections[index]!;
    const section = contents.at(begin)?.segment ? begin : begin + 1;
    return contents.at(section)?.segment ? contents.before(segmentsOf, section) : -1;
  }

  /** The last rubric at or above a section, from that on with which its page begins. */
  private rubricAt(section: number, page: number): string | null {
    this.knownRubrics ??= {
      sections: this.file.contents.find(rubrics).map(({ index }) => index),
      texts: this.file.contents.find(rubrics).map(({ what }) => what),
    };
    const { sections, texts } = this.knownRubrics;
    const last = lastNotAfter(sections, section);
    const at = sections[last];
    return at === undefined || at > section || at < page ? null : texts[last]!;
  }

  private get pagesBySection(): { readonly placed: readonly PlacedPage[]; readonly sections: readonly number[] } {
    this.knownPages ??= this.placePages();
    return this.knownPages;
  }

  /** The pages, and the index of the section with which each begins. */
  private placePages(): { readonly placed: readonly PlacedPage[]; readonly sections: readonly number[] } {
    const { path, tree, conventions, masthead, contents } = this.file;
    const found: { index: number; what: Page | null }[] = contents.find(pagesIn);
    const first = contents.indexAt(segmentsOf, 0);
    // What stands before all pages is on one that nothing opens.
    const isUnopened = this.segmentCount > 0 && first < (found[0]?.index ?? Number.POSITIVE_INFINITY);
    if (isUnopened) found.unshift({ index: first, what: null });
    const placed = found.map(({ index, what: page }, i): PlacedPage => {
      const typed = i === 0 ? masthead.page : null;
      return {
        path,
        offset: tree.sectionOffset(index),
        line: tree.sectionLine(index),
        page,
        key: keyOf(page, typed, conventions),
      };
    });
    return { placed, sections: found.map(({ index }) => index) };
  }
}

/** The key of a page; `typed` is what the front matter says of the file's first. */
function keyOf(page: Page | null, typed: string | null, conventions: Conventions): string | null {
  if (typed === null || page?.attributes.values.has('n')) return page?.key ?? null;
  const key = pageKey(typed, conventions);
  return page ? inSection(key, page.attributes.values.get('section')) : key;
}
