import { type Search, Sequence } from '../syntax';
import { articlesWithJumps } from './article-chains';
import { type SectionContent, segmentsOf } from './contents';
import type { TranscriptFile } from './file';
import type { HalfState, Link, Pairing, PairingSegment } from './halves';
import { pairJumps } from './pairing';
import type { Segment } from './segment';

/** A segment that takes part in pairing: it has half a jump, or an id that one can name. */
interface Party {
  /** Index among the issue's segments. */
  readonly index: number;
  readonly segment: Segment;
  readonly page: string | null;
}

const parties: Search<SectionContent, Segment> = ({ segment }) =>
  segment && (segment.jumpIn || segment.jumpOut || segment.attributes.ids.length > 0) ? [segment] : [];

/** What of an issue's segments is paired. */
interface Paired {
  readonly files: readonly TranscriptFile[];
  readonly pages: readonly { readonly key: string | null }[];
  readonly segmentCount: number;
  firstSegmentOf(file: number): number;
}

/** An article given by its segments in the order in which they are read, and by their indices in the issue. */
export interface UnplacedArticle {
  readonly indices: readonly number[];
  readonly segments: readonly Segment[];
}

/**
 * The jumps of an issue, paired. The next version takes the pairing over where the parties say the same on the same pages; where others
 * have only come between them, it is counted anew; and where an edit touches none at all, it is the same object.
 */
export class IssuePairing {
  private knownArticles: Sequence<UnplacedArticle> | undefined;

  private constructor(
    private readonly parties: readonly Party[],
    /** The keys of all pages, each once: the same list as before where the pages are the same. */
    readonly pageKeys: readonly string[],
    private readonly segmentCount: number,
    /** Its indices count among the parties. */
    private readonly amongParties: Pairing,
    readonly pairing: Pairing,
    /** The articles as they were before; of which those whose segments are the same are taken over. */
    private articlesBefore: Sequence<UnplacedArticle> | undefined,
  ) {}

  static of(issue: Paired, before: IssuePairing | undefined): IssuePairing {
    const parties = partiesOf(issue);
    const keys = [...new Set(issue.pages.flatMap(({ key }) => (key === null ? [] : [key])))];
    const pages = before && isSameList(keys, before.pageKeys) ? before.pageKeys : keys;
    const isAlike = before?.isOf(parties, pages) ?? false;
    const among = before && isAlike ? before.amongParties : pair(parties, pages);
    const isInPlace =
      before &&
      isAlike &&
      before.segmentCount === issue.segmentCount &&
      parties.every(({ index }, i) => index === before.parties[i]!.index);
    const pairing = isInPlace ? before.pairing : counted(among, parties, issue.segmentCount);
    const articles = isInPlace ? (before.knownArticles ?? before.articlesBefore) : undefined;
    return new IssuePairing(parties, pages, issue.segmentCount, among, pairing, articles);
  }

  /** The articles that have any half of a jump; all others are one segment. */
  get articles(): Sequence<UnplacedArticle> {
    this.knownArticles ??= this.readArticles();
    this.articlesBefore = undefined;
    return this.knownArticles;
  }

  private readArticles(): Sequence<UnplacedArticle> {
    const { parties, articlesBefore: before } = this;
    let chains = chainsOf.get(this.amongParties);
    if (!chains) {
      chains = articlesWithJumps(this.amongParties);
      chainsOf.set(this.amongParties, chains);
    }
    const known = chains;
    const article = (chain: readonly number[]): UnplacedArticle => ({
      indices: chain.map((party) => parties[party]!.index),
      segments: chain.map((party) => parties[party]!.segment),
    });
    if (!before) return Sequence.of(chains.map(article));
    let articles = before;
    for (const [i, { segments }] of before.items.entries()) {
      const chain = known[i]!;
      if (chain.some((party, part) => parties[party]!.segment !== segments[part])) {
        articles = articles.splice(i, i + 1, [article(chain)]);
      }
    }
    return articles;
  }

  /** Whether it would be made of these, too. */
  private isOf(parties: readonly Party[], pages: readonly string[]): boolean {
    return (
      this.parties.length === parties.length &&
      this.pageKeys === pages &&
      parties.every(({ segment, page }, i) => {
        const party = this.parties[i]!;
        return page === party.page && (segment === party.segment || segment.pairingKey === party.segment.pairingKey);
      })
    );
  }
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

/** The articles with jumps among the parties of a pairing. */
const chainsOf = new WeakMap<Pairing, readonly (readonly number[])[]>();

function partiesOf(issue: Paired): Party[] {
  return issue.files.flatMap((file, i) =>
    file.contents.find(parties).map(({ index: section, what: segment }): Party => {
      const index = issue.firstSegmentOf(i) + file.contents.before(segmentsOf, section);
      return { index, segment, page: file.pages[file.pageIndexOf(section)]?.key ?? null };
    }),
  );
}

function pair(parties: readonly Party[], pages: readonly string[]): Pairing {
  return pairJumps(
    parties.map(
      ({ segment, page }): PairingSegment => ({
        page,
        ids: segment.attributes.ids,
        headline: segment.head?.lines.map((line) => line.text) ?? [],
        jumpIn: segment.jumpIn?.half ?? null,
        jumpOut: segment.jumpOut?.half ?? null,
      }),
    ),
    pages,
  );
}

/** A pairing of parties as one of all segments. */
function counted({ links, outs, ins, cycles }: Pairing, parties: readonly Party[], segmentCount: number): Pairing {
  const indexOf = (party: number): number => parties[party]!.index;
  const link = ({ from, to, slot }: Link): Link => ({ from: indexOf(from), to: indexOf(to), slot });
  const state = (half: HalfState): HalfState => ({
    ...half,
    linked: half.linked.map(indexOf),
    candidates: half.candidates.map(({ segment, why }) => ({ segment: indexOf(segment), why })),
  });
  const states = (halves: readonly (HalfState | null)[]): (HalfState | null)[] => {
    const all: (HalfState | null)[] = new Array(segmentCount).fill(null);
    for (const [party, half] of halves.entries()) all[indexOf(party)] = half && state(half);
    return all;
  };
  return { links: links.map(link), outs: states(outs), ins: states(ins), cycles: cycles.map(link) };
}
