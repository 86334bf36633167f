import type { Box, MeasuredPage } from '../measured-page';
import type { LineMarks } from './escape';
import { readFeatures } from './features';
import { markDamagedJumps } from './layout/damaged-jumps';
import { layOut } from './layout/lay-out';
import { marksOf, textOf } from './layout/marks';
import { measureLines } from './layout/measured-lines';
import type { Piece } from './layout/piece';
import { printedLines } from './layout/printed-lines';
import { byGroup, inStatedOrder } from './layout/reading-order';
import { printedLine } from './printed-line';
import { frontMatterOf, noNames, type StructureOptions, structureLines } from './structure';
import { type ComposedPage, type StructuredPage, writePage } from './write';

export interface MeasuredOptions extends StructureOptions {
  /** Words of which the extractor is less sure than this, 0 to 1, are marked as uncertain; none where it is not given. */
  readonly uncertain?: number | undefined;
}

/** A measured page's transcript, and where its lines stand in the scan. */
export interface StructuredMeasuredPage extends StructuredPage {
  /** In the order in which they are read; boxes in the page's own unit. */
  readonly places: readonly { readonly text: string; readonly box: Box }[];
}

/**
 * Turns a page as an extractor measured it into a transcript: its columns and their order come from where the lines stand, the rest
 * from what they say and how they are set. No printed character is lost or invented. Never throws.
 */
export function structureMeasuredPage(page: MeasuredPage, options: MeasuredOptions): StructuredMeasuredPage {
  const { conventions, uncertain = 0 } = options;
  const layout = layOut(page);
  const lines = inStatedOrder(measureLines(page, layout), page);
  const marks: LineMarks[] = [];
  const places: { text: string; box: Box }[] = [];
  const parts = byGroup(lines, page).map((part) => {
    const first = marks.length;
    for (const { piece, geometry } of part) {
      marks.push(marksOf(piece.words, uncertain));
      places.push({ text: textOf(piece.words), box: geometry.box });
    }
    const printed = markDamagedJumps(printedLines(part, conventions.script.squares), conventions);
    return structureLines(
      printed.map((line) => ({ ...line, row: line.row + first })),
      options,
    );
  });
  for (const { words } of layout.specks) marks.push(marksOf(words, uncertain));
  const specks = articleOfSpecks(layout.specks, marks.length - layout.specks.length, options);
  const composed: ComposedPage = {
    frontMatter: frontMatterOf(options),
    folio: parts.flatMap(({ folio }) => folio),
    credits: parts.flatMap(({ credits }) => credits),
    articles: [...parts.flatMap(({ articles }) => articles), ...specks],
  };
  const written = writePage(composed, {
    reflow: options.reflow ?? false,
    locale: options.locale ?? 'en',
    marks: (row) => marks[row] ?? null,
  });
  return { ...written, places };
}

/** What may be no print stands below all that is, where it interrupts nothing; `row` is the first one's. */
function articleOfSpecks(
  specks: readonly Piece[],
  row: number,
  { conventions, names = noNames }: MeasuredOptions,
): ComposedPage['articles'] {
  const printed = specks.flatMap(({ words }, i) => {
    const place = { gap: i === 0, row: row + i, notice: null };
    return printedLine(textOf(words), place, conventions.script.squares) ?? [];
  });
  if (printed.length === 0) return [];
  const lines = readFeatures(printed, conventions, names).map((line) => ({ line, columnBreak: false, risks: [] }));
  const blocks = [{ kind: 'paragraph', lines } as const];
  const nothing = { head: null, bylines: [], signatures: [], jumpIn: null, jumpOut: null };
  return [{ ...nothing, blocks, risks: [['specks', 1] as const], genre: 'news' }];
}

/** All that a page prints, to compare its characters with those of a transcript. */
export function textOfPage({ lines }: MeasuredPage): string {
  return lines.map(({ words }) => textOf(words)).join('\n');
}
