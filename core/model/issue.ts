import type { Sequence } from '../syntax';
import { lastNotAfter } from '../syntax/search';
import type { Article } from './article';
import { Articles } from './articles';
import type { PlacedPage, PlacedSegment, TranscriptFile } from './file';
import type { Pairing } from './halves';
import { IssuePairing, type UnplacedArticle } from './issue-pairing';
import { type Masthead, mastheadOfIssue } from './masthead';
import { comparePages, compareText } from './page-keys';

/**
 * A printed issue: all the files with its paper, date and edition, read together. Immutable. What is asked for all segments puts all of
 * them in their places; checks at a keystroke ask for single ones.
 */
export interface Issue {
  readonly key: string;
  /** In the order of their pages. */
  readonly files: readonly TranscriptFile[];
  readonly masthead: Masthead;
  readonly pages: readonly PlacedPage[];
  readonly segments: readonly PlacedSegment[];
  readonly segmentCount: number;
  /** One of the segments, by its index among them. */
  segment(index: number): PlacedSegment;
  /** Index among the issue's segments of the first one of a file, by the file's index. */
  firstSegmentOf(file: number): number;
  /** The keys of its pages, each once; the same list as before an edit that changes none. */
  readonly pageKeys: readonly string[];
  /** Indices in it count in `segments`. */
  readonly pairing: Pairing;
  /** The articles that have any half of a jump; all others are one segment. */
  readonly articlesWithJumps: Sequence<UnplacedArticle>;
  readonly articles: readonly Article[];
  /** The article that a segment is part of, by the segment's index; the same object as in `articles`. */
  articleOf(index: number): Article;
}

/**
 * Reads an issue from its files. `before` is what it was; where nothing that pairing looks at has changed since, its jumps are not
 * paired again.
 */
export function readIssue(key: string, files: readonly TranscriptFile[], before?: Issue): Issue {
  return new FiledIssue(key, inOrder(files), before instanceof FiledIssue ? before : undefined);
}

class FiledIssue implements Issue {
  readonly masthead: Masthead;
  readonly pages: readonly PlacedPage[];
  private readonly paired: IssuePairing;
  /** By file; and after the last how many segments there are. */
  private readonly firstSegments: readonly number[];
  private allSegments: readonly PlacedSegment[] | undefined;
  private readonly allArticles = new Articles(this);

  constructor(
    readonly key: string,
    readonly files: readonly TranscriptFile[],
    before: FiledIssue | undefined,
  ) {
    this.masthead = mastheadOfIssue(files.map(({ masthead }) => masthead));
    this.pages = files.flatMap((file) => file.pages);
    const firsts = [0];
    for (const { segmentCount } of files) firsts.push(firsts.at(-1)! + segmentCount);
    this.firstSegments = firsts;
    this.paired = IssuePairing.of(this, before?.paired);
  }

  get segmentCount(): number {
    return this.firstSegments.at(-1)!;
  }

  get segments(): readonly PlacedSegment[] {
    this.allSegments ??= this.files.flatMap((file) => file.segments);
    return this.allSegments;
  }

  segment(index: number): PlacedSegment {
    const file = lastNotAfter(this.firstSegments, index, this.files.length);
    return this.files[file]!.segment(index - this.firstSegments[file]!);
  }

  firstSegmentOf(file: number): number {
    return this.firstSegments[file]!;
  }

  get pairing(): Pairing {
    return this.paired.pairing;
  }

  get pageKeys(): readonly string[] {
    return this.paired.pageKeys;
  }

  get articlesWithJumps(): Sequence<UnplacedArticle> {
    return this.paired.articles;
  }

  get articles(): readonly Article[] {
    return this.allArticles.all;
  }

  articleOf(index: number): Article {
    return this.allArticles.of(index);
  }
}

const byId = new WeakMap<Issue, ReadonlyMap<string, Article>>();

/** The articles that have ids, by id: of an id that is given twice, the first. */
export function articlesById(issue: Issue): ReadonlyMap<string, Article> {
  let articles = byId.get(issue);
  if (!articles) {
    const all = issue.articles.flatMap((article) =>
      article.segments.flatMap(({ placed }) => placed.segment.attributes.ids.map((id) => [id, article] as const)),
    );
    articles = new Map(all.reverse());
    byId.set(issue, articles);
  }
  return articles;
}

/** The order of an issue's files; `firstPage` is the key of the page on which a file begins. */
export function compareFiles(
  a: { readonly path: string; readonly firstPage: string | null },
  b: { readonly path: string; readonly firstPage: string | null },
): number {
  return comparePages(a.firstPage, b.firstPage) || compareText(a.path, b.path);
}

function inOrder(files: readonly TranscriptFile[]): TranscriptFile[] {
  return files
    .map((file) => ({ file, path: file.path, firstPage: file.pages[0]?.key ?? null }))
    .sort(compareFiles)
    .map(({ file }) => file);
}
