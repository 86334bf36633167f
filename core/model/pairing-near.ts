import { getOrMake } from './maps';
import { compareSegments, type OutSlot, type PairingDesk } from './pairing-desk';
import { foldLabel } from './pairing-labels';

/** Halves of a direction up to which each is held against all of the other. */
const FEW = 64;

/** Of more, so many that have the same page or label are looked at for one half: which is the nearest is a hint, and no more. */
const WINDOW = 32;

/**
 * Finds which halves may be nearest to one that is left over. In an issue in which thousands are, not every half is held against every
 * other: only the first of those that have something in common with it, the open ones before others; which these are does not hang on
 * the order of the segments.
 */
export class NearHalves {
  private readonly ins: Shelf<number>;
  private readonly outs: Shelf<OutSlot>;

  constructor(private readonly desk: PairingDesk) {
    const { segments, slots } = desk;
    const all = [...segments.keys()].filter((segment) => segments[segment]!.jumpIn !== null);
    const isOpen = (segment: number) => desk.isOpenIn(segment);
    this.ins = new Shelf(
      [
        ...all.filter(isOpen).sort(inOrder(desk, (to) => to)),
        ...all.filter((to) => !isOpen(to)).sort(inOrder(desk, (to) => to)),
      ],
      (to) => {
        const { page, jumpIn } = segments[to]!;
        return [...keysOf(page, jumpIn!.label, jumpIn!.slug), ...desk.namedBy[to]!.map((named) => `named ${named}`)];
      },
    );
    const isOpenSlot = ({ index }: OutSlot) => desk.isOpenSlot(index);
    const from = (slot: OutSlot) => slot.from;
    this.outs = new Shelf(
      [
        ...slots.filter(isOpenSlot).sort(inOrder(desk, from)),
        ...slots.filter((slot) => !isOpenSlot(slot)).sort(inOrder(desk, from)),
      ],
      ({ page, half, from }) => [...keysOf(page, half.label, half.slug), `named ${segments[from]!.page}`],
    );
  }

  /** Segments with an in that may be what a slot leads to. */
  insNear({ page, half, from }: OutSlot): Iterable<number> {
    return this.ins.like([
      ...keysOf(page, half.label, half.slug),
      'page null',
      `named ${this.desk.segments[from]!.page}`,
    ]);
  }

  /** Slots that may be what leads to a segment with an in. */
  outsNear(segment: number): Iterable<OutSlot> {
    const { page, jumpIn } = this.desk.segments[segment]!;
    const named = this.desk.namedBy[segment]!.map((key) => `named ${key}`);
    return this.outs.like([...keysOf(page, jumpIn!.label, jumpIn!.slug), 'page null', ...named]);
  }
}

function keysOf(page: string | null, label: string | null, slug: string | null): string[] {
  return [
    `page ${page}`,
    ...(label === null ? [] : [`label ${foldLabel(label)}`]),
    ...(slug === null ? [] : [`slug ${slug.toLowerCase()}`]),
  ];
}

function inOrder<T>({ segments }: PairingDesk, of: (item: T) => number): (a: T, b: T) => number {
  return (a, b) => compareSegments(segments, of(a), of(b));
}

/** Things in order, and the first of those that have something in common. */
class Shelf<T> {
  private readonly byKey = new Map<string, T[]>();

  constructor(
    private readonly all: readonly T[],
    keysOf: (item: T) => readonly string[],
  ) {
    if (all.length <= FEW) return;
    for (const item of all) {
      for (const key of keysOf(item)) {
        const like = getOrMake(this.byKey, key, () => [] as T[]);
        if (like.length < WINDOW) like.push(item);
      }
    }
  }

  like(keys: readonly string[]): Iterable<T> {
    if (this.all.length <= FEW) return this.all;
    return new Set([...keys.flatMap((key) => this.byKey.get(key) ?? []), ...this.all.slice(0, WINDOW)]);
  }
}
