import { articlesWithJumps } from '../model/article';
import { type SectionContent, segmentsOf } from '../model/contents';
import type { Pairing } from '../model/halves';
import type { Issue } from '../model/issue';
import { getOrMake } from '../model/maps';
import type { Segment } from '../model/segment';
import type { Search, Summary } from '../syntax';

/** What there is to keep to a custom: so many do, so many do not. */
export interface Tally {
  readonly keeping: number;
  readonly not: number;
}

const noTally: Tally = { keeping: 0, not: 0 };

function add(a: Tally, b: Tally): Tally {
  if (a === noTally) return b;
  return b === noTally ? a : { keeping: a.keeping + b.keeping, not: a.not + b.not };
}

/** An article's segments, in the order in which they are read, and their indices in the issue. */
export interface UnplacedArticle {
  readonly indices: readonly number[];
  readonly segments: readonly Segment[];
}

/** What a paper does with its articles as a rule. */
export interface Custom {
  /** So many have to keep to it before it is one. */
  readonly examples: number;
  /** What an article adds, given by its segments. */
  count(article: readonly Segment[]): Tally;
}

/** Kept with the issue's sections, so that an edit counts again what it touches. */
interface Counting {
  readonly summary: Summary<SectionContent, Tally>;
  readonly exceptions: Search<SectionContent, Segment>;
}

const countings = new Map<Custom, Counting>();

/** Articles with jumps are counted along their links, all others by the section that they are. */
function countingOf(custom: Custom): Counting {
  return getOrMake(countings, custom, () => ({
    summary: {
      none: noTally,
      of: ({ segment }) => (segment && !hasJump(segment) ? custom.count([segment]) : noTally),
      join: add,
    },
    exceptions: ({ segment }) => (segment && !hasJump(segment) && custom.count([segment]).not > 0 ? [segment] : []),
  }));
}

/** Whether a segment is more than an article by itself, or may be. */
export function hasJump({ jumpIn, jumpOut }: Segment): boolean {
  return jumpIn !== null || jumpOut !== null;
}

const withJumps = new WeakMap<Pairing, readonly (readonly number[])[]>();

/** The articles of an issue that have jumps. */
export function jumpingArticles(issue: Issue): UnplacedArticle[] {
  let articles = withJumps.get(issue.pairing);
  if (!articles) {
    articles = articlesWithJumps(issue.pairing);
    withJumps.set(issue.pairing, articles);
  }
  return articles.map((indices) => ({ indices, segments: indices.map((index) => issue.unplaced(index)) }));
}

/**
 * The articles that do not keep to a custom, in no particular order. A custom it is where enough keep to it and all others are one, or one
 * in ten; or where it is known to be one. `jumping` are the issue's articles that have jumps.
 */
export function exceptionsTo(
  custom: Custom,
  issue: Issue,
  jumping: readonly UnplacedArticle[],
  isKnown = false,
): UnplacedArticle[] {
  const { summary, exceptions } = countingOf(custom);
  let all = noTally;
  for (const { contents } of issue.files) all = add(all, contents.summary(summary));
  for (const { segments } of jumping) all = add(all, custom.count(segments));
  const isCustom = isKnown || (all.keeping >= custom.examples && all.not <= Math.max(1, (all.keeping + all.not) / 10));
  if (all.not === 0 || !isCustom) return [];
  const loose = issue.files.flatMap(({ contents }, file) =>
    contents.find(exceptions).map(({ index, what }): UnplacedArticle => {
      return { indices: [issue.firstSegmentOf(file) + contents.before(segmentsOf, index)], segments: [what] };
    }),
  );
  return loose.concat(jumping.filter(({ segments }) => custom.count(segments).not > 0));
}
