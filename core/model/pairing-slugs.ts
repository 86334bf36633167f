import type { PairingSegment } from './halves';
import { getOrMake, groupBy } from './maps';
import { wordsOf } from './terms';

/** The words of the segments' headlines and slugs, read once each. */
export class SlugWords {
  private readonly known = new Map<number | string, ReadonlySet<string>>();
  private readonly pairs = new Map<string, ReadonlySet<string>>();

  constructor(private readonly segments: readonly PairingSegment[]) {}

  /** Whether all words of a slug stand in a segment's headline or slugs. */
  has(segment: number, slug: string): boolean {
    const words = this.ofSlug(slug);
    if (words.size === 0) return false;
    const there = this.ofSegment(segment);
    for (const word of words) if (!there.has(word)) return false;
    return true;
  }

  /** Whether two slugs may be one, misprinted or misread: half of their pairs of neighbouring letters are the same. */
  areAlike(a: string, b: string): boolean {
    const [left, right] = [this.pairsOf(a), this.pairsOf(b)];
    let shared = 0;
    for (const pair of left) if (right.has(pair)) shared++;
    return shared * 4 >= left.size + right.size;
  }

  ofSlug(slug: string): ReadonlySet<string> {
    return this.read(slug, () => slug);
  }

  ofSegment(segment: number): ReadonlySet<string> {
    return this.read(segment, () => {
      const { headline, jumpIn, jumpOut } = this.segments[segment]!;
      return [...headline, jumpIn?.slug ?? '', jumpOut?.slug ?? ''].join('\n');
    });
  }

  /** Every two neighbouring letters of a slug. */
  pairsOf(slug: string): ReadonlySet<string> {
    return getOrMake(this.pairs, slug, () => letterPairs(slug));
  }

  private read(key: number | string, text: () => string): ReadonlySet<string> {
    return getOrMake(this.known, key, () => wordsOf(text()));
  }
}

function letterPairs(text: string): Set<string> {
  const letters = [...wordsOf(text)].join(' ');
  const pairs = new Set<string>();
  for (let i = 0; i + 2 <= letters.length; i++) pairs.add(letters.slice(i, i + 2));
  return pairs;
}

/** Beyond so many that have it, a pair of letters tells no slug from another. */
const COMMON = 256;

/** Finds the segments that a slug may be meant for without comparing it with that of every segment. */
export class SlugIndex {
  private readonly byWord: ReadonlyMap<string, readonly number[]>;
  private readonly bySlug: ReadonlyMap<string, readonly number[]>;
  private readonly byPair: ReadonlyMap<string, readonly string[]>;

  /** `slugOf` is what is compared letter by letter. */
  constructor(
    private readonly words: SlugWords,
    segments: readonly number[],
    slugOf: (segment: number) => string | null,
  ) {
    this.byWord = spread(segments, (segment) => words.ofSegment(segment));
    const slugged = segments.filter((segment) => slugOf(segment) !== null);
    this.bySlug = groupBy(slugged, (segment) => slugOf(segment) ?? '');
    this.byPair = spread([...this.bySlug.keys()], (slug) => words.pairsOf(slug));
  }

  /** The segments in whose headline or slugs all words of a slug stand. */
  holding(slug: string): number[] {
    const held = [...this.words.ofSlug(slug)].map((word) => this.byWord.get(word) ?? []);
    const [rarest] = held.sort((a, b) => a.length - b.length);
    return rarest?.filter((segment) => this.words.has(segment, slug)) ?? [];
  }

  /**
   * The segments whose slug is like one: see `SlugWords.areAlike`. It then has at least a third of the other's pairs, and so one of those
   * that are left without the most frequent third.
   */
  alike(slug: string): number[] {
    const pairs = [...this.words.pairsOf(slug)];
    // What has no letters is like all that has none.
    if (pairs.length === 0)
      return [...this.bySlug].flatMap(([other, own]) => (this.words.areAlike(slug, other) ? own : []));
    const lists = pairs.map((pair) => this.byPair.get(pair) ?? []).sort((a, b) => a.length - b.length);
    const telling = lists.slice(0, pairs.length - Math.ceil(pairs.length / 3) + 1);
    const counts = new Map<string, number>();
    for (const list of telling.filter(({ length }) => length <= COMMON)) {
      for (const other of list) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
    const found: number[] = [];
    for (const [other, count] of counts) {
      const most = count + lists.length - telling.length;
      const isNear = most * 4 >= pairs.length + this.words.pairsOf(other).size;
      if (isNear && this.words.areAlike(slug, other)) found.push(...(this.bySlug.get(other) ?? []));
    }
    return found;
  }
}

/** Items by what each has of something. */
function spread<T>(items: readonly T[], of: (item: T) => Iterable<string>): Map<string, T[]> {
  const lists = new Map<string, T[]>();
  for (const item of items) for (const key of of(item)) getOrMake(lists, key, () => [] as T[]).push(item);
  return lists;
}
