import type { Conventions } from '../../conventions/conventions';
import { readHabits } from '../habits';
import type { LabelledLine } from '../label-lines';
import { bestOrder } from './bounded-order';
import { Edges, type Piece, readPieces } from './edges';
import type { Seams } from './seams';

/** What it costs, in points, to put something behind what it is not printed behind, and the same for each headline between the two. */
const MOVING = 1.2;
const CROSSING = 2;
/** An order that is better than the printed one by fewer points stays undone; by fewer than these it is in doubt. */
const WORTH = 2.5;
const SURE = 12;

/** Where lines are to be put. */
export interface Reordered {
  /** The indices of all lines, in the order in which they are to be read. */
  readonly order: readonly number[];
  /** Lines below which the order changed by a guess. */
  readonly doubtful: ReadonlySet<number>;
}

/**
 * Puts columns that the extraction printed in the wrong order where their sentences go on; `null` where they read best as they stand.
 * Headlines, pictures and the like stay by the text that they stand by.
 */
export function orderColumns(
  labelled: readonly LabelledLine[],
  seams: Seams,
  conventions: Conventions,
): Reordered | null {
  const pieces = readPieces(labelled);
  const texts = pieces.filter(({ opensInText, endsInText }) => opensInText || endsInText);
  const edges = new Edges(
    labelled,
    texts,
    seams,
    readHabits(labelled.map(({ line }) => line)),
    conventions.script.brackets,
  );
  const follows = (above: number, below: number): number =>
    edges.score(above, below) - (below === above + 1 ? 0 : MOVING + CROSSING * edges.headsCrossed(above, below));
  const order = worthDoing(bestOrder(texts.length, follows), follows);
  if (order.every((item, place) => item === place)) return null;
  return place(pieces, texts, order, follows);
}

interface Stretch {
  /** Places in the order, the last exclusive: what stands there is printed there, in another order. */
  readonly first: number;
  readonly end: number;
}

/** The stretches of an order that differ from the printed one, each by itself. */
function stretches(order: readonly number[]): Stretch[] {
  const result: Stretch[] = [];
  let first = 0;
  let most = -1;
  order.forEach((item, place) => {
    most = Math.max(most, item);
    if (most !== place) return;
    if (place > first) result.push({ first, end: place + 1 });
    first = place + 1;
  });
  return result;
}

/** Undoes what is hardly better than the order of the print. */
function worthDoing(order: readonly number[], follows: (above: number, below: number) => number): number[] {
  const kept = [...order];
  for (const { first, end } of stretches(order)) {
    if (gainOf(order, first, end, follows) >= WORTH) continue;
    for (let place = first; place < end; place++) kept[place] = place;
  }
  return kept;
}

/** By how many points a stretch reads better than as it was printed, what it costs to move things taken off. */
function gainOf(
  order: readonly number[],
  first: number,
  end: number,
  follows: (above: number, below: number) => number,
): number {
  let gain = 0;
  for (let place = first; place < Math.min(end + 1, order.length); place++) {
    const above = place === end ? end - 1 : place - 1;
    gain += follows(place === first ? first - 1 : order[place - 1]!, order[place]!) - follows(above, place);
  }
  return gain;
}

/** Puts all lines behind one another, what is no running text by the text that it stands by. */
function place(
  pieces: readonly Piece[],
  texts: readonly Piece[],
  order: readonly number[],
  follows: (above: number, below: number) => number,
): Reordered {
  const placeOf = new Map(order.map((item, place) => [item, place]));
  const before: Piece[][] = order.map(() => []);
  const behind: Piece[][] = order.map(() => []);
  let text = -1;
  for (const piece of pieces) {
    if (piece === texts[text + 1]) {
      text++;
      continue;
    }
    const below = placeOf.get(text + 1);
    const above = placeOf.get(text);
    if (above === undefined) before[0]!.push(piece);
    else if (below === undefined) behind[order.length - 1]!.push(piece);
    else if (below === above + 1 || above === text) behind[above]!.push(piece);
    else if (below === text + 1) before[below]!.push(piece);
    else {
      const next = order[above + 1];
      const previous = order[below - 1];
      const cutsAbove = next === undefined ? 0 : follows(order[above]!, next);
      const cutsBelow = previous === undefined ? 0 : follows(previous, order[below]!);
      if (cutsAbove < cutsBelow) behind[above]!.push(piece);
      else before[below]!.push(piece);
    }
  }
  const sequence = order.flatMap((item, place) => [...before[place]!, texts[item]!, ...behind[place]!]);
  const doubtful = new Set<number>();
  for (const { first, end } of stretches(order)) {
    if (gainOf(order, first, end, follows) >= SURE) continue;
    const changed = order.findIndex((item, place) => place >= first && item !== (order[place - 1] ?? -1) + 1);
    doubtful.add(texts[order[changed]!]!.first);
  }
  return {
    order: sequence.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, i) => first + i)),
    doubtful,
  };
}
