import type { Box } from '../../measured-page';
import type { RegionLine, Regions, RegionsPage } from './regions';

const FORMAT = 'broadsheet-regions';
const VERSION = 1;

/** The text of a file of regions: JSON, one line of print on a line, so that it can be read and compared. */
export function writeRegions({ pages }: Regions): string {
  const written = pages.map(({ page, image, width, height, lines }) => {
    const head = { page, image, width: round(width), height: round(height) };
    const list = lines.map(({ text, box }) => `        ${JSON.stringify({ text, box: corners(box) })}`);
    return `    {\n${members(head)}      "lines": [\n${list.join(',\n')}\n      ]\n    }`;
  });
  return `{\n  "format": "${FORMAT}",\n  "version": ${VERSION},\n  "pages": [\n${written.join(',\n')}\n  ]\n}\n`;
}

function members(values: object): string {
  return Object.entries(values)
    .map(([key, value]) => `      ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`)
    .join('');
}

function corners({ x, y, width, height }: Box): number[] {
  return [x, y, width, height].map(round);
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}

/** Reads a file of regions; `null` where the text is none. What is not understood within it is left out. */
export function readRegions(text: string): Regions | null {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(file) || file['format'] !== FORMAT || file['version'] !== VERSION) return null;
  return { pages: list(file['pages']).flatMap(readPage) };
}

function readPage(page: unknown): RegionsPage[] {
  if (!isObject(page)) return [];
  const { width, height } = page;
  if (!isLength(width) || !isLength(height)) return [];
  return [
    {
      page: word(page['page']),
      image: word(page['image']),
      width,
      height,
      lines: list(page['lines']).flatMap(readLine),
    },
  ];
}

function readLine(line: unknown): RegionLine[] {
  if (!isObject(line) || typeof line['text'] !== 'string') return [];
  const [x, y, width, height] = list(line['box']);
  if (!isNumber(x) || !isNumber(y) || !isNumber(width) || !isNumber(height)) return [];
  return [{ text: line['text'], box: { x, y, width: Math.max(0, width), height: Math.max(0, height) } }];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isLength(value: unknown): value is number {
  return isNumber(value) && value > 0;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function word(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
