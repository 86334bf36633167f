import type { Link, Pairing } from './halves';
import { groupBy } from './maps';

/** A segment as part of an article, by its index among those that were paired. */
export interface ChainPart {
  readonly index: number;
  /** The segment whose jump leads to it; `null` for the first of the article. */
  readonly from: number | null;
  /** Whether it is the first of those that its segment leads to. */
  readonly isFirst: boolean;
}

/**
 * The articles that have any half of a jump, each as the indices of its segments in the order in which they are read. All other articles
 * are one segment.
 */
export function articlesWithJumps({ links, outs, ins }: Pairing): number[][] {
  const { next, continued } = follow(links);
  const articles: number[][] = [];
  for (let index = 0; index < outs.length; index++) {
    if (continued.has(index) || !(outs[index] || ins[index])) continue;
    articles.push(chainFrom(index, next).map((part) => part.index));
  }
  return articles;
}

const known = new WeakMap<readonly Link[], ReadonlyMap<number, readonly ChainPart[]>>();

/** The articles of several segments, each by all of these, in the order in which they are read. */
export function chainsAlong(links: readonly Link[]): ReadonlyMap<number, readonly ChainPart[]> {
  let chains = known.get(links);
  if (!chains) {
    chains = readChains(links);
    known.set(links, chains);
  }
  return chains;
}

function readChains(links: readonly Link[]): ReadonlyMap<number, readonly ChainPart[]> {
  const { next, continued } = follow(links);
  const chains = new Map<number, readonly ChainPart[]>();
  for (const first of next.keys()) {
    if (continued.has(first)) continue;
    const chain = chainFrom(first, next);
    for (const { index } of chain) chains.set(index, chain);
  }
  return chains;
}

/** The links that leave each segment, in printed order of the pages that they lead to, and the segments that a link leads to. */
function follow(links: readonly Link[]): {
  readonly next: ReadonlyMap<number, readonly Link[]>;
  readonly continued: ReadonlySet<number>;
} {
  const next = groupBy(links, ({ from }) => from);
  for (const ahead of next.values()) ahead.sort((a, b) => a.slot - b.slot);
  return { next, continued: new Set(links.map(({ to }) => to)) };
}

function chainFrom(first: number, next: ReadonlyMap<number, readonly Link[]>): ChainPart[] {
  const chain: ChainPart[] = [];
  const ahead: ChainPart[] = [{ index: first, from: null, isFirst: true }];
  for (let part = ahead.pop(); part; part = ahead.pop()) {
    chain.push(part);
    const { index: from } = part;
    const follow = (next.get(from) ?? []).map(({ to }, order) => ({ index: to, from, isFirst: order === 0 }));
    ahead.push(...follow.reverse());
  }
  return chain;
}
