import type { Box } from '../../measured-page';
import { aroundPoints } from '../measured/boxes';
import type { PdfOperators } from './library';
import { after, boxUnder, IDENTITY, type Matrix, matrixFrom, move } from './matrix';

/** What is drawn on a page besides its text, in the shown page's unit. */
export interface Drawn {
  readonly rules: readonly Box[];
  readonly pictures: readonly Box[];
}

/** More than this stand on no page of a newspaper: what draws more is a picture made of lines. */
const MOST = 20_000;
const MOST_PICTURES = 1_000;
/** A rule is at least this part of the page's width long, and this many times as long as thick. */
const SHORTEST = 0.012;
const SLENDER = 8;
/** As parts of the page: smaller pictures are ornaments, one as large as the page is its scan. */
const SMALLEST = 0.02;
const LARGEST = 0.8;

/** pdf.js's codes of what a path is made of, and how many numbers follow each. */
enum Path {
  Move = 0,
  Line = 1,
  Curve = 2,
  Quadratic = 3,
  Close = 4,
}
const numbersAfter = [2, 2, 6, 4, 0] as const;

/** Reads rules and pictures from a page's drawing operators; `shown` leads from the PDF's space to the shown page. */
export function readDrawn(
  { fnArray, argsArray }: PdfOperators,
  operators: Readonly<Record<string, number>>,
  shown: Matrix,
  page: { readonly width: number; readonly height: number },
): Drawn {
  const reader = new DrawnReader(operators, shown, page);
  for (let i = 0; i < fnArray.length && reader.wantsMore; i++) reader.read(fnArray[i]!, argsArray[i]);
  return reader.drawn();
}

class DrawnReader {
  private readonly rules: Box[] = [];
  private readonly pictures: Box[] = [];
  private readonly kept: Matrix[] = [];
  private matrix: Matrix;
  private readonly names: ReadonlyMap<number, string>;
  private readonly strokes: ReadonlySet<number | undefined>;
  private readonly fills: ReadonlySet<number | undefined>;

  constructor(
    operators: Readonly<Record<string, number>>,
    shown: Matrix,
    private readonly page: { readonly width: number; readonly height: number },
  ) {
    this.matrix = shown;
    this.names = new Map(Object.entries(operators).map(([name, number]) => [number, name]));
    const both = ['fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'];
    this.strokes = new Set(['stroke', 'closeStroke', ...both].map((name) => operators[name]));
    this.fills = new Set(['fill', 'eoFill', ...both].map((name) => operators[name]));
  }

  get wantsMore(): boolean {
    return this.rules.length < MOST;
  }

  drawn(): Drawn {
    return { rules: this.wantsMore ? this.rules : [], pictures: this.pictures };
  }

  read(operator: number, given: unknown): void {
    const list: readonly unknown[] = Array.isArray(given) ? given : [];
    switch (this.names.get(operator)) {
      case 'save':
        this.kept.push(this.matrix);
        break;
      case 'restore':
      case 'paintFormXObjectEnd':
        this.matrix = this.kept.pop() ?? this.matrix;
        break;
      case 'transform':
        this.matrix = after(this.matrix, matrixFrom(list) ?? IDENTITY);
        break;
      case 'paintFormXObjectBegin':
        this.kept.push(this.matrix);
        this.matrix = after(this.matrix, matrixFrom(list[0]) ?? IDENTITY);
        break;
      case 'constructPath':
        this.readPath(list);
        break;
      case 'paintImageXObject':
      case 'paintInlineImageXObject':
      case 'paintImageMaskXObject':
        this.addPicture(boxUnder(this.matrix, 0, 0, 1, 1));
    }
  }

  /** `[how it is painted, [codes and numbers], …]` */
  private readPath([painted, paths]: readonly unknown[]): void {
    const isStroked = this.strokes.has(painted as number);
    if (!isStroked && !this.fills.has(painted as number)) return;
    for (const path of Array.isArray(paths) ? paths : []) {
      if (ArrayBuffer.isView(path) || Array.isArray(path)) this.readSubpaths(path as ArrayLike<number>, isStroked);
    }
  }

  private readSubpaths(path: ArrayLike<number>, isStroked: boolean): void {
    let points: { x: number; y: number }[] = [];
    const end = (): void => {
      if (isStroked) for (let i = 1; i < points.length; i++) this.addRule(aroundPoints(points.slice(i - 1, i + 1)));
      else if (points.length > 1) this.addRule(aroundPoints(points));
      points = [];
    };
    for (let i = 0; i < path.length && this.wantsMore; ) {
      const code = path[i++]! as Path;
      const count = numbersAfter[code];
      if (count === undefined) return;
      if (code === Path.Move) end();
      if (code === Path.Close) {
        if (points[0]) points.push(points[0]);
        end();
      } else points.push(move(this.matrix, path[i + count - 2] ?? 0, path[i + count - 1] ?? 0));
      i += count;
    }
    end();
  }

  private addRule(box: Box | null): void {
    if (!box) return;
    const [thick, long] = [Math.min(box.width, box.height), Math.max(box.width, box.height)];
    if (long >= SHORTEST * this.page.width && long >= SLENDER * thick) this.rules.push(box);
  }

  private addPicture(box: Box): void {
    const [across, down] = [box.width / this.page.width, box.height / this.page.height];
    if (this.pictures.length === MOST_PICTURES) return;
    if (across >= SMALLEST && down >= SMALLEST && across * down <= LARGEST) this.pictures.push(box);
  }
}
