import { type SectionContent, segmentsOf } from '../model/contents';
import type { Issue } from '../model/issue';
import type { UnplacedArticle } from '../model/issue-pairing';
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

/** What a paper does with its articles as a rule. */
export interface Custom {
  /** So many have to keep to it before it is one. */
  readonly examples: number;
  /** What an article adds, given by its segments. */
  count(article: readonly Segment[]): Tally;
}

/** How a custom is counted: of articles without jumps along the sections that they are, of others along the articles. */
interface Counting {
  readonly loose: Summary<SectionContent, Tally>;
  readonly looseExceptions: Search<SectionContent, Segment>;
  readonly jumping: Summary<UnplacedArticle, Tally>;
  readonly jumpingExceptions: Search<UnplacedArticle, UnplacedArticle>;
}

const countings = new Map<Custom, Counting>();

function countingOf(custom: Custom): Counting {
  const alone = (segment: Segment | null) => (segment && !hasJump(segment) ? custom.count([segment]) : noTally);
  return getOrMake(countings, custom, () => ({
    loose: { none: noTally, of: ({ segment }) => alone(segment), join: add },
    looseExceptions: ({ segment }) => (segment && alone(segment).not > 0 ? [segment] : []),
    jumping: { none: noTally, of: ({ segments }) => custom.count(segments), join: add },
    jumpingExceptions: (article) => (custom.count(article.segments).not > 0 ? [article] : []),
  }));
}

/** Whether a segment is more than an article by itself, or may be. */
export function hasJump({ jumpIn, jumpOut }: Segment): boolean {
  return jumpIn !== null || jumpOut !== null;
}

/**
 * The articles that do not keep to a custom, in no particular order. A custom it is where enough keep to it and all others are one, or one
 * in ten; or where it is known to be one.
 */
export function exceptionsTo(custom: Custom, issue: Issue, isKnown = false): UnplacedArticle[] {
  const { loose, looseExceptions, jumping, jumpingExceptions } = countingOf(custom);
  const { files, articlesWithJumps } = issue;
  const all = files.map(({ contents }) => contents.summary(loose)).reduce(add, articlesWithJumps.summary(jumping));
  const isCustom = isKnown || (all.keeping >= custom.examples && all.not <= Math.max(1, (all.keeping + all.not) / 10));
  if (all.not === 0 || !isCustom) return [];
  const alone = files.flatMap(({ contents }, file) =>
    contents.find(looseExceptions).map(({ index, what }) => {
      return { indices: [issue.firstSegmentOf(file) + contents.before(segmentsOf, index)], segments: [what] };
    }),
  );
  return [...alone, ...articlesWithJumps.find(jumpingExceptions).map(({ what }) => what)];
}
