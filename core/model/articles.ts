import { type Article, articleAlong } from './article';
import { type ChainPart, chainsAlong } from './article-chains';
import type { PlacedSegment } from './file';
import type { Link } from './halves';
import { getOrMake } from './maps';

/** Segments in the order of their issue, and the links between them. */
interface Linked {
  readonly segmentCount: number;
  segment(index: number): PlacedSegment;
  readonly pairing: { readonly links: readonly Link[] };
}

/** The articles of an issue, each put together when it is first asked for and then always the same object. */
export class Articles {
  /** By their first segment. */
  private readonly made = new Map<number, Article>();
  private known: readonly Article[] | undefined;

  constructor(private readonly issue: Linked) {}

  /** The article that a segment is part of, by the segment's index. */
  of(index: number): Article {
    const chain = this.chains.get(index) ?? [{ index, from: null, isFirst: true }];
    const make = () => articleAlong(chain, (each) => this.issue.segment(each));
    return getOrMake(this.made, chain[0]!.index, make);
  }

  /** All of them, in the order of their first segments. */
  get all(): readonly Article[] {
    this.known ??= this.firsts().map((index) => this.of(index));
    return this.known;
  }

  private get chains(): ReadonlyMap<number, readonly ChainPart[]> {
    return chainsAlong(this.issue.pairing.links);
  }

  private firsts(): number[] {
    const { chains } = this;
    const all = Array.from({ length: this.issue.segmentCount }, (_, index) => index);
    return all.filter((index) => (chains.get(index)?.[0]?.index ?? index) === index);
  }
}
