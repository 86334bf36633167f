/** A pairing of rows and columns of the greatest total weight, and how much of that total each pair holds up. */
export interface Assignment {
  readonly row: number;
  readonly column: number;
  /** By how much the best total falls when this pair is forbidden. */
  readonly margin: number;
}

/**
 * Assigns each row at most one column and each column at most one row, so that the sum of weights is greatest. A pair whose margin
 * is positive is in every best assignment, whatever the order of rows and columns.
 *
 * @param weights by row and column; `null` where the two cannot be paired
 */
export function assign(weights: readonly (readonly (number | null)[])[]): Assignment[] {
  const solver = new Solver(weights);
  return solver.pairs().map(({ row, column }) => ({ row, column, margin: solver.lossWithout(row, column) }));
}

/**
 * The Hungarian method, row by row, with as many further columns as rows, each of which means 'unpaired' and costs nothing. In the
 * end further rows, which cost nothing either, take the columns that are left.
 */
class Solver {
  private readonly rows: number;
  private readonly columns: number;
  private readonly size: number;
  private readonly rowPotential: Float64Array;
  private readonly columnPotential: Float64Array;
  /** The row that holds a column; -1 where none does. */
  private readonly holder: Int32Array;

  /** Of rows and columns that are not further ones, row by row. */
  private readonly costs: Float64Array;

  constructor(weights: readonly (readonly (number | null)[])[]) {
    this.rows = weights.length;
    this.columns = weights[0]?.length ?? 0;
    this.costs = Float64Array.from(weights.flat(), (weight) => (weight === null ? Number.POSITIVE_INFINITY : -weight));
    this.size = this.columns + this.rows;
    this.rowPotential = new Float64Array(this.rows + this.columns);
    this.columnPotential = new Float64Array(this.size);
    this.holder = new Int32Array(this.size).fill(-1);
    for (let row = 0; row < this.rows; row++) this.place(row);
    let further = this.rows;
    for (let column = 0; column < this.size; column++) {
      if (this.holder[column]! < 0) this.holder[column] = further++;
    }
  }

  pairs(): { row: number; column: number }[] {
    const pairs: { row: number; column: number }[] = [];
    for (let column = 0; column < this.columns; column++) {
      const row = this.holder[column]!;
      if (row < this.rows) pairs.push({ row, column });
    }
    return pairs;
  }

  /** What it costs, less what the pair costs, to lead the row and the column elsewhere. */
  lossWithout(row: number, column: number): number {
    this.holder[column] = -1;
    const { distance } = this.search(row, column);
    this.holder[column] = row;
    const reduced = this.cost(row, column) - this.rowPotential[row]! - this.columnPotential[column]!;
    return distance[column]! - reduced;
  }

  private cost(row: number, column: number): number {
    if (column >= this.columns || row >= this.rows) return 0;
    return this.costs[row * this.columns + column]!;
  }

  private place(row: number): void {
    const { distance, via, order } = this.search(row, -1);
    let end = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let column = 0; column < this.size; column++) {
      if (this.holder[column]! < 0 && distance[column]! < least) {
        least = distance[column]!;
        end = column;
      }
    }
    this.rowPotential[row]! += least;
    for (const column of order) {
      const gain = least - distance[column]!;
      if (gain <= 0) continue;
      this.columnPotential[column]! -= gain;
      this.rowPotential[this.holder[column]!]! += gain;
    }
    while (end >= 0) {
      const before = via[end]!;
      this.holder[end] = before < 0 ? row : this.holder[before]!;
      end = before;
    }
  }

  /**
   * The shortest alternating ways from a row, in reduced costs, as far as the nearest free column; `order` has the held columns as
   * they were reached. The direct way to the column `without` is closed.
   */
  private search(row: number, without: number): { distance: Float64Array; via: Int32Array; order: number[] } {
    const distance = new Float64Array(this.size).fill(Number.POSITIVE_INFINITY);
    const via = new Int32Array(this.size).fill(-1);
    const done = new Uint8Array(this.size);
    const order: number[] = [];
    let current = row;
    let reached = -1;
    let covered = 0;
    for (;;) {
      let next = -1;
      let nearest = Number.POSITIVE_INFINITY;
      const ahead = covered - this.rowPotential[current]!;
      for (let column = 0; column < this.size; column++) {
        if (done[column]) continue;
        if (reached >= 0 || column !== without) {
          const step = ahead + this.cost(current, column) - this.columnPotential[column]!;
          if (step < distance[column]!) {
            distance[column] = step;
            via[column] = reached;
          }
        }
        if (distance[column]! < nearest) {
          next = column;
          nearest = distance[column]!;
        }
      }
      if (next < 0 || this.holder[next]! < 0) return { distance, via, order };
      done[next] = 1;
      order.push(next);
      covered = nearest;
      reached = next;
      current = this.holder[next]!;
    }
  }
}
