import { type Article, articlesOf } from './article';
import type { Masthead, PlacedPage, PlacedSegment, TranscriptFile } from './file';
import type { Pairing, PairingSegment } from './halves';
import { comparePages, compareText } from './page-keys';
import { pairJumps } from './pairing';

/** A printed issue: all the files with its paper, date and edition, read together. Immutable. */
export interface Issue {
  readonly key: string;
  /** In the order of their pages. */
  readonly files: readonly TranscriptFile[];
  readonly masthead: Masthead;
  readonly pages: readonly PlacedPage[];
  readonly segments: readonly PlacedSegment[];
  /** Indices in it count in `segments`. */
  readonly pairing: Pairing;
  readonly articles: readonly Article[];
}

/**
 * Reads an issue from its files. `before` is what it was; where nothing that pairing looks at has changed since, its jumps are not
 * paired again.
 */
export function readIssue(key: string, files: readonly TranscriptFile[], before?: Issue): Issue {
  const ordered = [...files].sort(byPage);
  const pages = ordered.flatMap((file) => file.pages);
  const segments = ordered.flatMap((file) => file.segments);
  const pairing = before && pairsAlike(before, pages, segments) ? before.pairing : pair(pages, segments);
  return {
    key,
    files: ordered,
    masthead: mastheadOf(ordered),
    pages,
    segments,
    pairing,
    articles: articlesOf(segments, pairing.links),
  };
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

/** What the front matter of the files says together; where two say different things, the first. */
function mastheadOf(files: readonly TranscriptFile[]): Masthead {
  const all = files.map(({ masthead }) => masthead);
  const first = <T>(read: (masthead: Masthead) => T | null): T | null => {
    for (const masthead of all) {
      const value = read(masthead);
      if (value !== null) return value;
    }
    return null;
  };
  return {
    ...all[0]!,
    language: first(({ language }) => language),
    pages: first(({ pages }) => pages),
    endMarks: [...new Set(all.flatMap(({ endMarks }) => endMarks))],
    meta: new Map([...all, ...all.toReversed()].flatMap(({ meta }) => [...meta])),
  };
}

function byPage(a: TranscriptFile, b: TranscriptFile): number {
  return comparePages(a.pages[0]?.key ?? null, b.pages[0]?.key ?? null) || compareText(a.path, b.path);
}

function pairsAlike(before: Issue, pages: readonly PlacedPage[], segments: readonly PlacedSegment[]): boolean {
  return (
    before.pages.length === pages.length &&
    before.segments.length === segments.length &&
    pages.every((page, i) => page.key === before.pages[i]!.key) &&
    segments.every(({ segment, page }, i) => {
      const placed = before.segments[i]!;
      return (
        (segment === placed.segment || segment.pairingKey === placed.segment.pairingKey) && page.key === placed.page.key
      );
    })
  );
}

function pair(pages: readonly PlacedPage[], segments: readonly PlacedSegment[]): Pairing {
  return pairJumps(
    segments.map(
      ({ segment, page }): PairingSegment => ({
        page: page.key,
        ids: segment.attributes.ids,
        headline: segment.head?.lines.map((line) => line.text) ?? [],
        jumpIn: segment.jumpIn?.half ?? null,
        jumpOut: segment.jumpOut?.half ?? null,
      }),
    ),
    [...new Set(pages.flatMap(({ key }) => (key === null ? [] : [key])))],
  );
}
