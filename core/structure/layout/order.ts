import type { Galley } from './galleys';
import { bottom, middle, overlapX, right } from './piece';

/** On a page with more galleys than this, something is read that is none: they stay in the order of their columns. */
const MOST = 600;

/**
 * The order in which galleys are read. One above another in the same column comes first; one on the left of another comes first unless
 * something that spans both stands between them; and what runs on below one headline over several columns stays together.
 */
export function orderGalleys(galleys: readonly Galley[], body: number): Galley[] {
  const placed = [...galleys].sort((a, b) => a.box.x - b.box.x || a.box.y - b.box.y);
  if (placed.length > MOST) return placed;
  return keepTogether(sortByPrecedence(placed, body), body);
}

function sortByPrecedence(galleys: readonly Galley[], body: number): Galley[] {
  const spanning = galleys.filter((wide) => galleys.filter((other) => isBelowOrAbove(wide, other)).length > 1);
  const before = galleys.map((galley) => galleys.filter((other) => precedes(other, galley, spanning, body)));
  const indexOf = new Map(galleys.map((galley, index) => [galley, index]));
  const result: Galley[] = [];
  const visited = new Set<Galley>();
  // By hand, since what precedes what may be as long a chain as there are galleys.
  for (const root of galleys) {
    const stack: { galley: Galley; at: number }[] = visited.has(root) ? [] : [{ galley: root, at: 0 }];
    visited.add(root);
    while (stack.length > 0) {
      const top = stack.at(-1)!;
      const next = before[indexOf.get(top.galley)!]![top.at++];
      if (!next) {
        result.push(top.galley);
        stack.pop();
      } else if (!visited.has(next)) {
        visited.add(next);
        stack.push({ galley: next, at: 0 });
      }
    }
  }
  return result;
}

function isBelowOrAbove(wide: Galley, other: Galley): boolean {
  return (
    wide !== other && wide.box.width > 1.4 * other.box.width && overlapX(wide.box, other.box) > 0.7 * other.box.width
  );
}

function precedes(a: Galley, b: Galley, spanning: readonly Galley[], body: number): boolean {
  if (a === b) return false;
  const shared = overlapX(a.box, b.box);
  if (shared > 0.2 * Math.min(a.box.width, b.box.width)) return middle(a.box) < middle(b.box);
  if (shared > body || middleX(a) >= middleX(b)) return false;
  const [top, foot] = a.box.y < b.box.y ? [a.box, b.box] : [b.box, a.box];
  return !spanning.some(
    (wide) =>
      wide !== a &&
      wide !== b &&
      middle(wide.box) > Math.min(bottom(top), foot.y) - body &&
      middle(wide.box) < Math.max(bottom(top), foot.y) + body &&
      middle(wide.box) > middle(top) &&
      middle(wide.box) < middle(foot) &&
      overlapX(wide.box, a.box) > 0.3 * a.box.width &&
      overlapX(wide.box, b.box) > 0.3 * b.box.width,
  );
}

function middleX({ box }: Galley): number {
  return box.x + box.width / 2;
}

/** Columns side by side right below a headline that spans them are its text, whatever stands below them. */
function keepTogether(order: readonly Galley[], body: number): Galley[] {
  const below = new Map<Galley, Galley[]>();
  for (const galley of order) {
    if (galley.above.size !== 1) continue;
    const [head] = galley.above as Set<Galley> & Iterable<Galley>;
    const columns = below.get(head!);
    if (columns) columns.push(galley);
    else below.set(head!, [galley]);
  }
  const follows = new Map<Galley, Galley>();
  const moved = new Set<Galley>();
  for (const columns of below.values()) {
    columns.sort((a, b) => a.box.x - b.box.x);
    columns.forEach((column, i) => {
      const left = columns[i - 1];
      if (
        !left ||
        column.headed ||
        Math.abs(column.box.y - left.box.y) > 3 * body ||
        column.box.x < right(left.box) - body
      )
        return;
      follows.set(left, column);
      moved.add(column);
    });
  }
  const result: Galley[] = [];
  for (const galley of order) {
    if (moved.has(galley)) continue;
    for (let at: Galley | undefined = galley; at; at = follows.get(at)) result.push(at);
  }
  return result;
}
