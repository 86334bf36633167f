import type { Box } from '../../measured-page';

/** Cells a side at most, so that a page of any size takes a bounded time and room. */
const MOST = 1500;
const LEAST = 64;
/** Beside a gutter print stands within this many heights of a line. */
const FLANK = 3;
/** A gutter goes on past as many heights of a line without print beside it. */
const PAUSE = 2;

/** Where a page is printed, as a grid of cells that are inked or white. */
export class Ink {
  private readonly columns: number;
  private readonly rows: number;
  private readonly cell: { readonly width: number; readonly height: number };
  /** In each cell, over how many rows the strip of white that it is part of stands between print on its left and its right. */
  private readonly white: Uint16Array;
  private readonly inked: Uint8Array;

  /** `unit` is the height of a line; a cell is a quarter of it wide and half of it high where the page is not too large. */
  constructor(
    private readonly page: Box,
    boxes: readonly Box[],
    unit: number,
  ) {
    // Where little is printed, little has to be told apart.
    const most = Math.min(MOST, LEAST + 4 * boxes.length);
    this.columns = Math.max(1, Math.min(most, Math.ceil((page.width / unit) * 4)));
    this.rows = Math.max(1, Math.min(most, Math.ceil((page.height / unit) * 2)));
    this.cell = { width: page.width / this.columns || 1, height: page.height / this.rows || 1 };
    this.inked = this.paint(boxes);
    this.white = this.measureWhite(
      Math.ceil((FLANK * unit) / this.cell.width),
      Math.ceil((PAUSE * unit) / this.cell.height),
    );
  }

  /**
   * Where between two x a gutter runs down past `y`: the middle of a strip of white between print on its left and right, over `height` or
   * more of print; `null` where none does.
   */
  gutterIn(from: number, to: number, y: number, height: number): number | null {
    const row = this.row(y);
    const least = height / this.cell.height;
    let [first, last] = [Infinity, -Infinity];
    for (let column = this.column(from); column <= this.column(to); column++) {
      if (this.white[row * this.columns + column]! < least) continue;
      first = Math.min(first, column);
      last = column;
    }
    return first > last ? null : this.page.x + ((first + last + 1) / 2) * this.cell.width;
  }

  column(x: number): number {
    return clamp(Math.floor((x - this.page.x) / this.cell.width), this.columns);
  }

  private row(y: number): number {
    return clamp(Math.floor((y - this.page.y) / this.cell.height), this.rows);
  }

  get width(): number {
    return this.columns;
  }

  /** Each box costs four steps, whatever it covers: sums of its corners make the areas. */
  private paint(boxes: readonly Box[]): Uint8Array {
    const { columns, rows } = this;
    const sums = new Int32Array((columns + 1) * (rows + 1));
    for (const { x, y, width, height } of boxes) {
      const [left, end] = [this.column(x), this.column(x + width) + 1];
      const [top, under] = [this.row(y), this.row(y + height) + 1];
      sums[top * (columns + 1) + left]!++;
      sums[top * (columns + 1) + end]!--;
      sums[under * (columns + 1) + left]!--;
      sums[under * (columns + 1) + end]!++;
    }
    const inked = new Uint8Array(columns * rows);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const at = row * (columns + 1) + column;
        const above = row > 0 ? sums[at - columns - 1]! : 0;
        const left = column > 0 ? sums[at - 1]! : 0;
        const corner = row > 0 && column > 0 ? sums[at - columns - 2]! : 0;
        sums[at] = sums[at]! + above + left - corner;
        inked[row * columns + column] = sums[at]! > 0 ? 1 : 0;
      }
    }
    return inked;
  }

  /** `flank` is how many cells away print stands beside a gutter, `pause` over how many rows without any beside it the gutter goes on. */
  private measureWhite(flank: number, pause: number): Uint16Array {
    const { columns, rows, inked } = this;
    const white = new Uint16Array(columns * rows);
    const flanked = this.findFlanked(flank);
    for (let column = 0; column < columns; column++) {
      for (let start = 0; start < rows; ) {
        let end = start;
        let printed = 0;
        for (let blank = 0; end < rows && blank <= pause; end++) {
          const at = end * columns + column;
          if (inked[at] === 1) break;
          blank = flanked[at] === 1 ? 0 : blank + 1;
          printed += flanked[at]!;
        }
        for (let row = start; row < end; row++) white[row * columns + column] = printed;
        start = end + 1;
      }
    }
    return white;
  }

  /** White cells with print not far on both sides. */
  private findFlanked(flank: number): Uint8Array {
    const { columns, rows, inked } = this;
    const flanked = new Uint8Array(columns * rows);
    for (let row = 0; row < rows; row++) {
      const start = row * columns;
      let last = -Infinity;
      for (let column = 0; column < columns; column++) {
        if (inked[start + column] === 0) continue;
        if (last >= 0 && column - last - 1 <= 2 * flank) {
          for (let between = last + 1; between < column; between++)
            flanked[start + between] = between - last <= flank && column - between <= flank ? 1 : 0;
        }
        last = column;
      }
    }
    return flanked;
  }
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(length - 1, index));
}
