/** An item may be put so many places from where it stood, at most. */
const REACH = 7;
/** So many of the best beginnings of an order are tried further, and none that is so many points behind the best. */
const WIDTH = 48;
const BEHIND = 12;

interface State {
  /** The first item that is not placed. */
  readonly base: number;
  /** Which of the items behind it are: bit 0 for the next. */
  readonly mask: number;
  readonly last: number;
  readonly score: number;
  readonly before: State | null;
}

/**
 * The order of `count` items in which what follows what scores the most. `follows(a, b)` gives the points for b directly behind a; -1 stands
 * for the beginning. Items stay near where they stood, and few orders are tried at a time: linear in their number.
 */
export function bestOrder(count: number, follows: (above: number, below: number) => number): number[] {
  let states: readonly State[] = [{ base: 0, mask: 0, last: -1, score: 0, before: null }];
  for (let placed = 0; placed < count; placed++) {
    const next = new Map<number, State>();
    let best = -Infinity;
    for (const state of states) {
      for (let ahead = 0; ahead <= REACH && state.base + ahead < count; ahead++) {
        if (ahead > 0 && state.mask & (1 << (ahead - 1))) continue;
        const item = state.base + ahead;
        const score = state.score + follows(state.last, item);
        if (score < best - BEHIND) continue;
        best = Math.max(best, score);
        let { base, mask } = state;
        if (ahead > 0) mask |= 1 << (ahead - 1);
        else {
          base++;
          while (mask & 1) {
            mask >>= 1;
            base++;
          }
          mask >>= 1;
        }
        const key = (mask << 5) | (item - base + 2 * REACH);
        const known = next.get(key);
        if (!known || known.score < score) next.set(key, { base, mask, last: item, score, before: state });
      }
    }
    const near = [...next.values()].filter(({ score }) => score >= best - BEHIND);
    states = near.sort((a, b) => b.score - a.score).slice(0, WIDTH);
  }
  const order: number[] = [];
  for (let state: State | null = states[0]!; state?.before; state = state.before) order.push(state.last);
  return order.reverse();
}
