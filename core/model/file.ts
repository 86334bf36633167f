import type { Conventions } from '../conventions/conventions';
import { withEndMarks } from '../conventions/paper-end-marks';
import { type FrontMatter, frontMatterOf, Sequence, type Tree } from '../syntax';
import { type FileConventions, readContents, type SectionContent } from './contents';
import { type Masthead, readMasthead } from './masthead';
import type { Page } from './page';
import { Placing } from './placing';
import { languageByScript } from './script-guess';
import type { Segment } from './segment';

export type { Masthead } from './masthead';

/** Finds the conventions for a BCP 47 tag, or for none. The same object for the same tag, or nothing would be kept. */
export type ConventionsOf = (language: string | null) => Conventions;

/** A page and where its section begins in the file: UTF-16 units and lines, both 0-based. */
export interface PlacedPage {
  readonly path: string;
  readonly offset: number;
  readonly line: number;
  /** `null` for a page that opens without a page line in a file that has nothing before its first segment. */
  readonly page: Page | null;
  /** Normalised; by attribute, front matter or label; `null` where none tells. */
  readonly key: string | null;
}

/** A segment and where its section begins in the file: UTF-16 units and lines, both 0-based. */
export interface PlacedSegment {
  readonly path: string;
  readonly offset: number;
  readonly line: number;
  readonly page: PlacedPage;
  /** The standing head with `.section` that it runs under: its own, or one above it on the page. */
  readonly rubric: string | null;
  readonly segment: Segment;
}

/**
 * One transcript as the model reads it. Immutable. Its contents are shared with its other versions; what is placed is put there when it
 * is first asked for, and after an edit only what is asked for again.
 */
export interface TranscriptFile {
  readonly path: string;
  readonly tree: Tree;
  readonly conventions: Conventions;
  readonly frontMatter: FrontMatter | null;
  readonly masthead: Masthead;
  /** What the sections of the tree hold, one for each. */
  readonly contents: Sequence<SectionContent>;
  readonly pages: readonly PlacedPage[];
  readonly segments: readonly PlacedSegment[];
  /** How many segments there are. */
  readonly segmentCount: number;
  /** One of the segments by its index among them, 0-based, without placing the others. */
  segment(index: number): PlacedSegment;
  /** Index of the first segment on one of the pages, by the page's index; -1 where nothing stands on it. */
  firstOnPage(index: number): number;
  /** Index among the pages of the one on which a section stands, by the section's index; -1 where none is open. */
  pageIndexOf(section: number): number;
}

/** Reads a file's tree. `before` is another version of the file, of which all is taken over that is the same. */
export function readFile(
  path: string,
  tree: Tree,
  conventionsOf: ConventionsOf,
  before?: TranscriptFile,
): TranscriptFile {
  const first = tree.sequence.at(0);
  const frontMatter = first ? frontMatterOf(first) : null;
  const masthead = before && before.frontMatter === frontMatter ? before.masthead : readMasthead(frontMatter);
  const find = (language: string | null): Conventions => withEndMarks(conventionsOf(language), masthead.endMarks);
  const conventions: FileConventions = { own: find(masthead.language ?? languageByScript(tree)), of: find };
  const known = before?.conventions === conventions.own ? before : undefined;
  const contents = readContents(
    tree.sequence,
    conventions,
    known?.contents ?? Sequence.of<SectionContent>([]),
    known?.tree.sequence ?? Sequence.of([]),
  );
  return new Transcript(path, tree, conventions.own, frontMatter, masthead, contents);
}

class Transcript implements TranscriptFile {
  private readonly placing: Placing;

  constructor(
    readonly path: string,
    readonly tree: Tree,
    readonly conventions: Conventions,
    readonly frontMatter: FrontMatter | null,
    readonly masthead: Masthead,
    readonly contents: Sequence<SectionContent>,
  ) {
    this.placing = new Placing(this);
  }

  get pages(): readonly PlacedPage[] {
    return this.placing.pages;
  }

  get segments(): readonly PlacedSegment[] {
    return this.placing.segments;
  }

  get segmentCount(): number {
    return this.placing.segmentCount;
  }

  segment(index: number): PlacedSegment {
    return this.placing.segment(index);
  }

  firstOnPage(index: number): number {
    return this.placing.firstOnPage(index);
  }

  pageIndexOf(section: number): number {
    return this.placing.pageIndexOf(section);
  }
}

/** What tells the files of one issue: the same paper, date and edition; a file that names no paper or date is an issue of its own. */
export function issueKey({ path, masthead }: Pick<TranscriptFile, 'path' | 'masthead'>): string {
  const { paper, date, edition } = masthead;
  return paper === null || date === null ? `file\0${path}` : `issue\0${paper}\0${date}\0${edition ?? ''}`;
}
